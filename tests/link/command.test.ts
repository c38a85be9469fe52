import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const bin = join(import.meta.dirname, '..', '..', 'bin', 'mutabaa.js')
const link = (...words: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [bin, 'link', ...words], { encoding: 'utf8' })
  return { status, stdout, stderr }
}

describe('mutabaa link', () => {
  it.each([
    ['مركز هداية', 'Hedayah', 0, 'same', 'same-body-key'],
    ['مقصود كروز', 'Maqsoud Kruse', 0, 'proposed', 'transliterated-name'],
    ['قرار مجلس الأمن 2178', 'S/RES/2178 (2014)', 0, 'same', 'same-identity'],
    ['علي راشد النعيمي', 'Ahmed Rashid Al Nuaimi', 1, 'not', 'other-given-name'],
    ['CTC', 'CTED', 1, 'not', 'other-identity'],
  ])('%s · %s: exit code %i, %s', (one, other, status, verdict, code) => {
    const said = link(one, other, '--json')
    expect(said.status).toBe(status)
    const { reasons, contradictions, ...rest } = JSON.parse(said.stdout) as {
      verdict: string
      reasons: { code: string }[]
      contradictions: { code: string }[]
    }
    expect(rest.verdict).toBe(verdict)
    expect([...reasons, ...contradictions].map((one_) => one_.code)).toContain(code)
  })

  it('explains itself in words', () => {
    const { stdout } = link(
      'مقصود كروز المدير التنفيذي لمركز هداية',
      'Maqsoud Kruse, Executive Director of Hedayah',
      '--explain',
    )
    for (const code of ['transliterated-name', 'same-office', 'same-affiliation']) expect(stdout).toContain(code)
  })

  it.each([
    [['', 'x'], 1],
    [['x', 'y', '--kind', 'nothing'], 1],
    [['x'], 2],
  ])('says what is wrong with %j', (words, status) => {
    const said = link(...words)
    expect(said.status).toBe(status)
    expect(said.stderr.trim()).not.toBe('')
  })
})
