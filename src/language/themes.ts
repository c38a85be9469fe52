import list from './lexicons/themes.json' with { type: 'json' }
import { remember } from './remember.ts'
import type { Token } from './tokens.ts'
import { firstKeys, nextKeys, partedTokens } from './word-keys.ts'

/** A concept of `lexicons/themes.ttl`. `id` is its local name; a top concept has no `broader`. */
export type Theme = {
  id: string
  ar: string
  en: string
  broader: string | null
  related: string[]
  otherAr: string[]
  otherEn: string[]
  hidden: string[]
  singleWords: string[]
  noteAr: string | null
  noteEn: string | null
  /** What the labels are compared by, each label's words with a space between. */
  keys: string[]
}

/** Every theme, in the order of the list. */
export const THEMES: readonly Theme[] = list

const byId = new Map(THEMES.map((theme) => [theme.id, theme]))

export const findTheme = (id: string): Theme | null => byId.get(id) ?? null

/** The themes above one, the nearest first. */
export function broaderThemes(id: string): string[] {
  const above: string[] = []
  for (let at = byId.get(id)?.broader; at; at = byId.get(at)?.broader) above.push(at)
  return above
}

/** A theme and all below it. */
export const withNarrower = (id: string): string[] => [
  id,
  ...THEMES.filter((theme) => broaderThemes(theme.id).includes(id)).map((theme) => theme.id),
]

type Node = { next: Map<string, Node>; theme: string | null }
const newNode = (): Node => ({ next: new Map(), theme: null })

let grown: Node | null = null

/** All labels as one tree, word by word; made when first asked for. */
function labelTree(): Node {
  if (grown) return grown
  grown = newNode()
  for (const theme of THEMES) {
    for (const keys of theme.keys) {
      let node = grown
      for (const key of keys.split(' ')) {
        const next = node.next.get(key) ?? newNode()
        node.next.set(key, next)
        node = next
      }
      node.theme = theme.id
    }
  }
  return grown
}

/** Units: view offsets, end excluded. */
export type ThemeHit = { theme: string; start: number; end: number }

/**
 * Finds themes in a view by their labels: the longest at each place, none inside another. One pass; what a word may be is
 * worked out once for each spelling.
 *
 *     … إلى وقف تدفق المقاتلين الإرهابيين الأجانب وتمويل الإرهاب …
 *           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^^^
 */
export function findThemes(text: string, given: readonly Token[]): ThemeHit[] {
  const words = partedTokens(given)
  const hits: ThemeHit[] = []
  for (let at = 0; at < words.length; at++) {
    const ways = beginningsOf(words[at]!.text, words[at]!.memory)
    const last = ways.length ? longestFrom({ words, text }, at, ways) : null
    if (!last) continue
    hits.push(last.hit)
    at = last.at
  }
  return hits
}

type Way = { node: Node; skip: number }

/** The labels that a word may begin, and how many of its characters lie before them. */
const beginningsOf = remember((word): readonly Way[] => {
  const ways: Way[] = []
  for (const { key, skip } of firstKeys(word)) {
    const node = labelTree().next.get(key)
    if (node && !ways.some((known) => known.node === node)) ways.push({ node, skip })
  }
  return ways
})

const goingOn = remember(nextKeys)

// As between the words of any phrase: never a line or sentence end.
const GAP = /^["' (),-]{1,3}$/

type Text = { words: readonly Token[]; text: string }

function longestFrom({ words, text }: Text, first: number, beginnings: readonly Way[]) {
  let found: { hit: ThemeHit; at: number } | null = null
  let ways = beginnings
  for (let at = first; ways.length; at++) {
    const whole = ways.find(({ node }) => node.theme !== null)
    if (whole) {
      const hit = { theme: whole.node.theme!, start: words[first]!.start + whole.skip, end: words[at]!.end }
      found = { hit, at }
    }
    const next = words[at + 1]
    if (!next || !GAP.test(text.slice(words[at]!.end, next.start))) break
    ways = follow(ways, goingOn(next.text, next.memory))
  }
  return found
}

const follow = (ways: readonly Way[], keys: readonly string[]): Way[] =>
  ways.flatMap(({ node, skip }) =>
    keys.flatMap((key) => {
      const below = node.next.get(key)
      return below ? [{ node: below, skip }] : []
    }),
  )
