import type { FindingKind } from '../domain/finding.ts'
import { titleWords } from '../language/titles.ts'
import { readText } from '../read/read-text.ts'
import { bodyKeyOfName, identityOf } from './identity.ts'
import { type Mention, mentionOfFinding } from './mention.ts'

/** What words say of a thing when nothing else is known of it: its kind null where they do not show it. */
export type Guess = { kind: FindingKind | null; make(kind: FindingKind): Mention }

/**
 * Reads a name, with what is said beside it, as one mention: «مقصود كروز المدير التنفيذي لمركز هداية» is a person with an office.
 */
export function guessMention(words: string): Guess {
  const text = words.trim().slice(0, 2000)
  const { findings } = readText(text)
  const first = findings
    .filter(({ kind }) => kind !== 'date' && kind !== 'figure')
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .find((finding) => finding.start < 24 && (CARRIES_MORE.has(finding.kind) || covers(finding, text)))
  if (first) {
    const day = findings.find(({ kind }) => kind === 'date')?.fields
    const fields = first.kind === 'meeting' && !first.fields.from ? { ...first.fields, ...day } : first.fields
    return { kind: first.kind, make: () => mentionOfFinding(first.kind, fields, first.quote) }
  }
  return { kind: kindOfBareName(text), make: (kind) => mentionOfFinding(kind, bareFields(kind, text), text) }
}

// These are told with their facts after them; of the others the whole text must be the name.
const CARRIES_MORE = new Set<FindingKind>(['person', 'meeting', 'session', 'instrument'])
const covers = ({ start, end }: { start: number; end: number }, text: string) => (end - start) / text.length >= 0.7

function kindOfBareName(text: string): FindingKind | null {
  if (/^\p{Nd}{3,4}$/u.test(text)) return 'instrument'
  if (bodyKeyOfName(text)) return 'organisation'
  return titleWords(text).filter(({ concept }) => concept).length > 1 ? 'organisation' : null
}

const bareFields = (kind: FindingKind, text: string): Record<string, unknown> => {
  if (kind === 'instrument')
    return /^\p{Nd}+$/u.test(text) ? { type: 'resolution', number: text.normalize('NFKC') } : { title: text }
  return kind === 'meeting' || kind === 'session' ? { title: text } : { name: text }
}

/** Two texts as mentions of one kind, where that can be told; each of its own otherwise. */
export function guessMentions(one: string, other: string, wanted?: FindingKind): [Mention, Mention] {
  const [a, b] = [guessMention(one), guessMention(other)]
  const shared = wanted ?? a.kind ?? b.kind ?? 'person'
  const made = [a.make(a.kind ?? b.kind ?? shared), b.make(b.kind ?? a.kind ?? shared)] as [Mention, Mention]
  return wanted ? (made.map((mention) => asKind(mention, wanted)) as [Mention, Mention]) : made
}

const asKind = (mention: Mention, kind: FindingKind): Mention =>
  mention.kind === kind ? mention : { ...mention, kind, identity: identityOf(kind, { name: mention.names[0] }) }
