import type { Draft, Scope } from './scope.ts'

type Figure = Extract<Draft, { kind: 'figure' }>

const AUXILIARY =
  'had|have|has|were|was|are|is|do|did|does|said|say|will|would|can|could|may|might|remain|remained|still|never|died|came|come|went|left|fled|joined|returned|signed|failed|passed|ratified|accepted|replied|answered|reported|named|wept|live|lived|took|gave|made'
const GOES_ON = new RegExp(
  String.raw`^(?: (?:${AUXILIARY})(?!\p{L})| of whom(?!\p{L})|,? (?:who|which)(?!\p{L})| and (?:falling|rising|counting|growing)(?!\p{L})|"?[.;,)]"?(?: |\n|$))`,
  'u',
)
const ACTS = new RegExp(String.raw`^ (?:${AUXILIARY})(?!\p{L})`, 'u')
// "over 50", "under 18", "around 6" are mostly ages and hours; what counts people says "more than".
const UNSURE = /^(?:over|under|above|below|around|about|beyond|circa|close to|passe[sd]|topped|exceed\p{L}*)$/iu
const OPENS = /(?:^|[.;:,"(\n-] ?|(?<!\p{L})(?:and|but|while|only|just|another|of whom|which|the other|all) )$/iu
const THE_ONES = /(?<!\p{L})(?:the|those|these) $/iu
const THAT = /^,? (?:that|who|which)(?!\p{L})/u

/**
 * Whether a number without a noun stands for so many of what was counted before it: "at least 150 said …", "another 30 or so are
 * on the way", "the three that had died". `qualifier` is the words before the number, null where it has none.
 */
export function countsAgain(text: string, start: number, end: number, qualifier: string | null): boolean {
  const [before, after] = [text.slice(Math.max(0, start - 16), start), text.slice(end, end + 24)]
  if (THE_ONES.test(before)) return THAT.test(after)
  if (qualifier) return UNSURE.test(qualifier) ? ACTS.test(after) : GOES_ON.test(after)
  return OPENS.test(before) && ACTS.test(after)
}

const PEOPLE = String.raw`(?:\p{L}+ )?(?:women|men|children|people|girls|boys|youth|personnel|(?!this|was|has|does|us)\p{Ll}{3,}(?<!ss|ous|is|us)s)`
const PREDICATE = new RegExp(
  String.raw`^(?: of (?:them|these|those|whom)(?:,? (?:were|are|being))?| (?:were|are)) (${PEOPLE}(?: and ${PEOPLE})?)(?=[,.;:)\n-]|$| (?:and|in|from|with|under|over|aged|of|who|at|-)(?!\p{L}))`,
  'u',
)

/** What those are that a number picks out: "212 of them women", "340 were women". */
export function predicateOf(text: string, end: number): { length: number; of: string; inside: boolean } | null {
  const match = PREDICATE.exec(text.slice(end, end + 80))
  if (!match || /^(?:\p{L}+ )?\p{L}+(?:ed|ing)(?: |$)/u.test(match[1]!)) return null
  return {
    length: match[0].length,
    of: match[1]!,
    inside: match[0].startsWith(' of') && !/ (?:were|are) /u.test(match[0]),
  }
}

const NUMBER_OF =
  /(?:(?:the|its|their|whose|this|total|overall) (?:\p{L}+ )?)(number|total|count|tally|share|proportion|percentage|rate) of (?:the |all )?(\p{L}[\p{L}' -]{1,70}?)(?: (?:so far|now|already|today))*,?(?: (?:(?:has|have|had|is|was) )?(?:now |already )?(?:rises?|rose|risen|climbs?|climbed|falls?|fell|fallen|drops?|dropped|grew|grown|increased|decreased|stood|stands|went|put|doubled)(?: to| at)?| at| to| is| was| reached| reaches| totals| totalled)$/iu

/** What a number counts that stands behind "the number of …": "the number of returnees rose to 410". */
export function numberOf(text: string, start: number): string | null {
  const said = text.slice(Math.max(0, start - 140), start).trimEnd()
  return NUMBER_OF.exec(said.slice(Math.max(said.lastIndexOf('\n'), said.lastIndexOf('. ')) + 1))?.[2] ?? null
}

// "another 30 or so", "only 12 did": counted, whatever they are.
const isSure = ({ text }: Scope, one: Figure) =>
  /(?<!\p{L})another $/iu.test(text.slice(Math.max(0, one.start - 10), one.start)) ||
  /^ (?:do|did)(?!\p{L})/u.test(text.slice(one.end, one.end + 5))

const LOOK_BACK = 320
const MOST_PARTS = 200

/** "1,043 associates - 718 men and 325 women": those make up what was counted before them. */
const isPart = ({ text }: Scope, one: Figure, whole: Figure) => {
  const between = text.slice(whole.end, one.start)
  return (
    (one.fields.value ?? 0) < (whole.fields.value ?? 0) &&
    !/[.\n]/u.test(between) &&
    between.length < MOST_PARTS &&
    /[(:]| - ?|(?:including|comprising|among them|made up of|of (?:them|whom|which))/u.test(between)
  )
}

/** "270 participants from 61 States": what is said of others, and not what is spoken of. */
const isAside = ({ text }: Scope, one: Figure, before: Figure) =>
  /^ (?:of|in|from|across|at|representing|between|for) (?:the |all )?$/u.test(text.slice(before.end, one.start))

/**
 * "1,147 of them", "fewer than 5% are checked", "at least 150 said so": what is counted is what the figure before counts, a
 * breakdown of it and an aside left out. One that has nothing before it is no figure.
 */
export function withThings(scope: Scope, found: readonly Figure[]): Figure[] {
  let last: Figure | undefined
  let before: Figure | undefined
  return found
    .toSorted((a, b) => a.start - b.start)
    .flatMap((one) => {
      const lacks = (one.fields.of === null || one.fields.of === 'more') && one.rule !== 'money'
      const near = last && one.start - last.end < LOOK_BACK ? last : undefined
      if (lacks && !near && one.rule === 'counted-before' && !isSure(scope, one)) return []
      const made = lacks && near ? { ...one, fields: { ...one.fields, of: near.fields.of } } : one
      const isOfOther = (near && isPart(scope, made, near)) || (before && isAside(scope, made, before))
      if (made.fields.of && one.rule !== 'money' && !isOfOther) last = made
      before = made
      return [made]
    })
}
