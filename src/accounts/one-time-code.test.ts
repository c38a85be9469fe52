import { Secret, TOTP } from 'otpauth'
import { describe, expect, it } from 'vitest'
import { findCodeStep, hashRecoveryCode, newRecoveryCodes, newTotp } from './one-time-code.ts'

const NOW = new Date('2026-05-04T10:00:10Z')
const STEP = Math.floor(NOW.getTime() / 30_000)
const { secret, uri } = newTotp('amal@example.org')
const codeAt = (step: number) => new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: step * 30_000 })
const arabic = (code: string) => code.replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'[Number(digit)]!)

describe('findCodeStep', () => {
  it.each([
    ['the code of now', codeAt(STEP), 0, STEP],
    ['a clock one step behind', codeAt(STEP - 1), 0, STEP - 1],
    ['a clock one step ahead', codeAt(STEP + 1), 0, STEP + 1],
    ['a clock two steps behind', codeAt(STEP - 2), 0, null],
    ['a clock two steps ahead', codeAt(STEP + 2), 0, null],
    ['a code taken before', codeAt(STEP), STEP, null],
    ['a code older than one taken before', codeAt(STEP - 1), STEP, null],
    ['the code after one taken before', codeAt(STEP), STEP - 1, STEP],
    ['Arabic digits and a space', arabic(`${codeAt(STEP).slice(0, 3)} ${codeAt(STEP).slice(3)}`), 0, STEP],
    ['no digits', 'abcdef', 0, null],
    ['too few digits', codeAt(STEP).slice(1), 0, null],
    ['too many digits', `${codeAt(STEP)}0`, 0, null],
    ['nothing', '', 0, null],
  ])('%s', (_case, typed, lastStep, step) => expect(findCodeStep(secret, typed, lastStep, NOW)).toBe(step))
})

describe('newTotp', () => {
  it('gives an address that authenticator apps read', () =>
    expect(uri).toMatch(
      /^otpauth:\/\/totp\/Mutabaa:amal%40example\.org\?issuer=Mutabaa&secret=[A-Z2-7]{32}&.*period=30$/,
    ))
})

describe('recovery codes', () => {
  it('are ten, different, in four groups without letters that are mistaken for others', () => {
    const codes = newRecoveryCodes()
    expect(new Set(codes).size).toBe(10)
    for (const code of codes)
      expect(code).toMatch(/^([abcdefghijkmnpqrstuvwxyz2-9]{4}-){3}[abcdefghijkmnpqrstuvwxyz2-9]{4}$/)
  })

  it.each([
    ['ABCD-efgh-2345-6789', true],
    ['abcdefgh23456789', true],
    ['abcd efgh ٢٣٤٥ ۶۷۸۹', true],
    ['abcd-efgh-2345-6780', false],
  ])('%s is the code abcd-efgh-2345-6789: %s', (typed, same) =>
    expect(hashRecoveryCode(typed) === hashRecoveryCode('abcd-efgh-2345-6789')).toBe(same),
  )
})
