import { FINDING_KINDS, type FindingKind } from '../../domain/finding.ts'
import { Refusal } from '../../domain/refusal.ts'
import { judgeLink } from '../../record/link.ts'
import type { Link } from '../../record/link-reasons.ts'
import type { Mention } from '../../record/mention.ts'
import { guessMentions } from '../../record/mention-of-text.ts'
import english from '../web/words/en/link.json' with { type: 'json' }

/** The two are neither one nor proposed as one. */
const EXIT_NOT_LINKED = 1

type Options = { explain?: boolean; json?: boolean; kind?: string }

// First strong isolate … pop directional isolate: names of both scripts keep their direction in a terminal that knows bidi.
const isolated = (text: string) => `\u2068${text}\u2069`
const wordsOf = (id: string) => (english as Record<string, string>)[id] ?? id

/** `mutabaa link A B [--kind KIND] [--explain] [--json]`: whether two names, with what is said beside them, are one thing. */
export function linkCommand(one: string, other: string, { explain, json, kind }: Options): void {
  if (kind && !FINDING_KINDS.includes(kind as FindingKind))
    throw new Refusal('bad-input', { field: 'kind', reason: FINDING_KINDS.join(', ') })
  if (!one.trim() || !other.trim()) throw new Refusal('bad-input', { field: 'names', reason: 'empty' })
  const [a, b] = guessMentions(one, other, kind as FindingKind | undefined)
  const link = judgeLink(a, b)
  process.stdout.write(
    json ? `${JSON.stringify(asJson(link, a, b), null, 2)}\n` : asLines(link, a, b, explain ?? false),
  )
  if (link.verdict === 'not') process.exitCode = EXIT_NOT_LINKED
}

const asJson = (link: Link, a: Mention, b: Mention) => ({
  ...link,
  one: { kind: a.kind, name: a.names[0], identity: a.identity, said: a.said },
  other: { kind: b.kind, name: b.names[0], identity: b.identity, said: b.said },
})

function asLines({ verdict, score, reasons, contradictions }: Link, a: Mention, b: Mention, explain: boolean): string {
  const kinds = a.kind === b.kind ? a.kind : `${a.kind}, ${b.kind}`
  const head = `${wordsOf(`link.verdict.${verdict}`)} (${kinds}, ${score.toFixed(2)})\n`
  if (!explain) return head
  const lines = [
    ...reasons.map(({ code, words }) => ['+', code, wordsOf(`link.reason.${code}`), words] as const),
    ...contradictions.map(({ code, words }) => ['-', code, wordsOf(`link.contradiction.${code}`), words] as const),
  ]
  const said = lines.map(
    ([sign, code, meaning, words]) =>
      `  ${sign} ${code.padEnd(19)} ${meaning}${
        words.filter(Boolean).length
          ? `: ${words
              .filter(Boolean)
              .map(isolated)
              .join(sign === '+' ? ' = ' : ' / ')}`
          : ''
      }\n`,
  )
  return [head, ...said].join('')
}
