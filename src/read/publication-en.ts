import lexicon from '../language/lexicons/en/programmes.json' with { type: 'json' }
import { anyOf, AT_CAPITAL } from '../language/pattern.ts'
import { namesWithAcronym } from './acronym-en.ts'
import { foundOf, type Scope, wordsOf } from './scope.ts'

type Named = { start: number; end: number; rule: string }

const CAP = String.raw`\p{Lu}[\p{L}\p{N}'-]*`
const HEAD = anyOf(lexicon.publicationHeads)
const NOUN = anyOf(lexicon.publicationNouns)
const MADE_STOPS = anyOf(lexicon.publicationStops)
const NAMED = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?:${CAP} (?:(?:and|of|for|the|on|in) ){0,2}){1,6}(?:${HEAD})(?!\p{L})(?: [Ss]eries(?!\p{L}))?(?: (?:on|of|to|for) (?:the )?${CAP}(?: (?:and |of |the |in |for |on )*(?:${CAP}|(?<=Resolution )\d{3,4})){0,9})?(?: (?:19|20)\d{2}(?!\d))?(?: \(\p{Lu}{2,9}\))?`,
  'gu',
)
const QUOTED = /"([^"\n]{3,200})"/gu
// "a paper by the Centre, entitled", "the study": what stands before a title in quotes.
const LEADS = new RegExp(
  String.raw`(?<!\p{L})(?:${NOUN})s?,? (?:(?:on|by|of|from|for|about) [\p{L}' -]{3,60},? )?(?:entitled|titled|called|named|known as|under the title|under the name)?,? ?$`,
  'iu',
)
const PUBLISHED =
  /(?<!\p{L})(?:published|launched|issued|released|authored|presented|wrote|unveiled) (?:the |its |a |an )?(?:new )?$/iu
const LONGEST_LEAD = 110
// "said in a May briefing": what somebody says something in is a paper, and no meeting.
const SAID_IN =
  /(?<!\p{L})(?:said|says|wrote|writes|warned|warns|reported|found|finds|noted|concluded|argued|argues) in (?:an?|its|the|their) (?:\p{L}+ ){0,2}briefing,? ?$/iu

// "brought out in 2022 as Small Steps Back", "issued as Who Pays?": a title without quotation marks.
const PUBLISHED_AS = new RegExp(
  String.raw`(?<!\p{L})(?:published|issued|released|brought out|circulated)(?: (?:by|in) [^.,;\n]{3,80}?)? (?:as|under the title|under the name) (${CAP}(?: (?:(?:and|of|for|the|in|to|on|from|with|at|by|or) ){0,2}${CAP}){1,9}\??)(?=[,.;:)\n]|$| (?:has|have|is|was|were|which|and|in|by)(?!\p{L}))`,
  'gu',
)

// "the Center's database, Hawala Watch, now …", "the database CVE Trackline": a name beside the noun.
const BESIDE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:${NOUN}),?|(?:published|issued|released|launched)(?= under)) (?:called |named |known as |entitled |titled |published under the title |issued under the title |under the title )?(${CAP}(?: (?:(?:and|of|for|the|in|to|on|from|with|at|by) ){0,2}${CAP}){1,7}(?:: ${CAP}(?: (?:(?:and|of|for|the|in|to|on|from|with) ){0,2}${CAP}){0,8})?)(?=[,.;)\n]|$| (?:has|have|is|was|were|will|now|covers|shows|finds|provides|offers|describes|examines|which|by)(?!\p{L}))`,
  'gu',
)
// "a handbook for local officers", "a common manual for …": without a name, but somebody makes it and it is about something.
const MADE = new RegExp(
  String.raw`(?<![\p{L}-])((?:${anyOf(lexicon.publicationVerbs)}) (?:and \p{Ll}+ )?(?:an? |its |their |the |our ))((?:(?!and |or |of |the |to |for |on |in )\p{Ll}[\p{L}-]* ){0,3}(?:${anyOf(lexicon.madePublications)}) (?:on|for|of|to|about) (?!(?:the |its |their )?(?:meeting|work|activities|visit|progress|implementation|findings|results|outcome|submit|the|be|this|these|that|its|which|whom)(?!\p{L}))[\p{L}'-]+(?: (?!(?:${MADE_STOPS})(?!\p{L}))[\p{L}'-]+){0,8})`,
  'gu',
)
// "the Cyber Observatory database": a name before the noun.
const BEFORE_NOUN = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}-])((?:${CAP} (?:(?:and|of|for|the|in|on) ){0,2}){1,6})(?:database|dataset|newsletter|handbook|toolkit|compendium|guidebook|factsheet)(?!\p{L})`,
  'gu',
)
// "Handbook on Children …", "Compendium of Good Practices": the noun first.
const HEAD_FIRST = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?:${CAP} ){0,3}(?:Handbook|Manual|Guide|Guidebook|Compendium|Toolkit|Survey|Atlas|Directory|Database|Checklist|Inventory|Study|Policy Brief|Guidance Note|Catalogue|Glossary|Commentary|Explanatory (?:Report|Memorandum)|Compilation|Training Module|Background Note|Casebook|Workbook) (?:on|of|for|to) (?:the )?${CAP}(?: (?:(?:and|or|of|the|in|for|on|by|to|from|with) ){0,2}${CAP}){0,10}(?: (?:19|20)\d{2}(?!\d))?`,
  'gu',
)
// "Small Voices, a study of …": what it is stands behind its name.
const APPOSED = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:the|in|of|its|keeps|maintains|runs|publishes|published|launched|presented|issued|released) )(?:${CAP}(?: (?:(?:and|of|for|the|in|to|on) ){0,2}${CAP}){1,7}), an? (?=(?:(?:new|joint|quarterly|monthly|weekly|recent|online|regional|global|annual|practical) )?(?:${NOUN}) (?:of|on|by|for|about|from|that|which)(?!\p{L}))`,
  'gu',
)
const SET =
  /(?<!\p{L})(?:Preliminary [Aa]ssessment and [Oo]bservations(?: \([A-Z]+\))?|(?:previous )?preliminary conclusions and overview|(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|\p{Ll}{3,7}(?:teenth|tieth|ty-\p{Ll}{4,7})|\d{1,3}(?:st|nd|rd|th)|latest|annual|biennial) report (?:of the [A-Z][\p{L} -]{3,80}?|on (?:the )?(?!which)[\p{L} -]{5,80}?)(?=[,.;\n(]| \(|$)|(?:Detailed|Overview of) Implementation (?:Survey|Assessment)|Technical Guide(?: to [A-Z][\p{L} ]+)?|(?:database|list|inventory) of (?:good|best) practices(?: on [\p{L} ]{4,40})?)/gu
// "the report of the Secretary-General on new payment methods": by whom, on what.
const REPORT_OF =
  /(?<!\p{L})[Rr]eport (?:of|by) the (?:\p{Lu}[\p{L}'-]+(?:(?: (?:of|for|and|on|in)(?: the)?)? \p{Lu}[\p{L}'-]+){0,12})(?: on (?:the )?(?!\p{Lu})[\p{L}'-]+(?: [\p{L}'-]+){0,9}?(?= ?[,.;()[\]\n]|$| (?:and|which|that|in|for|at|dated|pursuant) ))?/gu
const DATABASE =
  /(?<!\p{L})(?:database|repository|archive|compendium|inventory) of "?(?!(?:some|about|more|over|all|the|its|their|nearly|almost|around|roughly|an?|at)(?!\p{L}))\p{Ll}+"?(?: \p{Ll}+(?=[,.;]))?/gu
const BEFORE_DATABASE = /(?<=(?<!\p{L})(?:an?|the|its|their) )(?:(?!of |and |in )\p{Ll}+ ){0,3}$/u

const STARTER =
  /^(?:The|This|Its|An?|Their|In|On|By|At|Under|New|Latest|Of|For|And|With|Our|From|As|Presentation of the)\s+/u
const GENERIC = new RegExp(String.raw`^(?:${anyOf(lexicon.notPublications)})$`, 'u')

const whole = (match: RegExpExecArray, rule: string): Named => ({
  start: match.index,
  end: match.index + match[0].trimEnd().length,
  rule,
})

/** Publications in English: a set phrase, a title in quotes, a capitalised name, or a name beside a common noun. */
export function* publicationsInEnglish(scope: Scope): Generator<Named> {
  const { text } = scope
  const others = new Set(foundOf(scope, 'organisation', 'state', 'place', 'person').map((one) => one.start))
  // A body that the text itself calls a database is none.
  const firm = new Set(
    foundOf(scope, 'organisation', 'state', 'place', 'person')
      .filter(({ kind, rule }) => kind !== 'organisation' || rule !== 'head-noun')
      .map((one) => one.start),
  )
  const owners = new Set(
    foundOf(scope, 'organisation', 'state')
      .filter(
        (one) =>
          one.kind === 'state' ||
          one.rule === 'known-body' ||
          !/Observatory|Library/u.test(wordsOf(scope, one.start, one.end)),
      )
      .map((one) => `${one.start}-${one.end}`),
  )
  const names = [...text.matchAll(NAMED)] as RegExpExecArray[]
  for (const match of names) if (/Technical Guide/u.test(match[0])) yield* named(match)
  for (const match of text.matchAll(SET)) yield whole(match as RegExpExecArray, 'set-phrase')
  for (const match of text.matchAll(DATABASE)) {
    const before = BEFORE_DATABASE.exec(text.slice(Math.max(0, match.index - 60), match.index))
    const isSaidOf = /\p{Lu}[\p{L}'-]+, an? $/u.test(
      text.slice(Math.max(0, match.index - 80), match.index - (before?.[0].length ?? 0)),
    )
    if (before && !isSaidOf)
      yield { start: match.index - before[0].length, end: match.index + match[0].length, rule: 'set-phrase' }
  }
  for (const match of text.matchAll(REPORT_OF))
    if (/ on /u.test(match[0])) yield whole(match as RegExpExecArray, 'report-of')
  for (const match of text.matchAll(QUOTED)) {
    const before = text.slice(Math.max(0, match.index - LONGEST_LEAD), match.index)
    if (LEADS.test(before) || SAID_IN.test(before) || (match[1]!.length > 7 && PUBLISHED.test(before)))
      yield { start: match.index + 1, end: match.index + 1 + match[1]!.length, rule: 'quoted-title' }
  }
  for (const match of text.matchAll(PUBLISHED_AS)) {
    const end = match.index + match[0].length
    if (!/^(?:UN |United Nations )?(?:Document|Part|Volume|Chapter|Annex|Resolution|Decision) /u.test(match[1]!))
      yield { start: end - match[1]!.length, end, rule: 'beside-noun' }
  }
  for (const match of names) yield* named(match)
  for (const match of text.matchAll(HEAD_FIRST)) yield* named(match as RegExpExecArray)
  for (const match of text.matchAll(BEFORE_NOUN)) {
    const name = match[1]!.replace(STARTER, '').trimEnd()
    const start = match.index + match[1]!.lastIndexOf(name)
    if (
      !owners.has(`${start}-${start + name.length}`) &&
      !/^\p{Lu}{2,}$|^$|'s?$|(?:ish|ian|ese|ean|ican|ench|erman|utch|wiss)$/u.test(name)
    )
      yield { start, end: match.index + match[0].length, rule: 'before-noun' }
  }
  for (const match of text.matchAll(APPOSED)) {
    const end = match.index + match[0].lastIndexOf(',')
    if (!firm.has(match.index)) yield { start: match.index, end, rule: 'apposed' }
  }
  for (const match of text.matchAll(MADE))
    yield { start: match.index + match[1]!.length, end: match.index + match[0].length, rule: 'made' }
  for (const match of text.matchAll(BESIDE)) {
    const start = match.index + match[0].length - match[1]!.length
    if (!others.has(start)) yield { start, end: start + match[1]!.length, rule: 'beside-noun' }
  }
  for (const { start, end, kind } of namesWithAcronym(scope))
    if (kind === 'publication') yield { start, end, rule: 'named' }
}

function* named(match: RegExpExecArray): Generator<Named> {
  let lead = 0
  for (let more = STARTER.exec(match[0]); more; more = STARTER.exec(match[0].slice(lead))) lead += more[0].length
  const said = match[0].slice(lead)
  if (said.split(' ').length > 1 && !GENERIC.test(said))
    yield { start: match.index + lead, end: match.index + match[0].length, rule: 'named' }
}
