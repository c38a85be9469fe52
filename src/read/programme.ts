import en from '../language/lexicons/en/programmes.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { programmesInArabic } from './programme-ar.ts'
import { type Draft, draft, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

type Span = { start: number; end: number }

const CAP = String.raw`[A-Z][\p{L}\p{N}'&-]*`
const HEAD_EN = anyOf(en.programmeHeads)
const NAMED_EN = new RegExp(
  String.raw`(?<!\p{L})(?:${CAP} (?:(?:and|of|for|the|in|on) ){0,2}){1,8}?(?:\([A-Z]{2,8}\) )?(?:${HEAD_EN})(?!\p{L})(?: (?:for|on|to|of|against) (?:the )?${CAP}(?:(?: (?:and|of|in|the|to|for|on|\p{Ll}+(?= cases)))* (?:${CAP}|adjudicate terrorism cases|cases))*)?`,
  'gu',
)
const QUOTED_EN = new RegExp(
  String.raw`(?<!\p{L})"[^"\n]{3,80}" (?:${HEAD_EN.toLowerCase()})(?!\p{L})|(?<!\p{L})(?:${HEAD_EN.toLowerCase()})s?,? (?:called|entitled|titled|named|dubbed)? ?"[^"\n]{3,80}"`,
  'gu',
)
const DESCRIBED_EN =
  /(?<!\p{L})(?:(?:national|joint|regional|foreign terrorist fighter|deradicali[sz]ation|rehabilitation|reintegration|training|disengagement|prevention|exchange|pilot|mentoring|fellowship|and) ){1,5}(?:programme|program|initiative|campaign)s?(?: (?:for|on|to) (?:the )?\p{L}+(?: (?:of |and )?\p{L}+){0,4})?(?!\p{L})|(?<!\p{L})(?:programme|program) (?:for|on) (?:the )?(?:rehabilitation|reintegration|prevention|disengagement|deradicali[sz]ation)(?: (?:of|and) \p{L}+(?: \p{L}+){0,3})?/gu
const SPECIFIC = /rehabilitation|reintegration|training|disengagement|fighter|deradicali|mentoring|fellowship/u
const GENERIC_EN =
  /^(?:national|joint|new|regional|training|pilot|prevention)(?: and)? (?:programme|program|initiative|campaign)s?$/u
const STARTER_EN =
  /^(?:The|This|Its|An?|Their|In|At|Under|By|Through|Consultation Meeting:|Food|All|Each|These|Such)\s+/u
const BODY_EN =
  /Director|Manager|Officer|Head of|Coordinator|United Nations (?:Development|Environment)|World Food|Monetary Fund|Children's Fund|Population Fund/u

/** Programmes in English: a capitalised name, one in quotes, or what the programme is for. */
function* inEnglish({ text }: Scope): Generator<Span & { rule: string }> {
  for (const match of text.matchAll(NAMED_EN)) {
    const lead = STARTER_EN.exec(match[0])?.[0].length ?? 0
    const said = match[0].slice(lead)
    if (!BODY_EN.test(said) && said.split(' ').length > 1 && !said.startsWith('Initiative'))
      yield { start: match.index + lead, end: match.index + match[0].length, rule: 'named' }
  }
  for (const match of text.matchAll(/(?<=the )Initiative (?:on|for|to)(?: [A-Z][\p{L}-]+| and| of| the)+/gu))
    yield { start: match.index, end: match.index + match[0].length, rule: 'named' }
  for (const match of text.matchAll(QUOTED_EN))
    yield { start: match.index, end: match.index + match[0].length, rule: 'quoted' }
  for (const match of text.matchAll(DESCRIBED_EN)) {
    const said = match[0].replace(/^and /u, '')
    if (SPECIFIC.test(said) && !GENERIC_EN.test(said))
      yield {
        start: match.index + match[0].length - said.length,
        end: match.index + match[0].length,
        rule: 'described',
      }
  }
}

/**
 * Proposes programmes, initiatives, campaigns, projects and funds by their names.
 *
 *     … ورشة العمل التحضيرية بشأن البرامج التدريبية لإعادة ادماج المقاتلين الإرهابيين الأجانب …
 *                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const programme: Reader = {
  name: 'programme',
  read(scope) {
    const drafts: Draft[] = []
    for (const { start, end, rule } of [
      ...(scope.writes.latin ? inEnglish(scope) : []),
      ...(scope.writes.arabic ? programmesInArabic(scope) : []),
    ]) {
      if (drafts.some((other) => overlaps(other, { start, end }))) continue
      const fields = { name: wordsOf(scope, start, end) }
      drafts.push(draft('programme', { kind: 'programme', start, end, rule, fields }))
    }
    return drafts
  },
}
