import { assert, property, string } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attachmentHeader, safeFileName } from './file-name.ts'

const anyText = string({ unit: 'binary', maxLength: 300 })

describe('a safe file name', () => {
  it.each([
    ['report.pdf', 'report.pdf'],
    ['بيان ختامي.docx', 'بيان ختامي.docx'],
    ['a/b/c.txt', 'a/b/c.txt'],
    ['a\\b\\c.txt', 'a/b/c.txt'],
    ['C:\\x.txt', 'x.txt'],
    ['../../x', 'x'],
    ['./././x', 'x'],
    ['a/ .. /b', 'a/b'],
    ['', 'unnamed'],
    ['\u202E\u200F', 'unnamed'],
    ['line\r\nbreak.txt', 'linebreak.txt'],
    ['cafe\u0301.txt', 'café.txt'],
    ['می\u200Cخواهم.txt', 'می\u200Cخواهم.txt'],
    [`${'ن'.repeat(400)}.pdf`, `${'ن'.repeat(146)}.pdf`],
    [`${'a'.repeat(149)}😀.b`, `${'a'.repeat(148)}.b`],
  ])('of %j is %j', (given, safe) => expect(safeFileName(given)).toBe(safe))

  it('of anything is short, relative, visible, and safe already', () => {
    assert(
      property(anyText, (given) => {
        const safe = safeFileName(given)
        expect(safe.length).toBeGreaterThan(0)
        expect(safe.length).toBeLessThanOrEqual(600)
        expect(safe.isWellFormed()).toBe(true)
        expect(safe).not.toMatch(/[\p{Cc}\\\u202A-\u202E\u2066-\u2069]/u)
        for (const part of safe.split('/')) expect(['', '.', '..']).not.toContain(part)
        expect(safeFileName(safe)).toBe(safe)
      }),
    )
  })
})

describe('the header of a download', () => {
  it.each([
    ['report.pdf', `attachment; filename="report.pdf"; filename*=UTF-8''report.pdf`],
    ['folder/بيان.pdf', `attachment; filename="____.pdf"; filename*=UTF-8''%D8%A8%D9%8A%D8%A7%D9%86.pdf`],
    ['a";x=y.txt', `attachment; filename="a_;x=y.txt"; filename*=UTF-8''a%22%3Bx%3Dy.txt`],
    ['a\r\nSet-Cookie: x=1', `attachment; filename="aSet-Cookie: x=1"; filename*=UTF-8''aSet-Cookie%3A%20x%3D1`],
    ["it's (1)*.txt", `attachment; filename="it's (1)*.txt"; filename*=UTF-8''it%27s%20%281%29%2A.txt`],
    ['100%41.txt', `attachment; filename="100_41.txt"; filename*=UTF-8''100%2541.txt`],
  ])('for %j', (name, header) => expect(attachmentHeader(name)).toBe(header))

  it('holds nothing that could end it, and gives the name back', () => {
    assert(
      property(anyText, (given) => {
        const header = attachmentHeader(given)
        expect(header).toMatch(/^attachment; filename="[^"\\%\p{Cc}]*"; filename\*=UTF-8''[A-Za-z0-9!%\-._~]+$/u)
        expect(decodeURIComponent(header.split("''")[1]!)).toBe(safeFileName(given).split('/').at(-1))
      }),
    )
  })
})
