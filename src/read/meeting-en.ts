import lexicon from '../language/lexicons/en/meetings.json' with { type: 'json' }
import { anyOf, CAPITALS } from '../language/pattern.ts'
import { namesWithAcronym } from './acronym-en.ts'
import { meetingDraft } from './meeting-draft.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'

const eitherCase = (words: readonly string[]) =>
  anyOf([
    ...words,
    ...words.map((word) => word.toUpperCase()),
    ...words.map((word) => word.replace(/^./, (first) => first.toUpperCase())),
    ...words.map((word) => word.replace(/(?<=^| )./gu, (first) => first.toUpperCase())),
  ])
const HEAD = eitherCase(lexicon.heads)
const MODIFIER = String.raw`(?:\p{Lu}[\p{L}\p{N}&-]*(?:'s)?|\(\p{Lu}[\p{L}-]+\)|${anyOf(lexicon.qualities)}|\p{Ll}{3,}s'|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|\p{Ll}{3,7}-(?:day|week|month|level|party)|\d{1,5}(?:st|nd|rd|th)|(?:19|20)\d{2}(?! \p{Ll})|of the|for|on)`
// The complement: where, about what, with whom; up to a verb or the end of the clause.
const WORD = String.raw`(?!(?:${anyOf(lexicon.stops)}|with an? (?:declaration|statement|call|decision|agreement|communiqué|pledge)|and (?:a|an|the|thanked|said|to|urged|called|adopted|agreed)|on \d|on (?:the margins|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)|in (?:January|February|March|April|May|June|July|August|September|October|November|December|\d)|from \d)(?!\p{L}))(?:"[^"\n]{3,160}"|D\.C\.?|U\.S\.|St\.|[\p{L}\p{N}'()/&-]+)`
const COMPLEMENT = String.raw`(?:(?: \d{4}(?!\d))?(?: \(\p{Lu}[\p{L}\p{N}-]{1,9}\))?(?:(?:: |,? (?=")|, (?=(?:titled|entitled|called|dubbed|themed|under the (?:title|theme)) ")| (?=(?:${anyOf(lexicon.complements)})(?!\p{L})))${WORD}(?:(?: |, (?=practitioners|experts|prosecution|officials|civil|(?:\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?, ){0,4}\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?,? and \p{Lu}))${WORD}){0,26})?)`
// The noun first, for most words of a text are none; what leads to it is looked for behind.
const MEETING = new RegExp(String.raw`(?<![\p{L}'-])(${HEAD})(?![\p{L}-])(${COMPLEMENT})`, 'gu')
const MODIFIERS = new RegExp(String.raw`(?<![\p{L}'-])(?:${MODIFIER} ){1,10}$`, 'u')
const LONGEST_BEFORE = 170
const LEAD =
  /^(?:(?:\p{Lu}[\p{L}'-]+ )?(?:Statement|Summary|Report|Declaration|Communiqué|Recommendations|Outcomes?|Conclusions|Margins|margins|Chair|Chairs|Participants) of the|The|This|That|An?|At|In|During|On|By|Its|After|Following|Participants|For|Since|Under|As|To|From|of the|for|on|and|Also) /u
const weak = new RegExp(String.raw`^(?:${anyOf(lexicon.weakHeads)})$`, 'iu')
const NAMES_IT = new RegExp(
  String.raw`^(?:: | \d{4}|,? "| (?:of|on|with|for|to the|held|convened|entitled|titled|dedicated)(?!\p{L}))`,
  'u',
)
const DANGLING =
  /(?:[ ,]+(?:and|of|on|in|with|to|the|a|at|for|its|their|by|held|convened|organized|organised|hosted))+$/u

// Who held it, and where, is no part of a title.
const WHO_HELD = / (?:held|convened|organi[sz]ed|hosted) (?:by|in|at) .*?(?= (?:to|on|entitled) |$)/u

const SPECIFIC =
  /\p{Lu}|special|high-level|informal|annual|regional|\d|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+(?:teenth|tieth|ty-\p{L}+)|inaugural|ordinary|drafting|kick-off|expert|signing|opening|closing|award|previous|earlier|next|last|upcoming|follow-up|one-day|two-day|three-day|four-day|five-day|week-long|virtual|online|pilot/u
const VAGUE =
  /^(?:earlier|open|training|study|national|joint|and|bilateral|two|three|four|five|six|seven|eight|nine|ten|several)?$/u
const PLURAL = /(?<!days of talk)(?:s|ia)$/u
// "at a ceremony in …", "hosting the launch of …": an occasion only where somebody is at it.
const OCCASION = /^(?:ceremony|launch|press conference)$/iu
const AT_IT =
  /(?:at|attend(?:ed|s|ing)?|host(?:ed|s|ing)?|come to|during|hold|held|organi[sz]ed?|opened|for) (?:an? |the |its )?(?:[\p{L}.]+ )?$/iu

// "a course for 35 judges": one of those that are held, for it is somebody's or about something.
const ONE_HELD = /(?<!\p{L})(?:an?|another|the same|its|their) (?:\p{Ll}+ )?$/u
const HELD_FOR = /^ (?:for (?:\d|(?:\p{Ll}+ ){0,3}\p{Ll}+s(?!\p{L}))|on \p{L})/u
const ORDERED =
  /^(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{L}+teenth|\p{L}+tieth|\p{L}+ty-\p{L}+|\d{1,3}(?:st|nd|rd|th)|inaugural|next|previous|last|latest|upcoming|\d{4}) ?)+$/iu

/** Whether modifiers and complement make of the noun the name of one gathering. */
function isNamed(before: string, head: string, after: string, lead: string): boolean {
  const bare = before.trim()
  // The Congress of a State is a parliament.
  if (/^Congress$/u.test(head) && /(?:ian|ine|ish|ese|can|US|U\.S\.)$/u.test(bare)) return false
  if (OCCASION.test(head))
    return AT_IT.test(`${lead}${before}`) && (SPECIFIC.test(bare) || NAMES_IT.test(after) || / in /u.test(after))
  if (/^edition$/iu.test(head))
    return (
      ORDERED.test(bare) &&
      !/^ of (?:the )?(?:\p{L}+ ){0,3}(?:guide|handbook|report|book|manual|index|magazine|survey|Report|Guide|Handbook|Index)/u.test(
        after,
      )
    )
  if (/^(?:training |refresher |induction )?course$/iu.test(head) && !bare && HELD_FOR.test(after))
    return ONE_HELD.test(lead)
  if (VAGUE.test(bare) && (weak.test(head) || PLURAL.test(head))) return false
  if (weak.test(head) && !SPECIFIC.test(bare)) return false
  if (!bare) return NAMES_IT.test(after) && !PLURAL.test(head)
  return true
}

/** Gatherings in English: modifiers, a noun that names one, and its complement. */
export function* meetingsInEnglish(scope: Scope): Generator<Draft> {
  for (const { start: from, before: all, head, tail } of nounsIn(scope.text)) {
    let start = from
    let before = all
    for (let lead = LEAD.exec(before); lead; lead = LEAD.exec(before)) {
      start += lead[0].length
      before = before.slice(lead[0].length)
    }
    const after = tail.replace(DANGLING, '').trimEnd()
    if (!isNamed(before, head, after, scope.text.slice(Math.max(0, start - 40), start))) continue
    const end = start + before.length + head.length + after.length
    const at = start + before.length
    const quoted = /(?:titled|entitled|called|dubbed|themed|theme|:|,) "([^"\n]{3,160})"/u.exec(after)
    yield meetingDraft(scope, { start, end }, 'head-noun', {
      title: quoted ? quoted[1]! : wordsOf(scope, start, end).replace(WHO_HELD, ''),
      head: { start: at, end: at + head.length },
    })
  }
  yield* sessionsOfBodies(scope)
  yield* byAcronym(scope)
  yield* byTitleLine(scope)
}

// "its seventy-seventh session", "the 49th Session of the General Assembly": a gathering of a body, and no part of one.
const OF_BODY = new RegExp(
  String.raw`(?=[\da-z${CAPITALS}])(?<![\p{L}-])((?:\d{1,3}(?:st|nd|rd|th)|(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-\p{Ll}+|\p{Lu}?\p{Ll}{2,9}(?:teenth|tieth)|[Ee]leventh|[Tt]welfth) (?:(?:[Oo]rdinary|[Rr]egular|[Aa]nnual|[Ss]pecial|[Ee]xtraordinary|[Ee]mergency|[Pp]lenary|[Ss]ubstantive|[Rr]esumed) )?|(?:[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth|\d{4}) (?:(?:[Oo]rdinary|[Rr]egular|[Aa]nnual|[Ss]pecial|[Ee]xtraordinary|[Ss]ubstantive|[Rr]esumed) )?(?=[Ss]ession of (?:the )?(?:\p{Lu}[\p{L}-]+ (?:of )?(?:the )?){0,5}(?:Assembly|Council|Committee|Commission|Conference|Parliament|Board|Forum)(?!\p{L})))([Ss]ession)(?!\p{L})((?: of (?:the )?\p{Lu}[\p{L}-]+(?: (?:(?:of|on|for|and|the) ){0,2}\p{Lu}[\p{L}-]+){0,8})?)`,
  'gu',
)

function* sessionsOfBodies(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(OF_BODY)) {
    const at = match.index + match[1]!.length
    const span = { start: match.index, end: match.index + match[0].length }
    yield meetingDraft(scope, span, 'session-of-body', { head: { start: at, end: at + match[2]!.length } })
  }
}

type Noun = { start: number; before: string; head: string; tail: string; at: number }

/** The nouns with what leads to them; one that itself leads to the next ("consultation meeting") is part of that. */
function nounsIn(text: string): Noun[] {
  const nouns = [...text.matchAll(MEETING)].map((match): Noun => {
    const before = MODIFIERS.exec(text.slice(Math.max(0, match.index - LONGEST_BEFORE), match.index))?.[0] ?? ''
    return { start: match.index - before.length, before, head: match[1]!, tail: match[2]!, at: match.index }
  })
  return nouns.filter(({ at }, index) => !(nouns[index + 1] && nouns[index + 1]!.start <= at))
}

/** "the AMMTC", "2020 CHOGM": a gathering by the acronym that the text has given it. */
function* byAcronym(scope: Scope): Generator<Draft> {
  const names = namesWithAcronym(scope).filter(({ kind }) => kind === 'meeting')
  for (const name of names) yield meetingDraft(scope, name, 'acronym-given', {})
  if (!names.length) return
  const again = new RegExp(
    String.raw`(?<![\p{L}\p{N}(-])(?:(?:\d{1,3}(?:st|nd|rd|th)|(?:19|20)\d{2}) )?(?:${anyOf(names.map(({ acronym }) => acronym))})(?![\p{L}\p{N}-])`,
    'gu',
  )
  for (const match of scope.text.matchAll(again))
    yield meetingDraft(scope, { start: match.index, end: match.index + match[0].length }, 'acronym', {})
}

const OPENING = 400
const ANNOUNCES =
  /^ *(?:draft |provisional |final )?(?:conference|workshop|seminar|meeting|training|forum|event|summit|symposium)? *(?:programme|program|agenda|concept note)(?: and (?:agenda|programme))? *$/iu

/** A programme's first lines give the title of its meeting, which need have no noun for it: "Internet and Youth" over "Conference programme". */
function* byTitleLine(scope: Scope): Generator<Draft> {
  const lines = scope.text.slice(0, OPENING).split('\n')
  const at = lines.findIndex((line) => ANNOUNCES.test(line))
  if (at < 0) return
  const near = [...lines.slice(0, at).toReversed(), ...lines.slice(at + 1, at + 2)]
  const title = near.find((line) => line.trim().length > 24)
  if (!title) return
  const start = scope.text.indexOf(title)
  yield meetingDraft(scope, { start, end: start + title.trimEnd().length }, 'title-of-programme', {})
}
