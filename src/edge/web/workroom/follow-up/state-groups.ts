import groups from '../../../../language/lexicons/state-groups.json' with { type: 'json' }
import states from '../../../../language/lexicons/states.json' with { type: 'json' }
import { byName } from './by-name.ts'

/** Groups that States can be chosen by. Membership changes: what is ticked is only a beginning. */
export const STATE_GROUPS: readonly { key: string; ar: string; en: string; members: readonly string[] }[] = groups

/** What a group is called; one that somebody wrote is called as it was written. */
export const groupName = (key: string, language: 'ar' | 'en'): string =>
  STATE_GROUPS.find((group) => group.key === key)?.[language] ?? key

/** States by their name in a language. */
export const statesByName = (language: 'ar' | 'en'): { iso3: string; name: string; other: string }[] => {
  const compare = byName(language)
  return states
    .map(({ iso3, ar, en }) => {
      const [nameAr, nameEn] = [ar[0]!, en[0]!]
      return { iso3, name: language === 'ar' ? nameAr : nameEn, other: language === 'ar' ? nameEn : nameAr }
    })
    .sort((a, b) => compare(a.name, b.name))
}
