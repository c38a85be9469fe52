import lexicon from '../language/lexicons/en/programmes.json' with { type: 'json' }
import { anyOf, AT_CAPITAL, CAPITALS } from '../language/pattern.ts'
import people from '../language/lexicons/en/people.json' with { type: 'json' }
import { demonymIso3 } from './demonym.ts'
import { foundOf, type Scope } from './scope.ts'

type Named = { start: number; end: number; rule: string }

const CAP = String.raw`\p{Lu}[\p{L}\p{N}'&-]*`
const HEAD = anyOf(lexicon.programmeHeads)
const LOWER = anyOf(lexicon.lowerProgrammeHeads)
const NAMED = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?:${CAP} (?:(?:and|of|for|the|in|on|against) ){0,2}){1,8}?(?:\([A-Z]{2,8}\) )?(?:${HEAD})(?!\p{L})(?: (?:for|on|to|of|against) (?:the )?${CAP}(?:(?: (?:and|of|in|the|to|for|on|\p{Ll}+(?= cases)))* (?:${CAP}|adjudicate terrorism cases|cases))*)?`,
  'gu',
)
const QUOTED = /"[^"\n]{3,80}"/gu
// `the "Line Up" campaign`, `the "Open Gate" radio campaign`: one word more may say what sort it is.
const AFTER_QUOTE = new RegExp(
  String.raw`^ (?:(?!and |or |was |is |as |in |of |for |to |said )\p{L}[\p{L}-]{2,} ){0,2}?(?:${LOWER})(?!\p{L})`,
  'iu',
)
const BEFORE_QUOTE = new RegExp(
  String.raw`(?<!\p{L})(?:${LOWER})s?,? (?:called|entitled|titled|named|dubbed|known as)?,? ?$`,
  'iu',
)

const DESCRIBED =
  /(?<!\p{L})(?:(?:national|joint|regional|foreign terrorist fighter|deradicali[sz]ation|rehabilitation|reintegration|training|disengagement|prevention|exchange|pilot|mentoring|fellowship|accreditation|certification|scholarship|internship|mentorship|and) ){1,5}(?:programme|program|initiative|campaign)(?: (?:for|on|to) (?:the )?\p{L}+(?: \p{L}+){0,4})?(?!\p{L})|(?<!\p{L})(?:programme|program) (?:for|on) (?:the )?(?:rehabilitation|reintegration|prevention|disengagement|deradicali[sz]ation)(?: (?:of|and) \p{L}+(?: \p{L}+){0,3})?/gu
const SPECIFIC =
  /rehabilitation|reintegration|training|disengagement|fighter|deradicali|mentoring|fellowship|accreditation|certification|scholarship|internship|mentorship/u
const GENERIC =
  /^(?:national|joint|new|regional|training|pilot|prevention)(?: and)? (?:programme|program|initiative|campaign)s?$/u
const STARTER =
  /^(?:The|This|Its|An?|Their|In|At|Under|By|Through|Consultation Meeting:|Food|All|Each|These|Such|Of|For|And|With|New|Our|From|As|One|Two|Three|Several|Other)\s+/u
const BODY =
  /Director|Manager|Officer|Head of|Coordinator|United Nations (?:Development|Environment)|World Food|Monetary Fund|Children's Fund|Population Fund|Programme of Action|Program of Action/u
// "Operation Neptune II", "the Aqaba Process": programmes by what they are called, without a head at the end.
const OPERATION = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})Operation (?:"[^"\n]{2,40}"|${CAP}(?: ${CAP}){0,2}(?: [IVX]{1,4}| \d{1,2})?)(?! (?:Officer|Manager))`,
  'gu',
)
// "Project Harbour", "the Sulh operations", "the Vilvoorde model".
const PROJECT = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})Project (?!(?:${anyOf(lexicon.projectOffices)})(?!\p{L}))(?:"[^"\n]{2,40}"|${CAP}(?: ${CAP}){0,2})`,
  'gu',
)
const OPERATIONS = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})the )(?!(?:${anyOf(people.notNames)}) )(${CAP}) (?:(?:return|repatriation|rescue|humanitarian) )?operations(?!\p{L})`,
  'gu',
)
const MODEL = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(${CAP}) (?:model|approach)(?!\p{L}| (?:law|code|legislation|United|to|that))`,
  'gu',
)
// "under Channel, which the Home Office runs": one word that is a programme of some renown.
const KNOWN = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:under|through|to|by|joined|referred to|into|via|called|as|and|the United Kingdom's|Britain's|the UK's) "?)(?:${anyOf(lexicon.knownByOneWord)})(?![\p{L}-]| \p{Lu}| (?:Islands|Tunnel|News|TV|\d))`,
  'gu',
)
const KNOWN_BY_NAME = new RegExp(
  String.raw`${AT_CAPITAL}(?<![\p{L}-])(?:${anyOf(lexicon.knownByName)})(?![\p{L}-])`,
  'gu',
)
const PROCESS = new RegExp(
  String.raw`${AT_CAPITAL}(?<!\p{L})(?!(?:${anyOf(lexicon.notProcesses)}) )${CAP}(?: ${CAP})? Process(?!\p{L})`,
  'gu',
)
// "the TechShield initiative": a name of its own before a common noun.
const BEFORE_NOUN = new RegExp(
  String.raw`(?=["${CAPITALS}])(?<=(?<!\p{L})(?:the|its|an?|their|new|called|under|joint|[Tt]he) )((?:${CAP}(?:\.org|\.net|\.com)?|"[^"\n]{3,60}")(?: (?:(?:and|of|for|to|in|on|the|against) ){0,2}${CAP}){0,5}) (?:${LOWER})(?!\p{L})`,
  'gu',
)
// "A sister programme, Clean Giving, has …": a name beside the noun.
const BESIDE = new RegExp(
  String.raw`(?<!\p{L})(?:${LOWER}),? (?:called |named |known as |dubbed )?(${CAP}(?: (?:(?:and|of|for|the|in|to) )?${CAP}){0,6})(?=,|\.| (?:has|have|is|was|will|aims|helps|provides|supports|trains|brings)(?!\p{L}))`,
  'gu',
)
// "opened a dedicated project on foreign fighters": made by somebody, for something.
const MADE =
  /(?<!\p{L})(?:project|programme|program|initiative|campaign) (?:on|for|to|against) (?:the )?\p{L}[\p{L}'-]+(?: [\p{L}'-]+){0,6}?(?= (?:in|on|at|with|which|that|from|by|and) |[,.;)]|$)/gu
const MAKES =
  /(?<=(?<!\p{L})(?:launch|open|start|run|fund|implement|establish|support|began|begin|carry out|carried out)(?:ed|s|es|ing)? (?:an?|the|its|their) )(?:(?:new|dedicated|joint|pilot|special|regional|national|global|multi-year|three-year|two-year|five-year|major|online) ){0,3}$/u

// "the Southern Digital Shield, a campaign by …": what it is stands behind its name.
const APPOSED = new RegExp(
  String.raw`${AT_CAPITAL}(?<=(?<!\p{L})(?:the|of|launched|and) )(${CAP}(?: (?:(?:and|of|for|the|in|to|against) ){0,2}${CAP}){1,6}), an? (?:(?:new|joint|global|regional|national|two-year|three-year|pilot) ){0,2}(?:${LOWER}) (?:of|by|to|for|that|which|led|funded|run)(?!\p{L})`,
  'gu',
)

const start = (match: RegExpExecArray, said: string) => match.index + match[0].lastIndexOf(said)

function* byHead({ text }: Scope): Generator<Named> {
  for (const match of text.matchAll(NAMED)) {
    let lead = 0
    for (let more = STARTER.exec(match[0]); more; more = STARTER.exec(match[0].slice(lead))) lead += more[0].length
    const said = match[0].slice(lead)
    if (!BODY.test(said) && said.split(' ').length > 1 && !said.startsWith('Initiative'))
      yield { start: match.index + lead, end: match.index + match[0].length, rule: 'named' }
  }
  for (const match of text.matchAll(/(?<=the )Initiative (?:on|for|to)(?: [A-Z][\p{L}-]+| and| of| the)+/gu))
    yield { start: match.index, end: match.index + match[0].length, rule: 'named' }
}

function* byDescription({ text }: Scope): Generator<Named> {
  for (const match of text.matchAll(DESCRIBED)) {
    const said = match[0]
      .replace(/^and /u, '')
      .replace(/ (?:in|on|at|with|which|that|from|by|and|of|the|for)(?: the)?$/u, '')
    const from = match.index + match[0].indexOf(said)
    if (SPECIFIC.test(said) && !GENERIC.test(said)) yield { start: from, end: from + said.length, rule: 'described' }
  }
  for (const match of text.matchAll(MADE)) {
    const before = MAKES.exec(text.slice(Math.max(0, match.index - 70), match.index))
    if (before) yield { start: match.index - before[0].length, end: match.index + match[0].length, rule: 'made' }
  }
}

/** `the "Line Up" campaign`, `the project "Line Up"`: with the noun that says what it is. */
function* byQuotes(text: string): Generator<Named> {
  for (const match of text.matchAll(QUOTED)) {
    const end = match.index + match[0].length
    const after = AFTER_QUOTE.exec(text.slice(end, end + 48))
    const before = BEFORE_QUOTE.exec(text.slice(Math.max(0, match.index - 40), match.index))
    if (after) yield { start: match.index, end: end + after[0].length, rule: 'quoted' }
    else if (before) yield { start: match.index - before[0].length, end, rule: 'quoted' }
  }
}

/** Programmes in English: a capitalised name, one in quotes, one beside a common noun, or what the programme is for. */
export function* programmesInEnglish(scope: Scope): Generator<Named> {
  const { text } = scope
  const others = new Set(
    foundOf(scope, 'organisation', 'state', 'place', 'person').map((one) => `${one.start}-${one.end}`),
  )
  yield* byHead(scope)
  yield* byQuotes(text)
  for (const pattern of [KNOWN_BY_NAME, KNOWN])
    for (const { index, 0: said } of text.matchAll(pattern))
      yield { start: index, end: index + said.length, rule: 'known' }
  const places = new Set(foundOf(scope, 'place').map((one) => `${one.start}-${one.end}`))
  for (const { index, 0: said, 1: name } of text.matchAll(MODEL))
    if (places.has(`${index}-${index + name!.length}`)) yield { start: index, end: index + said.length, rule: 'model' }
  for (const { index, 0: said, 1: name } of text.matchAll(OPERATIONS))
    if (!others.has(`${index}-${index + name!.length}`) && demonymIso3(name!) === null && !/^\p{Lu}+$/u.test(name!))
      yield { start: index, end: index + said.length, rule: 'named' }
  for (const pattern of [OPERATION, PROJECT, PROCESS])
    for (const match of text.matchAll(pattern)) {
      const lead = STARTER.exec(match[0])?.[0].length ?? 0
      yield { start: match.index + lead, end: match.index + match[0].length, rule: 'named' }
    }
  for (const match of text.matchAll(BEFORE_NOUN)) {
    const from = match.index
    const isOther =
      others.has(`${from}-${from + match[1]!.length}`) ||
      /^\p{Lu}{2,5}$/u.test(match[1]!) ||
      /(?:ish|ian|ese|ean|ican|ench|erman|utch|wiss|wedish)$/u.test(match[1]!)
    if (!isOther) yield { start: from, end: from + match[0].length, rule: 'before-noun' }
  }
  for (const match of text.matchAll(BESIDE)) {
    const from = start(match as RegExpExecArray, match[1]!)
    if (!others.has(`${from}-${from + match[1]!.length}`))
      yield { start: from, end: from + match[1]!.length, rule: 'beside-noun' }
  }
  for (const match of text.matchAll(APPOSED))
    if (!others.has(`${match.index}-${match.index + match[1]!.length}`))
      yield { start: match.index, end: match.index + match[1]!.length, rule: 'apposed' }
  yield* byDescription(scope)
}
