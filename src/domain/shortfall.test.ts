import { describe, expect, it } from 'vitest'
import { shortSteps } from './shortfall.ts'

describe('the steps of a scale that fall short', () => {
  it.each([
    ['a b', 'a'],
    ['a b c', 'a'],
    ['a b c d', 'a b'],
    ['a b c d e', 'a b'],
    ['a b c d e f', 'a b c'],
  ])('%s: %s', (steps, short) => expect(shortSteps(steps.split(' ')).join(' ')).toBe(short))
})
