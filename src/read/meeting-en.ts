import lexicon from '../language/lexicons/en/meetings.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { meetingDraft } from './meeting-draft.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'

const eitherCase = (words: readonly string[]) =>
  anyOf([
    ...words,
    ...words.map((word) => word.replace(/^./, (first) => first.toUpperCase())),
    ...words.map((word) => word.replace(/(?<=^| )./gu, (first) => first.toUpperCase())),
  ])
const HEAD = eitherCase(lexicon.heads)
const MODIFIER = String.raw`(?:[A-Z][\p{L}\p{N}&-]*(?:'s)?|\([A-Z][\p{L}-]+\)|${anyOf(lexicon.qualities)}|\d{1,5}(?:st|nd|rd|th)|of the|for|on)`
// The complement: where, about what, with whom; up to a verb or the end of the clause.
const WORD = String.raw`(?!(?:${anyOf(lexicon.stops)}|and (?:a|an|the|thanked|said|to|urged|called|adopted|agreed)|on \d|on (?:the margins|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d)|from \d)(?!\p{L}))(?:"[^"\n]{3,160}"|[\p{L}\p{N}'()/&-]+)`
const MEETING = new RegExp(
  String.raw`(?<![\p{L}'-])((?:${MODIFIER} ){0,10})(${HEAD})(?![\p{L}-])((?: \d{4}(?!\d))?(?:(?:: |,? (?=")| (?=(?:${anyOf(lexicon.complements)})(?!\p{L})))${WORD}(?:(?: |, (?=practitioners|experts|prosecution|officials|civil))${WORD}){0,26})?)`,
  'gu',
)
const LEAD =
  /^(?:The|This|That|An?|At|In|During|On|By|Its|After|Following|Participants|For|Since|Under|As|To|From|of the|for|on|and|Also) /u
const weak = new RegExp(String.raw`^(?:${anyOf(lexicon.weakHeads)})$`, 'iu')
const NAMES_IT = new RegExp(
  String.raw`^(?:: | \d{4}|,? "| (?:of|on|with|to the|held|convened|entitled|titled|dedicated)(?!\p{L}))`,
  'u',
)
const DANGLING =
  /(?:[ ,]+(?:and|of|on|in|with|to|the|a|at|for|its|their|by|held|convened|organized|organised|hosted))+$/u

// Who held it, and where, is no part of a title.
const WHO_HELD = / (?:held|convened|organi[sz]ed|hosted) (?:by|in|at) .*?(?= (?:to|on|entitled) |$)/u

/** Whether modifiers and complement make of the noun the name of one gathering. */
function isNamed(before: string, head: string, after: string): boolean {
  const bare = before.trim()
  if (/^(?:earlier|open|training|study|national|joint|and|bilateral)?$/u.test(bare) && weak.test(head)) return false
  if (weak.test(head) && !/\p{Lu}|special|high-level|informal|annual|regional|\d/u.test(bare)) return false
  if (!bare) return NAMES_IT.test(after) && !/s$/u.test(head)
  return true
}

/** Gatherings in English: modifiers, a noun that names one, and its complement. */
export function* meetingsInEnglish(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(MEETING)) {
    let start = match.index
    let before = match[1]!
    for (let lead = LEAD.exec(before); lead; lead = LEAD.exec(before)) {
      start += lead[0].length
      before = before.slice(lead[0].length)
    }
    const after = match[3]!.replace(DANGLING, '').trimEnd()
    if (!isNamed(before, match[2]!, after)) continue
    const end = start + before.length + match[2]!.length + after.length
    const at = start + before.length
    yield meetingDraft(scope, { start, end }, 'head-noun', {
      title: wordsOf(scope, start, end).replace(WHO_HELD, ''),
      head: { start: at, end: at + match[2]!.length },
    })
  }
}
