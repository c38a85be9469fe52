import type { DocumentHead } from '../../domain/document.ts'
import type { ProposedFinding } from '../../domain/finding.ts'
import { findTheme } from '../../language/themes.ts'
import type { Reading } from '../../read/read-text.ts'
import { weighThemes } from '../../read/weigh-themes.ts'

// First strong isolate … pop directional isolate: each cell keeps its own direction in a terminal that knows bidi.
const isolated = (text: string) => `\u2068${text}\u2069`
const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

const shortened = (text: string, width: number) => (text.length > width ? `${text.slice(0, width - 1)}…` : text)

const fieldsOf = (finding: ProposedFinding) =>
  Object.entries(finding.fields)
    .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `${name}: ${isolated(oneLine(Array.isArray(value) ? value.join(' · ') : String(value)))}`)
    .join('; ')

const headLine = (head: DocumentHead) =>
  Object.entries(head)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${isolated(oneLine(String(value)))}`)
    .join('  ')

/** How a finding came about: the reader, the rule, and the words that made it fire. */
const explanation = (text: string, finding: ProposedFinding) => {
  const words = finding.words.map(({ start, end }) => isolated(oneLine(text.slice(start, end)))).join(', ')
  const problems = finding.problems.length ? `  problems: ${finding.problems.join(', ')}` : ''
  return `      ${finding.reader} · ${finding.rule}${words ? ` · words: ${words}` : ''}${problems}`
}

const MOST_THEMES = 12

/** The weightiest themes in the text's own language, with how often each is spoken of. */
const themesLine = ({ head, themes }: Reading) => {
  const weighed = weighThemes(themes)
  const language = head.language === 'ar' ? 'ar' : 'en'
  const said = weighed
    .slice(0, MOST_THEMES)
    .map(({ theme, mentions }) => isolated(`${findTheme(theme)![language]} (${mentions.length})`))
  return `themes: ${said.join(' · ')}${weighed.length > MOST_THEMES ? ` · … ${weighed.length}` : ''}`
}

/** Findings as lines that a person can read in a terminal, whatever the direction of the text. */
export function formatFindings(text: string, reading: Reading, { explain = false, width = 100 } = {}): string {
  const { head, findings, themes } = reading
  const lines = findings.flatMap((finding) => {
    const place = `${finding.start}–${finding.end}`.padEnd(13)
    const mark = finding.standing === 'stated' ? ' ' : '~'
    const row = `${place} ${mark} ${finding.kind.padEnd(15)} ${isolated(shortened(oneLine(finding.quote), width))}`
    const fields = fieldsOf(finding)
    return [
      row,
      ...(fields ? [`      ${shortened(fields, width * 2)}`] : []),
      ...(explain ? [explanation(text, finding)] : []),
    ]
  })
  return [
    headLine(head),
    ...(themes.length ? [themesLine(reading)] : []),
    '',
    ...lines,
    '',
    `${findings.length} findings (~ implied)`,
  ].join('\n')
}
