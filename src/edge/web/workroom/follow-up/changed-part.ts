/** What stayed at the beginning and the end of a text, and what stood between before and stands there now. */
export type ChangedPart = { head: string; removed: string; added: string; tail: string }

const WORDS = /\s+|\S+/g

/**
 * The one stretch of words in which two texts differ: whole words, never parts of them. Grows with the length of the texts.
 *
 *     changedPart('the law is drafted', 'the law is in force')  →  { head: 'the law is ', removed: 'drafted', added: 'in force', tail: '' }
 */
export function changedPart(before: string, after: string): ChangedPart {
  const [old, now] = [before.match(WORDS) ?? [], after.match(WORDS) ?? []]
  const most = Math.min(old.length, now.length)
  let head = 0
  while (head < most && old[head] === now[head]) head++
  let tail = 0
  while (tail < most - head && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++
  return {
    head: old.slice(0, head).join(''),
    removed: old.slice(head, old.length - tail).join(''),
    added: now.slice(head, now.length - tail).join(''),
    tail: old.slice(old.length - tail).join(''),
  }
}
