import { findThemes, type ThemeHit } from '../language/themes.ts'
import { spanOf } from '../language/view.ts'
import type { ThemePlace } from '../store/tables.ts'
import type { Draft, Scope } from './scope.ts'
import { lastBefore, sortedSpans } from './sorted-spans.ts'

/**
 * One place where a document speaks of a theme. Units: UTF-16 offsets into the document's text, end excluded.
 * `recommendation`: where the recommendation begins in which it stands; null outside of one.
 */
export type ThemeMention = {
  theme: string
  start: number
  end: number
  place: ThemePlace
  recommendation: number | null
}

const LONGEST_NAME = 400

/**
 * Finds the themes that a text speaks of. What stands within the name of a body, a person or a place is none: a
 * Counter-Terrorism Committee that sends its regards says nothing about countering terrorism.
 * Gives    mentions in reading order, none inside another, none in headers and footers. Never throws.
 */
export function readThemes(scope: Scope, drafts: readonly Draft[]): ThemeMention[] {
  const ofKinds = (...kinds: Draft['kind'][]) => sortedSpans(drafts.filter(({ kind }) => kinds.includes(kind)))
  const names = ofKinds('organisation', 'person', 'place', 'state')
  const recommendations = ofKinds('recommendation')
  const title = scope.passages.find(({ role }) => role !== 'furniture')
  return findThemes(scope.text, scope.tokens)
    .filter((hit) => !within(hit, names))
    .map((hit) => {
      const { start, end } = spanOf(scope.view, hit.start, hit.end)
      const inside = holderOf(hit, recommendations)
      const recommendation = inside ? spanOf(scope.view, inside.start, inside.end).start : null
      const inTitle = title?.role === 'heading' && end <= title.end
      const place: ThemePlace = inTitle ? 'title' : inside ? 'recommendation' : 'text'
      return { theme: hit.theme, start, end, place, recommendation }
    })
    .filter(({ start, end }) => !scope.furniture.some((one) => start >= one.start && end <= one.end))
}

type Span = { start: number; end: number }

const holderOf = (hit: ThemeHit, sorted: readonly Span[]) =>
  lastBefore(sorted, hit.start + 1, (one) => one.end >= hit.end, 20)

const within = (hit: ThemeHit, names: readonly Span[]) => {
  const holder = holderOf(hit, names)
  return holder !== undefined && hit.start - holder.start < LONGEST_NAME
}
