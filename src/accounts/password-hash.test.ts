import { describe, expect, it } from 'vitest'
import { hashPassword, isPassword } from './password-hash.ts'

const kept = await hashPassword('seven grey herons')

describe('hashPassword', () => {
  it('is argon2id at the cost it says, salted', async () => {
    expect(kept).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/)
    expect(await hashPassword('seven grey herons')).not.toBe(kept)
  })

  it('leaves the main thread free', async () => {
    let turns = 0
    const timer = setInterval(() => turns++, 5)
    await Promise.all([hashPassword('a'), hashPassword('b')])
    clearInterval(timer)
    expect(turns).toBeGreaterThan(2)
  })
})

describe('isPassword', () => {
  it.each([
    ['the same', 'seven grey herons', kept, true],
    ['the same, typed wide', 'ｓｅｖｅｎ grey herons', kept, true],
    ['another', 'seven grey heron', kept, false],
    ['other capitals', 'Seven grey herons', kept, false],
    ['any, where there is none', 'seven grey herons', null, false],
  ])('%s', async (_case, password, hash, is) => expect(await isPassword(password, hash)).toBe(is))

  it('takes as long where there is none to compare with', async () => {
    const timeOf = async (hash: string | null) => {
      const times: number[] = []
      for (let round = 0; round < 7; round++) {
        const startedAt = performance.now()
        await isPassword('seven grey heron', hash)
        times.push(performance.now() - startedAt)
      }
      return times.sort((a, b) => a - b)[3]!
    }
    const [known, unknown] = [await timeOf(kept), await timeOf(null)]
    expect(unknown / known).toBeGreaterThan(0.5)
    expect(unknown / known).toBeLessThan(2)
  })
})
