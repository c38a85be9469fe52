import { describe, expect, it } from 'vitest'
import { IDLE_SESSION_MS, isAlive, isDueForTouch, LONGEST_SESSION_MS, TOUCH_MS } from './session.ts'

const OPENED = Date.parse('2026-05-04T10:00:00Z')
const at = (ms: number) => new Date(OPENED + ms)
const seen = (ms: number) => ({ last_seen_at: at(ms).toISOString(), expires_at: at(LONGEST_SESSION_MS).toISOString() })

describe('isAlive', () => {
  it.each([
    ['just opened', 0, 0, true],
    ['unused almost too long', 0, IDLE_SESSION_MS - 1, true],
    ['unused too long', 0, IDLE_SESSION_MS, false],
    ['used all week', LONGEST_SESSION_MS - 1000, LONGEST_SESSION_MS - 1, true],
    ['used all week, and the week is over', LONGEST_SESSION_MS - 1000, LONGEST_SESSION_MS, false],
  ])('%s', (_case, lastSeen, now, alive) => expect(isAlive(seen(lastSeen), at(now))).toBe(alive))
})

describe('isDueForTouch', () => {
  it.each([
    [0, false],
    [TOUCH_MS, false],
    [TOUCH_MS + 1, true],
  ])('after %i ms: %s', (ms, due) => expect(isDueForTouch(seen(0), at(ms))).toBe(due))
})
