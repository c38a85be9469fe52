import type { Draft, Scope } from './scope.ts'

const WEEKDAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|(?:يوم )?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد))'
const BEFORE = new RegExp(String.raw`(?:^|\n) *(?:${WEEKDAYS} *،? *|[\p{L}'. ,،-]{2,40}?(?: في |, |: | - ?| ))?$`, 'u')
const AFTER = /^ *(?:\n|$|\/|-|:|\(|،? ?(?:وام|واس|قنا|كونا|بترا|سانا)|\. *\n)/u
// The day of the event that is announced, and not of the announcement.
const OF_EVENT = /(?:Dates?|When|Starting|Start|التاريخ|الموعد|البداية) ?:? *$/u
const OPENING = 300

type Day = Extract<Draft, { kind: 'date' }>

/** The day that stands alone in a document's first lines, or in an agency's dateline; null where there is none. */
export function datelineOf(scope: Scope, drafts: readonly Draft[]): Day | null {
  for (const one of drafts) {
    if (one.kind !== 'date' || one.start > OPENING || one.fields.to) continue
    const before = scope.text.slice(Math.max(0, one.start - 70), one.start)
    if (BEFORE.test(before) && !OF_EVENT.test(before) && AFTER.test(scope.text.slice(one.end, one.end + 12))) return one
  }
  return null
}
