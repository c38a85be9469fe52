import lexicon from '../language/lexicons/en/instruments.json' with { type: 'json' }
import { anyOf, AT_CAPITAL, CAPITALS } from '../language/pattern.ts'
import { namesWithAcronym } from './acronym-en.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import type { Draft, Scope } from './scope.ts'

const typeOfHead = new Map(
  Object.entries(lexicon.heads).flatMap(([type, heads]) =>
    heads.map((head) => [head, type as InstrumentType] as const),
  ),
)
const typeOfPhrase = new Map(
  Object.entries(lexicon.phrases).flatMap(([type, said]) =>
    said.map((words) => [words, type as InstrumentType] as const),
  ),
)
const HEAD = anyOf(typeOfHead.keys())
// A capitalised name, its small words inside: (Madrid Guiding) Principles, Charter (of the United Nations).
const CAP = String.raw`(?:\p{Lu}[\p{L}-]+(?:'s)?|\d{4})`
const BEFORE = String.raw`(?:(?:'|")?${CAP}(?:'|")? (?:(?:and|for) (?=[A-Z]))?){0,6}?`
const TIME_WORD = String.raw`(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:January|February|March|April|May|June|July|August|September|October|November|December)(?!\p{L})`
const ORDINAL = String.raw`\d{1,3}(?:st|nd|rd|th)`
// "Vienna Declaration and Programme of Action": two words for one text.
const PAIR = String.raw`(?:(?<=Declaration|Statement|Convention|Strategy) and (?:Common Position|Platform for Action|Programme of Action|Program of Action|Plan of Action|Action Plan|Call to Action|Framework for Action|Agenda for Action))?`
const AFTER = String.raw`${PAIR}(?: \d{4}(?:-\d{2,4})?(?!\d))?(?: (?:of|on|for|against|to|with regard to|with respect to|in(?= \p{L}+ing)|in(?= (?:the )?\p{Lu}\p{L}+(?:ing|ion)(?!\p{L}))|relating to|concerning|between|thereto|[Tt]owards)(?: the)?(?! (?:${TIME_WORD}))(?: (?!(?:${TIME_WORD}))(?:${CAP},(?= ${CAP}(?:, ${CAP}){0,3},? (?:and|or) )|${CAP}|${ORDINAL}|of|the|and(?! (?:(?:by|to|of|under|with|in|on) )?(?:the |its )?(?:${CAP} ){0,4}(?:${HEAD})(?!\p{L}))(?! the| (?:by|to|under|with) (?:the|its))|with regard to|on|for|in|to|by|or|a|against|towards|with|from(?= \p{Lu}\p{Ll}+ \p{Lu})|as(?= \p{Lu}\p{Ll}+s(?!\p{L})))){1,18}(?<=[\p{Lu}][\p{L}-]*))?(?: \(\p{Lu}[\p{L} ]{1,14}\))?`
const NAMED = new RegExp(
  String.raw`(?=[\d'"gpd${CAPITALS}])(?<![\p{L}-])${BEFORE}(${HEAD})(?![\p{L}-]| (?:Hall|Cent(?:re|er)|Building|Complex|Secretariat|Committee|Unit|Office|Coordinator)(?!\p{L}))"?${AFTER}`,
  'gu',
)
const ONE_NAME = new RegExp(String.raw`^${BEFORE}(${HEAD})(?![\p{L}-])${AFTER}`, 'u')
const PHRASE = new RegExp(
  String.raw`(?<![\p{L}-])(?:(${anyOf(typeOfPhrase.keys())})(?: on \p{L}+(?: and \p{L}+)?(?= on| in|,|\.|;))?|(plan of action to (?:\p{L}+ ?){2,4})|(declaration of (?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December) \d{4})|((?:post-\d{4}|\d{4}) (?:[A-Z][\p{L}']+ )*(?:\p{Ll}[\p{L}']+ ){0,3}(?:agenda|Agenda)(?: for [A-Z]\p{L}+(?: [A-Z]\p{L}+)*)?))(?!\p{L})`,
  'gu',
)
const STARTER = new RegExp(String.raw`^(?:${anyOf(lexicon.starters)})\s+`, 'u')
const notNames = new Set(lexicon.notNames)

const typeOf = (said: string): InstrumentType =>
  [...typeOfHead]
    .filter(([head]) => said.includes(head))
    .sort(([a], [b]) => said.indexOf(a) - said.indexOf(b) || b.length - a.length)[0]?.[1] ?? 'other'

// "Convention of 2005": a bare head that its year names.
const OF_YEAR = /^ of ((?:19|20)\d{2})(?!\d)/u
const VERB = anyOf(lexicon.verbs)
const typeOfLower = new Map(
  Object.entries(lexicon.lowerHeads).flatMap(([type, heads]) =>
    heads.map((head) => [head, type as InstrumentType] as const),
  ),
)
// "signed an agreement", "to sketch an action plan", "adopted conclusions on …": what somebody makes, without a name.
const MADE = new RegExp(
  String.raw`(?<![\p{L}-])(${anyOf(typeOfLower.keys())})(?![\p{L}-])((?: (?:on|of|for|to|against) (?!\d)[^.;:()\n"]{3,110}?)(?=[.;:(\n]|$|, (?:which|and (?!what)|while|but)| (?:that|which|at|by|in \d|on \d|with|before|after|during)(?!\p{L})))?`,
  'gu',
)
const MAKES = new RegExp(
  String.raw`(?<!\p{L})(?:${VERB}) (?:an? |the |its |their |new |revised |joint |first |final |comprehensive |draft ){0,3}$`,
  'u',
)
// The title of a text in capitals stands on a line of its own: "MANILA DECLARATION TO COUNTER …".
const IN_CAPITALS = new RegExp(
  String.raw`(?<=^|\n) *((?:[^\p{Ll}\n]{2,160} )?(?:${anyOf([...typeOfHead.keys()].map((head) => head.toUpperCase()))})(?:[ :,-][^\p{Ll}\n]{3,200})) *(?=\n|$)`,
  'gu',
)

// "APPF Resolution on Terrorism": a decision by what it is on, where no number says which.
const BY_SUBJECT = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}-])(?:${CAP} (?:of (?:the )?(?=\p{Lu}))?){0,6}?(?:Resolution|(?<=Council |Commission |Committee |Assembly |Summit |Ministerial )Decision) (?:on|concerning|condemning) (?:the )?${CAP}(?: (?:(?:of|the|and(?! (?:the )?(?:${CAP} ){0,4}(?:Resolution|Decision)(?!\p{L}))|on|for|in|to|against) ){0,2}${CAP}){0,12}`,
  'gu',
)
// "OSCE Ministerial Council Decision No. 4/15", "decision 70/523", "Law No. 8 of 2015", "general comment No. 29".
const BY_NUMBER =
  /(?=[A-Zdg\u00c0-\u0556\u10a0-\uffff])(?<![\p{L}-])(?:((?:OSCE )?(?:Ministerial|Permanent) Council [Dd]ecision (?:No\.? ?)?(\d{1,4}(?:\/\d{1,4})?))|((?:General Assembly )?decision (\d{2}\/\d{1,4}))|((?:\p{Lu}[\p{L}-]+ ){0,3}(?:Law|Executive Order|Decree)(?:-Law)? (?:No\.? ?)?(\d{1,5}(?:\/(?:19|20)\d{2}| of (?:19|20)\d{2})|(?<=Order )\d{5}))|((?:FATF )?(?:[Gg]eneral [Cc]omment|(?<=FATF )Recommendation) (?:No\.? ?)?(\d{1,3})))(?![\d/])/gu

const LONGEST_TITLE = 220

/** A name in quotation marks goes to the closing one: "Delhi Declaration on countering the use of new technologies". */
function quoted(text: string, start: number, said: string): { start: number; end: number } {
  const open = said.startsWith('"') ? start + 1 : text[start - 1] === '"' ? start : -1
  if (open < 0) return { start, end: start + said.length }
  const rest = text.slice(start + said.length, open + LONGEST_TITLE)
  const close = /^[^"\n]*(?=")/u.exec(rest)
  return { start: open, end: start + said.length + (close?.[0].length ?? 0) }
}

/** A capitalised name from a match on; null when what is left is no name. */
function nameFrom(text: string, from: number, matched: string): { start: number; said: string } | null {
  let start = from
  let said = matched.replace(/"$/u, '')
  // "This MoU signifies …": the quotation is of what somebody said, and no title.
  if (said.startsWith('"') && STARTER.test(said.slice(1))) {
    start++
    said = said.slice(1)
  }
  for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) {
    start += lead[0].length
    said = said.slice(lead[0].length)
  }
  if (!said || !/^["'\p{Lu}\d]/u.test(said) || /^\d{4} (?:Framework|Strategy)$/u.test(said)) return null
  if (OF_A_BODY.test(said)) return null
  if (notNames.has(said)) {
    const year = /Agenda|Rules|Act|Call/u.test(said)
      ? null
      : OF_YEAR.exec(text.slice(start + said.length, start + said.length + 10))
    return year ? { start, said: said + year[0] } : null
  }
  return GENERIC.test(said) ? null : { start, said }
}

// "the Joint Plan of Action Secretariat": the body that serves it, and not the plan.
const OF_A_BODY =
  /^[^,]{3,60} (?:Secretariat|Task Force|Steering Committee|Coordination Unit)(?: in \p{Lu}[\p{L}' -]*)?$/u
const GENERIC =
  /^(?:\p{Lu}\p{L}+ )?(?:Framework|Toolkit|Commitment)$|^(?:(?:Key|Main|Policy|General|Final|Specific|Draft|Practical|Joint|Other|Further|Operational|Technical|Special|Initial|Proposed|Agreed|Additional|Conference|Workshop|Meeting|Summary|Expert|Participants') )?Recommendations$/u

// "Additional Protocol to the European Convention on …": what a name is to or of may be named for itself.
const INNER = /(?<= (?:to|of|under) (?:the )?)(?=\p{Lu})/gu

/** "the purposes and principles of the Charter of the United Nations": what the principles are of. */
function* ofPrinciples(scope: Scope, { 0: said, index }: RegExpMatchArray): Generator<Draft> {
  if (!/^\p{Ll}/u.test(said)) return
  for (const { index: at } of said.matchAll(INNER)) {
    const inner = ONE_NAME.exec(said.slice(at))
    if (!inner || notNames.has(inner[0]) || GENERIC.test(inner[0])) continue
    const start = index! + at
    yield namedInstrument(scope, { start, end: start + inner[0].length }, 'named', typeOfHead.get(inner[1]!) ?? 'other')
    return
  }
}

function* capitalised(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(NAMED)) {
    const name = nameFrom(scope.text, match.index, match[0])
    if (!name) {
      yield* ofPrinciples(scope, match)
      continue
    }
    yield namedInstrument(
      scope,
      quoted(scope.text, name.start, name.said),
      'named',
      typeOfHead.get(match[1]!) ?? typeOf(name.said),
    )
    for (const { index } of name.said.matchAll(INNER)) {
      const inner = ONE_NAME.exec(name.said.slice(index))
      if (
        !inner ||
        notNames.has(inner[0]) ||
        !/^(?:Addendum|Annex|Additional|Protocol|Amending|Optional|Supplementary)/u.test(name.said)
      )
        continue
      const start = name.start + index
      yield namedInstrument(
        scope,
        { start, end: start + inner[0].length },
        'named',
        typeOfHead.get(inner[1]!) ?? typeOf(inner[0]),
      )
      break
    }
  }
}

const NAMED_NEXT = new RegExp(
  String.raw`^,? (?:the|called|entitled|named|known as the) "?(?:${CAP} ){1,6}(?:${HEAD})(?!\p{L})`,
  'u',
)
// "the communiqué of the 1182nd meeting of the Council": a text by the gathering that it came from.
const OF_MEETING = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?:final|joint|ministerial|outcome) )?(?:communiqué|communique|declaration|conclusions|resolutions|outcome document|final statement|joint statement) of (?:the|its|their) (?:(?:\d{1,4}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\p{Ll}{3,8}(?:teenth|tieth)) )(?:(?:\p{Lu}[\p{L}-]*|ordinary|special|extraordinary|ministerial|annual|plenary) ){0,4}(?:meeting|session|summit|conference|Meeting|Session|Summit|Conference)(?: of (?:the )?${CAP}(?: (?:(?:of|and|for|on|the) ){0,2}${CAP}){0,7}(?: \(\p{Lu}{2,8}\))?)?`,
  'gu',
)
// "known as the "Lusaka text"": a draft by the place that it is called after.
const CALLED_TEXT = new RegExp(String.raw`"(?:${CAP} ){1,2}(?:text|document|consensus|package|formula|language)"`, 'gu')

/** Instruments by their names in English: capitalised, or a set phrase. */
export function* instrumentsInEnglish(scope: Scope): Generator<Draft> {
  yield* capitalised(scope)
  for (const match of scope.text.matchAll(PHRASE)) {
    const said = match[0].trimEnd()
    // "its outcome document, the Rabat Call for …": the name that follows is the citation.
    if (NAMED_NEXT.test(scope.text.slice(match.index + said.length, match.index + said.length + 90))) continue
    const type = match[1] ? typeOfPhrase.get(match[1])! : match[2] || match[4] ? 'plan' : 'declaration'
    yield namedInstrument(scope, { start: match.index, end: match.index + said.length }, 'set-phrase', type)
  }
  for (const match of scope.text.matchAll(OF_MEETING)) {
    const type = /declaration/u.test(match[0].slice(0, 24)) ? 'declaration' : 'other'
    yield namedInstrument(scope, spanOf(match as RegExpExecArray), 'of-meeting', type)
  }
  for (const match of scope.text.matchAll(CALLED_TEXT)) {
    const before = scope.text.slice(Math.max(0, match.index - 120), match.index)
    const type = /principles/u.test(before) ? 'principles' : /declaration/u.test(before) ? 'declaration' : 'other'
    yield namedInstrument(scope, spanOf(match as RegExpExecArray), 'called', type)
  }
  for (const match of scope.text.matchAll(MADE))
    if (MAKES.test(scope.text.slice(Math.max(0, match.index - 60), match.index)))
      yield namedInstrument(scope, spanOf(match), 'made', typeOfLower.get(match[1]!.replace(/ +/gu, ' ')) ?? 'other')
  for (const match of scope.text.slice(0, HEADING).matchAll(IN_CAPITALS)) {
    const said = match[1]!.trim()
    const start = match.index + match[0].indexOf(said)
    if (said.split(' ').length > 3)
      yield namedInstrument(scope, { start, end: start + said.length }, 'named', typeOf(titled(said)))
  }
  yield* decisions(scope)
  yield* byAcronym(scope)
}

const KIND_BY_NUMBER = [
  ['other', 'osce'],
  ['other', 'general-assembly'],
  ['regulation', null],
  ['other', null],
] as const

/** What a body decides or a State enacts, by its number or its subject. */
function* decisions(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(BY_NUMBER)) {
    const which = [1, 3, 5, 7].findIndex((group) => match[group] !== undefined)
    const lead = STARTER.exec(match[0])?.[0].length ?? 0
    const [type, body] = KIND_BY_NUMBER[which]!
    const span = spanOf(match as RegExpExecArray)
    const made = namedInstrument(scope, { ...span, start: span.start + lead }, 'numbered', type)
    const number = match[which * 2 + 2]!
    if (made.kind === 'instrument') yield { ...made, fields: { ...made.fields, body, number, title: null } }
  }
  for (const match of scope.text.matchAll(BY_SUBJECT)) {
    const name = nameFrom(scope.text, match.index, match[0])
    if (!name || /Dispute|Conflict/u.test(name.said.split('Resolution')[0]!)) continue
    const span = { start: name.start, end: name.start + name.said.length }
    const made = namedInstrument(scope, span, 'named', name.said.includes('Resolution') ? 'resolution' : 'other')
    if (made.kind === 'instrument') yield { ...made, fields: { ...made.fields, title: name.said } }
  }
}

const HEADING = 400
const spanOf = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].trimEnd().length })
const titled = (said: string) => said.toLowerCase().replace(/(?<!\p{L})\p{L}/gu, (first) => first.toUpperCase())

/** "the ACCT": an instrument by the acronym that the text has given it. */
function* byAcronym(scope: Scope): Generator<Draft> {
  const names = namesWithAcronym(scope).filter(({ kind }) => kind === 'instrument')
  for (const name of names) {
    const type = typeOf(scope.text.slice(name.start, name.end))
    yield namedInstrument(scope, name, 'named', type)
    for (const match of scope.text.matchAll(
      new RegExp(String.raw`(?<![\p{L}\p{N}(-])${name.acronym}(?![\p{L}\p{N}-])`, 'gu'),
    ))
      if (match.index >= name.end) yield namedInstrument(scope, spanOf(match), 'acronym', type)
  }
}
