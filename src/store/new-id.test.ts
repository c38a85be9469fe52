import { expect, test } from 'vitest'
import { newId } from './new-id.ts'

test('ids made in one millisecond sort in the order in which they were made, and so do those after the clock went back', () => {
  const ids = [...Array.from({ length: 10_000 }, () => newId(1_800_000_000_000)), newId(1_700_000_000_000), newId()]
  expect(ids.toSorted()).toEqual(ids)
  expect(new Set(ids).size).toBe(ids.length)
})

test('an id tells the millisecond it was made in, and is a UUID of version 7', () => {
  const now = 4_000_000_000_000
  const id = newId(now)
  expect(parseInt(id.replace('-', '').slice(0, 12), 16)).toBe(now)
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
})
