import { type Draft, overlaps, type Scope, within } from './scope.ts'

const NAMES = ['organisation', 'instrument', 'programme', 'publication'] as const
const isName = (one: Draft) => (NAMES as readonly string[]).includes(one.kind)

/**
 * Takes away what is only part of another name: a place or State inside the name of a body, an instrument, a programme or a
 * publication; a date inside a figure or the other way round; the same span twice.
 */
export function dropNamesInsideNames(scope: Scope, drafts: Draft[]): Draft[] {
  const names = drafts.filter(isName)
  const furniture = scope.passages.filter((passage) => passage.role === 'furniture')
  const kept = drafts.filter((one) => {
    if (furniture.some(({ start, end }) => scope.view.map[one.start]! >= start && scope.view.map[one.end - 1]! < end))
      return false
    if (one.kind === 'place' || one.kind === 'state')
      return !names.some((name) => within(one, name) && !(one.kind === 'place' && one.rule.startsWith('venue')))
    if (one.kind === 'person') return !drafts.some((other) => other !== one && isName(other) && overlaps(one, other))
    if (one.kind === 'programme' || one.kind === 'publication')
      return (
        !drafts.some((other) => other.kind === 'instrument' && overlaps(one, other)) &&
        !drafts.some((other) => other.kind === 'organisation' && other.rule === 'known-body' && within(one, other)) &&
        !(one.kind === 'publication' && drafts.some((other) => other.kind === 'programme' && within(one, other)))
      )
    return true
  })
  return kept.filter(
    (one, index) =>
      !kept.some(
        (other, at) => at < index && other.kind === one.kind && other.start === one.start && other.end === one.end,
      ),
  )
}
