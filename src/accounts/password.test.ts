import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findPasswordFault, normalisePassword, SHORTEST_PASSWORD } from './password.ts'

const OF = { name: 'Amal Haddad', email: 'amal.haddad@example.org' }

describe('findPasswordFault', () => {
  it.each([
    ['seven grey herons', null],
    ['الكتاب على الطاولة الزرقاء', null],
    ['482913750264', null],
    ['aaaaabbbbbcccccddddd e', 'too-common'],
    ['مركبشراعيصغير', null],
    ['short words', 'too-short'],
    ['🚲🚲🚲🚲🚲🚲', 'too-short'],
    ['x'.repeat(6) + 'yz'.repeat(130), 'too-long'],
    ['aaaaaaaaaaaaaaaa', 'too-few-characters'],
    ['abababababababab', 'too-few-characters'],
    ['123456789012', 'too-common'],
    ['abcdefghijklmnop', 'too-common'],
    ['987654321098', 'too-common'],
    ['Password12345!', 'too-common'],
    ['P@ssw0rd2026!!', 'too-common'],
    ['qwertyuiop123', 'too-common'],
    ['Welcome2026!!!', 'too-common'],
    ['mutabaa-mutabaa', 'too-common'],
    ['administrator1', 'too-common'],
    ['this is my password', 'too-common'],
    ['كلمةالسر123456', 'too-common'],
    ['كَلِمَة المرور 99', 'too-common'],
    ['i am haddad of the sea', 'contains-name'],
    ['HADDAD and the boats', 'contains-name'],
    ['h4dd4d and the boats', 'contains-name'],
  ])('%s → %s', (password, fault) => expect(findPasswordFault(password, OF)).toBe(fault))

  it('looks for Arabic names too, without their marks', () => {
    const of = { name: 'ليلى المنصوري', email: 'l@example.org' }
    expect(findPasswordFault('بيت المنصوريّ القديم', of)).toBe('contains-name')
    expect(findPasswordFault('بيت الجيران القديم', of)).toBe(null)
  })

  it('never passes what is shorter than it says, and never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (password) => {
        const fault = findPasswordFault(password, OF)
        if ([...normalisePassword(password)].length < SHORTEST_PASSWORD) expect(fault).toBe('too-short')
      }),
    )
  })

  it('is quick with what is made to be slow', () => {
    const startedAt = performance.now()
    findPasswordFault(`${'qazwsxabcdef'.repeat(21)}!x`, OF)
    expect(performance.now() - startedAt).toBeLessThan(100)
  })
})

describe('normalisePassword', () => {
  it('makes one of the forms in which keyboards type the same', () =>
    expect(normalisePassword('cafe\u0301 ﷲ ｗｉｄｅ')).toBe(normalisePassword('caf\u00e9 الله wide')))
})
