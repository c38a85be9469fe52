import type { Draft, Scope } from './scope.ts'

const WEEKDAYS =
  '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|(?:يوم )?(?:الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد))'
const BEFORE = new RegExp(
  String.raw`(?:^|\n) *(?:${WEEKDAYS} *،? *|[\p{L}'. ,،-]{2,40}?(?: في |, |: | - ?| |/ ?(?:${WEEKDAYS} *)?))?$`,
  'u',
)
const AFTER = /^ *(?:[,،|-]? ?(?:الساعة )?\d{1,2}:\d{2}|\n|$|\/|-|:|\(|،? ?(?:وام|واس|قنا|كونا|بترا|سانا)|\. *\n)/u
// The day of the event that is announced, and not of the announcement.
const OF_EVENT = /(?:Dates?|When|Starting|Start|التاريخ|الموعد|البداية) ?:? *$/u
const OPENING = 400
// «أعلن … اليوم الخميس 28 يوليوز»: the day on which the text itself was written.
const TODAY = new RegExp(
  String.raw`(?:^|[ \n])(?:اليوم|هذا اليوم)،? ?(?:ال)?${WEEKDAYS}?،? ?\(?(?:الموافق(?: ل)? ?)?$`,
  'u',
)

// «(اعتمدت في الاجتماع …، نيويورك، 23 سبتمبر 2025)»: the line under a title that says when the text was adopted.
const ADOPTED =
  /(?:^|\n) *\(?(?:[^\n.]{0,120}[ ،]و?)?(?:اعتمدت?|اقرت?|صدرت?|نشرت?|حررت?|(?:ال)?(?:معتمد|صادر)ة?)(?![ء-ي])[^\n.]{0,160}$/u
const ENDS_LINE = /^ ?م?\)? *(?:\n|$)/u

type Day = Extract<Draft, { kind: 'date' }>

/** The day that stands alone in a document's first lines, or in an agency's dateline; null where there is none. */
export function datelineOf(scope: Scope, drafts: readonly Draft[]): Day | null {
  for (const one of drafts) {
    if (one.kind !== 'date' || one.start > OPENING || one.fields.to) continue
    const before = scope.text.slice(Math.max(0, one.start - 70), one.start)
    if (TODAY.test(before)) return one
    const line = scope.text.slice(Math.max(0, one.start - 320), one.start)
    if (ENDS_LINE.test(scope.text.slice(one.end, one.end + 8)) && ADOPTED.test(line)) return one
    if (BEFORE.test(before) && !OF_EVENT.test(before) && AFTER.test(scope.text.slice(one.end, one.end + 12))) return one
  }
  return closingDay(scope, drafts)
}

const CLOSES =
  /(?:صدر|حرر|صدرت|حررت|اعتمد|اعتمدت|وقع)[^\n.]{0,60}$|(?:^|\n) *$|(?:^|\n) *(?:حرر|صدر)? ?(?:في|ب)[ء-ي]+(?: ?[،,] ?| في )$|\([^()\n]{0,80}- ?$/u
const CLOSING = 400

/** The day under a text's last words: «صدر في الحمامات يوم 14 نوفمبر 2024.» */
const closingDay = ({ text }: Scope, drafts: readonly Draft[]): Day | null =>
  drafts.findLast(
    (one): one is Day =>
      one.kind === 'date' &&
      one.start > text.length - CLOSING &&
      !one.fields.to &&
      /^\d{4}-\d{2}-\d{2}$/u.test(one.fields.from ?? '') &&
      /^[ .)م]*(?:\n|$)/u.test(text.slice(one.end, one.end + 8)) &&
      CLOSES.test(text.slice(Math.max(0, one.start - 90), one.start)),
  ) ?? null
