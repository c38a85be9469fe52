import { describe, expect, it } from 'vitest'
import { groupName, STATE_GROUPS, statesByName } from './state-groups.ts'

describe('groups of States', () => {
  const codes = new Set(statesByName('en').map(({ iso3 }) => iso3))
  it('name just States that there are, each once', () => {
    for (const { members } of STATE_GROUPS) {
      expect(members.filter((iso3) => !codes.has(iso3))).toEqual([])
      expect(new Set(members).size).toBe(members.length)
    }
  })
  it('are called as people call them', () => {
    expect(groupName('league-of-arab-states', 'ar')).toBe('جامعة الدول العربية')
    expect(groupName('مجموعة كتبها أحدهم', 'en')).toBe('مجموعة كتبها أحدهم')
  })
})
