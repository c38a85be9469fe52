import lexicon from '../language/lexicons/en/organisations.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import type { Scope } from './scope.ts'

const CAP = String.raw`[A-Z](?:[\p{L}\p{N}'&]|-(?!based))*`
const HEAD = anyOf(lexicon.heads)
const TAIL = String.raw`(?: (?:of|for|on|against|to) (?:the )?${CAP}(?:(?: (?:and|&)| (?:of|for|on|against)(?: the)?)? ${CAP}){0,8})?`
// Names that lead to their head (Arab Women's Committee), names that follow it (Ministry of Interior), and both.
const NAMED = new RegExp(
  String.raw`(?<![\p{L}'-])(?:(?:Rule of Law|${CAP}(?:'s)?) (?:(?:and|&) (?=${CAP} ))?){0,7}(?:${HEAD})(?![\p{L}-])${TAIL}(?: (?:${HEAD}|Executive Directorate|General Secretariat)(?!\p{L}))?(?: \([A-Z][A-Za-z-]{1,9}\))?`,
  'gu',
)
const STARTER = new RegExp(String.raw`^(?:${anyOf(lexicon.starters)})\.? `, 'u')
// A gathering before a body's name is none of it: "Regional Conference for Arab League".
const GATHERING =
  /^.*(?:Conference|Meeting|Summit|Workshop|Seminar|Congress|Session|Representative|Director|Chair|Head|Secretary-General|Minister|Ambassador)s?(?: (?:of|for|to))? (?=[A-Z])/u
const GENERIC = new RegExp(String.raw`^(?:${HEAD}|${anyOf(lexicon.notBodies)})$`, 'u')
const NO_BODY = new RegExp(String.raw`(?:${anyOf(lexicon.notEndings)})$`, 'u')

// The Security Council's committees go by the resolutions that made them.
const PURSUANT =
  /(?<!\p{L})(?:Security Council )?Committee (?:established )?pursuant to (?:Security Council )?resolutions? \d{3,4} \(\d{4}\)(?:(?:,| and|, and) \d{3,4} \(\d{4}\))*|(?<![\p{L}\d])\d{4} Committee(?!\p{L})/gu

/** Bodies in English by a capitalised name with a head noun. Offsets are the view's. */
export function* bodiesInEnglish(scope: Scope): Generator<{ start: number; end: number }> {
  for (const match of scope.text.matchAll(PURSUANT)) yield { start: match.index, end: match.index + match[0].length }
  for (const match of scope.text.matchAll(NAMED)) {
    let said = match[0]
    let start = match.index
    const drop = (length: number) => {
      start += length
      said = said.slice(length)
    }
    for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) drop(lead[0].length)
    drop(GATHERING.exec(said)?.[0].length ?? 0)
    for (let lead = STARTER.exec(said); lead; lead = STARTER.exec(said)) drop(lead[0].length)
    if (GENERIC.test(said) || NO_BODY.test(said) || said.split(' ').length < 2) continue
    yield { start, end: start + said.length }
  }
}
