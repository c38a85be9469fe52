import agencies from '../language/lexicons/agencies.json' with { type: 'json' }
import lexicon from '../language/lexicons/en/organisations.json' with { type: 'json' }
import states from '../language/lexicons/states.json' with { type: 'json' }
import { anyOf, AT_CAPITAL } from '../language/pattern.ts'
import { namesWithAcronym } from './acronym-en.ts'
import { demonymIso3 } from './demonym.ts'
import type { Scope } from './scope.ts'

// A symbol ("A/RES/79/1") is no word of a name.
const CAP = String.raw`(?!\p{Lu}{1,4}/(?:\p{Lu}{3}|\d))\p{Lu}(?:[\p{L}\p{N}'&/]|-(?!based))*`
const HEAD = anyOf(lexicon.heads)
// "the Court of Appeal and Professor …": a person comes next.
const TITLES = ['Professor', 'Prof', 'Dr', 'Mr', 'Mrs', 'Ms', 'Ambassador', 'Sheikh', 'Judge']
// What a name is of or for goes on over capitals, but not into an instrument's, a meeting's or an office's name.
const PART = String.raw`(?!(?:${anyOf([...lexicon.instrumentWords, ...TITLES])})(?!\p{L}))${CAP}`
const SMALL = '(?:of|for|on|against)(?: the)?'
const TAIL = String.raw`(?: (?:of|for|on|against|to) (?:the )?${PART}(?:(?: (?:and|&)| ${SMALL}|, (?=${CAP}(?:, ${CAP})? and ))? ${PART}){0,8}(?: in ${CAP}(?: ${CAP}){0,2}(?= \())?)?`
const SEAT = String.raw`(?:(?<= Office) in ${CAP}(?: ${CAP})?)?`
const ACRONYM = String.raw`(?: \(\p{Lu}[\p{L}\p{N}-]{1,9}\))?`
// Names that lead to their head (Arab Women's Committee), names that follow it (Ministry of Interior), and both.
const NAMED = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}'-])(?:(?:Rule of Law|Plan of Action|${CAP}(?:'s)?)(?: \(\p{Lu}{2,6}\))? (?:(?:and|&|against) (?=${CAP} )){0,1}){0,8}(?:${HEAD})(?![\p{L}-])(?! (?:Presidency|Convention|Regulation|Directive))${TAIL}${SEAT}(?: (?:${HEAD}|Executive Directorate|General Secretariat)(?!\p{L}))?${ACRONYM}`,
  'gu',
)
const COMPANY = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}'-])${CAP}(?: ${CAP}){0,3},? (?:${anyOf(lexicon.companyForms)})(?!\p{L})`,
  'gu',
)
const FOREIGN = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}'-])(?:${anyOf(lexicon.foreignHeads)}) (?:(?:${CAP}|${anyOf(lexicon.foreignAdjectives)}) ){0,3}(?:${anyOf(lexicon.foreignLinks)}) (?:(?:${anyOf(lexicon.foreignLinks)}|[ld]'${CAP}|${CAP}) ){0,8}(?:[ld]')?${CAP}${ACRONYM}`,
  'gu',
)
const TOWN = new RegExp(String.raw`(?<![\p{L}'-])(?:City|Municipality) of ${CAP}(?: ${CAP})?`, 'gu')
// "the NGO Modar", "the charity Open Doors": what sort of body it is stands before its name.
const CALLED = new RegExp(
  String.raw`(?<![\p{L}-])(?:NGO|[Cc]harity|[Nn]on-governmental organi[sz]ation|[Tt]hink[ -]tank|[Ww]atchdog|[Aa]dvocacy group|[Rr]ights group|[Cc]ampaign group|[Tt]errorist group|[Aa]rmed group|[Mm]ilitant group)(?: called| named| known as)? ("?)((?!(?:${anyOf(lexicon.instrumentWords)}|${anyOf(lexicon.starters)})(?!\p{L}))${CAP}(?: (?:(?:of|for|and|the|de|without) ){0,2}${CAP}){0,4})\1(?!\p{L})`,
  'gu',
)
// "(AP) -": the agency of a dateline.
const AGENCY = new RegExp(
  String.raw`(?<=\()(?:${anyOf(agencies.filter((name) => /^\p{Lu}[\p{L} ]+$/u.test(name) && !/\p{Script=Arabic}/u.test(name)))})(?=\) ?-)`,
  'gu',
)
const OPENING = 400
// "ISIL-Somalia": a group's branch goes by its land.
const BRANCH =
  /(?=[AID])(?<![\p{L}-])(?:ISIL|ISIS|IS|Islamic State|Da'?esh|Al-Qaida|Al-Qaeda)-\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}+)?(?![\p{L}-])/gu
const STARTER = new RegExp(String.raw`^(?:${anyOf(lexicon.starters)})\.? `, 'u')
// A gathering or an office before a body's name is none of it: "Regional Conference for Arab League".
const GATHERING =
  /^.*(?:Conference|Meeting|Summit|Workshop|Seminar|Congress|Session|Representative|Director|Chair|Head|Secretary-General|Minister|Ambassador|Council Presidency|Report)s?(?: (?:of|for|to))? (?=\p{Lu})/u
const GENERIC = new RegExp(String.raw`^(?:${HEAD}|${anyOf(lexicon.notBodies)})$`, 'u')
const NO_BODY = new RegExp(String.raw`(?:${anyOf(lexicon.notEndings)})$`, 'u')
// "Heads of Bodies Tell Security Council": a headline's verb in a capital.
const HEADLINE =
  /^.*(?<!\p{L})(?:Tells?|Told|Says?|Said|Asks?|Asked|Urges?|Urged|Warns?|Warned|Hears?|Heard|Adopts?|Adopted|Meets?|Met|Holds?|Held|Hosts|Hosted|Launches|Launched|Welcomes|Welcomed|Opens|Opened|Joins|Joined|Signs|Signed|Backs|Backed|Agrees?|Agreed|Endorses?|Endorsed|Approves?|Approved|Pledges|Pledged|Visits|Visited|Briefs|Briefed|Addresses|Addressed|Calls|Called) (?:for |on |to |with |by )?(?=\p{Lu})/u
// "Ministers in charge of Security and Territorial Administration", "Director of Police Services": what an office is for.
const OF_MINISTERS =
  /Ministers? (?:in charge of|responsible for|of|for) (?:the )?(?:\p{Lu}[\p{L}-]*,? (?:(?:and|of) )?)+$/u
const OF_DIRECTOR = /(?:Director|Head|Chief|Minister|Deputy|Manager|Superintendent|Commissioner) of $/u
const FIELDS = /(?<!\p{L})(?:Services?|Administration|Prosecution|Customs|Operations|Police)$/u
const DEMONYM_ONLY = /^(\p{Lu}\p{L}+) Delegation$/u
// "Representative of the Chairperson of the Commission for …": what follows is what the representative is for.
const OF_OFFICE = /(?:Chairperson|Chairman|Chair|President|Secretary-General) of the $/u
// "The Gulf Forum on … closed here", "at the second Forum": a gathering, and no body.
const GATHERS =
  /^ (?:was held|is held|will be held|took place|takes place|opened|opens|closed|closes|concluded|concludes|began|begins|ended|ends|kicked off|convened in|wrapped up)(?!\p{L})/u
const ORDERED =
  /(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d(?:st|nd|rd|th)|annual|inaugural|(?<!\p{L})(?:at|during) (?:the )?) ?$/iu
const MAY_GATHER = /(?<!\p{L})(?:Forum|Congress|Assembly|Conference|Dialogue)(?!\p{L})/u
const LAST_PHRASE = / (?:on|for) .*$/u

// "Ministry of Justice of the Kingdom of Morocco": the State is named for itself, and is no part of the name.
const OF_STATE = new RegExp(
  String.raw`(?<= (?:of|for) .*) of (?:the )?(?:\p{Lu}\p{L}+ (?:\p{Lu}\p{L}+ )?of (?:the )?)?(?:${anyOf(states.flatMap(({ en }) => en))})$`,
  'u',
)

const IS_STATE = new RegExp(`^(?:${anyOf(states.flatMap(({ en }) => en))})$`, 'u')

// The Security Council's committees go by the resolutions that made them.
const PURSUANT =
  /(?=[SC\d])(?<!\p{L})(?:Security Council )?Committee (?:established )?pursuant to (?:Security Council )?resolutions? \d{3,4} \(\d{4}\)(?:(?:,| and|, and) \d{3,4} \(\d{4}\))*|(?=\d)(?<![\p{L}\d])\d{4} Committee(?!\p{L})/gu

type Span = { start: number; end: number }

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })

/** Bodies in English by a capitalised name with a head noun, a company's form, or an acronym. Offsets are the view's. */
export function* bodiesInEnglish(scope: Scope): Generator<Span> {
  const { text } = scope
  for (const pattern of [PURSUANT, COMPANY, FOREIGN, TOWN])
    for (const match of text.matchAll(pattern)) yield spanOf(match)
  for (const match of text.matchAll(CALLED)) {
    const end = match.index + match[0].length - match[1]!.length
    yield { start: end - match[2]!.length, end }
  }
  for (const match of text.slice(0, OPENING).matchAll(AGENCY)) yield spanOf(match)
  for (const match of text.matchAll(BRANCH)) yield spanOf(match)
  for (const match of text.matchAll(NAMED)) {
    const name = nameIn(text, match)
    if (name) yield name
  }
  for (const name of namesWithAcronym(scope)) if (name.kind === 'organisation') yield name
  yield* standingAlone(text)
}

/** What of a match is the body's name; null when nothing is. */
function nameIn(text: string, match: RegExpExecArray): Span | null {
  let said = match[0]
  let start = match.index
  const drop = (length: number) => {
    start += length
    said = said.slice(length)
  }
  for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) drop(lead[0].length)
  drop(HEADLINE.exec(said)?.[0].length ?? 0)
  drop(GATHERING.exec(said)?.[0].length ?? 0)
  for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) drop(lead[0].length)
  if (OF_OFFICE.test(text.slice(Math.max(0, start - 30), start))) said = said.replace(LAST_PHRASE, '')
  said = said.replace(OF_STATE, '')
  const before = text.slice(Math.max(0, start - 90), start)
  if (OF_MINISTERS.test(before) || (OF_DIRECTOR.test(before) && FIELDS.test(said))) return null
  const gathers =
    MAY_GATHER.test(said) &&
    (GATHERS.test(
      text
        .slice(match.index + match[0].length, match.index + match[0].length + 60)
        .replace(/^(?: the|,)? (?:\p{Lu}[\p{L}-]+ |of |on |the ){0,6}(?=[a-z]+)/u, ' '),
    ) ||
      ORDERED.test(text.slice(Math.max(0, start - 12), start)))
  if (gathers) return null
  const isNone =
    IS_STATE.test(said) ||
    demonymIso3(DEMONYM_ONLY.exec(said)?.[1] ?? '') !== null ||
    GENERIC.test(said) ||
    NO_BODY.test(said) ||
    !said.includes(' ') ||
    /^\p{Ll}/u.test(said)
  return isNone ? null : { start, end: start + said.length }
}

/** "the Commission": a body that the text names in no other way. */
function* standingAlone(text: string): Generator<Span> {
  for (const { alone, longer } of ALONE) {
    const places = [...text.matchAll(alone)] as RegExpExecArray[]
    if (!places.length) continue
    const isNamed = [...text.matchAll(longer)].some(
      ({ index }) => !OF_OFFICE.test(text.slice(Math.max(0, index - 30), index)),
    )
    if (!isNamed) for (const match of places) yield spanOf(match)
  }
}

const ALONE = lexicon.standalone.map((noun) => ({
  alone: new RegExp(String.raw`(?<=(?<!\p{L})[Tt]he )${noun}(?![\p{L}-])`, 'gu'),
  longer: new RegExp(
    String.raw`(?<=(?!The )\p{Lu}[\p{L}'-]+ )${noun}(?!\p{L})|(?<!\p{L})${noun} (?:on|for|of) (?:the )?(?=\p{Lu})`,
    'gu',
  ),
}))
