import { cityKeyOf } from '../language/cities.ts'
import { PROPOSED, scoreNames } from '../language/score-names.ts'
import { stemsOf } from '../language/stems.ts'
import { compareTitles, type TitleLikeness } from '../language/titles.ts'
import { compareDays, type Days } from './days.ts'
import { type Because, type Contradiction, type Link, notLinked, type Reason } from './link-reasons.ts'
import { numbersIn } from './link-bodies.ts'
import { sameBody } from './link-persons.ts'
import type { Mention } from './mention.ts'

/**
 * Two reports of meetings or sessions. They are proposed as one when their days agree and their place, their organisers or their
 * titles do too; days a little apart may be two accounts of one meeting, and are shown as what speaks against it.
 */
export function linkMeetings(one: Mention, other: Mention): Link {
  const { names, title } = bestTitles(one, other)
  const days = compareDays(daysOf(one), daysOf(other))
  const here = one.documents.some((id) => other.documents.includes(id))
  const place = samePlace(one, other)
  const organiser = shared(holdersOf(one), holdersOf(other), sameBody)
  const chair = shared(one.said.chair, other.said.chair, (a, b) => scoreNames(a, b).score >= PROPOSED)
  const [a, b] = [numbersIn(names[0]!), numbersIn(names[1]!)]
  if (a.length && b.length && !a.some((number) => b.includes(number))) return notLinked('other-number', ...names)
  if (days === 'differ') return notLinked('other-day', one.said.from?.[0] ?? '', other.said.from?.[0] ?? '')
  const sameTitle = here && stemsOf(names[0]!).join(' ') === stemsOf(names[1]!).join(' ')
  const titled = title.whole >= 0.4 && title.within >= 0.5 && title.shared.length > 1
  const reasons: Because<Reason>[] = []
  if (sameTitle) reasons.push({ code: 'same-name', words: names })
  else if (titled) reasons.push({ code: 'shared-title-words', words: names })
  if (days === 'agree')
    reasons.push({ code: 'overlapping-dates', words: [one.said.from?.[0] ?? '', other.said.from?.[0] ?? ''] })
  if (place.same) reasons.push({ code: 'same-place', words: place.words })
  if (organiser) reasons.push({ code: 'shared-organiser', words: organiser })
  if (chair) reasons.push({ code: 'shared-chair', words: chair })
  if (here) reasons.push({ code: 'same-document', words: [] })
  const contradictions: Because<Contradiction>[] = []
  if (days === 'near')
    contradictions.push({ code: 'other-day', words: [one.said.from?.[0] ?? '', other.said.from?.[0] ?? ''] })
  if (place.differs) contradictions.push({ code: 'other-place', words: place.words })
  const facts = [place.same, organiser !== null, chair !== null].filter(Boolean).length
  const enough = sameTitle || (!place.differs && proposes(days, titled, title.whole, facts))
  return {
    verdict: sameTitle ? 'same' : enough ? 'proposed' : 'not',
    score: sameTitle ? 1 : Math.round(title.whole * 1000) / 1000,
    reasons,
    contradictions: enough || contradictions.length ? contradictions : [{ code: 'other-name', words: names }],
  }
}

/** What must agree for two meetings to be proposed as one. */
function proposes(days: ReturnType<typeof compareDays>, titled: boolean, whole: number, facts: number): boolean {
  if (days === 'agree') return (titled && (facts > 0 || whole >= 0.6)) || facts > 1
  if (days === 'near') return titled && facts > 0
  return titled && whole >= 0.6 && facts > 0
}

function bestTitles(one: Mention, other: Mention): { names: string[]; title: TitleLikeness } {
  let best = { names: [one.names[0] ?? '', other.names[0] ?? ''], title: compareTitles('', '') }
  for (const said of one.names.slice(0, 6)) {
    for (const meant of other.names.slice(0, 6)) {
      const title = compareTitles(said, meant)
      if (title.whole > best.title.whole) best = { names: [said, meant], title }
    }
  }
  return best
}

const daysOf = ({ said, years }: Mention): Days => ({ from: said.from?.[0], to: said.to?.[0], years })

const holdersOf = ({ said }: Mention) => [...(said.organiser ?? []), ...(said.host ?? [])]

const isPlace = (one: string, other: string) => {
  const [a, b] = [cityKeyOf(one), cityKeyOf(other)]
  return a && b ? a === b : scoreNames(one, other).score >= PROPOSED
}

function samePlace(one: Mention, other: Mention): { same: boolean; differs: boolean; words: string[] } {
  const [a, b] = [one.said.place ?? [], other.said.place ?? []]
  const words = shared(a, b, isPlace)
  const differs = !words && a.some((place) => cityKeyOf(place)) && b.some((place) => cityKeyOf(place))
  return { same: words !== null, differs, words: words ?? [a[0] ?? '', b[0] ?? ''] }
}

function shared(
  ones: readonly string[] | undefined,
  others: readonly string[] | undefined,
  same: (one: string, other: string) => boolean,
): string[] | null {
  for (const one of ones ?? []) for (const other of others ?? []) if (same(one, other)) return [one, other]
  return null
}
