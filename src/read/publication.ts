import en from '../language/lexicons/en/programmes.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { publicationsInArabic } from './publication-ar.ts'
import { type Draft, draft, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

type Span = { start: number; end: number; rule: string }

const CAP = String.raw`[A-Z][\p{L}\p{N}'-]*`
const HEAD_EN = anyOf(en.publicationHeads)
const NOUN_EN = anyOf(en.publicationNouns)
const NAMED_EN = new RegExp(
  String.raw`(?<!\p{L})(?:${CAP} (?:(?:and|of|for|the|on|in) ){0,2}){1,6}(?:${HEAD_EN})(?!\p{L})(?: (?:on|of|to|for) (?:the )?${CAP}(?: (?:and |of |the |in )*${CAP}){0,8})?(?: (?:19|20)\d{2})?`,
  'gu',
)
const QUOTED_EN = new RegExp(
  String.raw`(?<!\p{L})(?:(?:\p{L}+ )?(?:${NOUN_EN})s?,? (?:on [\p{L} ]{3,40} )?(?:entitled|titled|called|named)?,? ?("[^"\n]{3,200}"))|(?<=(?:published|launched|issued|released|authored|presented) (?:the |its |a |an )?(?:new )?(?:${NOUN_EN})?,? ?)("[^"\n]{8,200}")`,
  'giu',
)
const SET_EN =
  /(?<!\p{L})(?:Preliminary [Aa]ssessment and [Oo]bservations(?: \([A-Z]+\))?|(?:previous )?preliminary conclusions and overview|(?:first|second|third|fourth|fifth|sixth|seventh|latest|annual|biennial) report (?:of the [A-Z][\p{L} -]{3,40}|on (?:the )?(?!which)[\p{L} -]{5,80}?)(?=[,.;\n(]| \(|$)|(?:Detailed|Overview of) Implementation (?:Survey|Assessment)|Technical Guide(?: to [A-Z][\p{L} ]+)?|(?:database|list|inventory) of (?:good|best) practices(?: on [\p{L} ]{4,40})?)/gu

function* inEnglish({ text }: Scope): Generator<Span> {
  for (const match of text.matchAll(SET_EN))
    yield { start: match.index, end: match.index + match[0].length, rule: 'set-phrase' }
  for (const match of text.matchAll(QUOTED_EN)) {
    const title = match[1] ?? match[2]!
    const end = match.index + match[0].length
    yield { start: end - title.length + 1, end: end - 1, rule: 'quoted-title' }
  }
  for (const match of text.matchAll(NAMED_EN)) {
    const lead = /^(?:The|This|Its|An?|Their|In|On|By|At|Under|New|Latest)\s+/u.exec(match[0])?.[0].length ?? 0
    const said = match[0].slice(lead)
    if (
      said.split(' ').length > 1 &&
      !/^(?:Open|First|Second|Third|Annual|Country|Draft|Universal Periodic|Peer|Threat|Mid-Term) (?:Report|Brief|Book|Review|Assessment|Paper)$/u.test(
        said,
      )
    )
      yield { start: match.index + lead, end: match.index + match[0].length, rule: 'named' }
  }
}

/**
 * Proposes reports, papers, guides, studies and databases by their names.
 *
 *     … PAM cites the Global Terrorism Index 2018 as reporting that …
 *                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 * Gives    a title in quotes alone, without the word for its sort.
 */
export const publication: Reader = {
  name: 'publication',
  read(scope) {
    const drafts: Draft[] = []
    for (const { start, end, rule } of [
      ...(scope.writes.latin ? inEnglish(scope) : []),
      ...(scope.writes.arabic ? publicationsInArabic(scope) : []),
    ]) {
      if (drafts.some((other) => overlaps(other, { start, end }))) continue
      const fields = { name: wordsOf(scope, start, end) }
      drafts.push(draft('publication', { kind: 'publication', start, end, rule, fields }))
    }
    return drafts
  },
}
