import { findTheme } from '../language/themes.ts'
import type { Reading } from './read-text.ts'
import { weighThemes } from './weigh-themes.ts'

/** The reading contract, version 1: what `mutabaa read --json` prints. The fields of a finding stand beside its span. */
export const formatContract = (text: string, { head, findings, themes }: Reading) => ({
  contract: 1,
  document: head,
  text,
  findings: findings.map(({ kind, start, end, quote, fields, standing, reader, rule, problems }) => ({
    kind,
    start,
    end,
    text: quote,
    ...fields,
    standing,
    reader,
    rule,
    problems,
  })),
  themes: weighThemes(themes).map(({ theme, weight, mentions }) => ({
    theme,
    ar: findTheme(theme)!.ar,
    en: findTheme(theme)!.en,
    weight,
    spans: mentions.map(({ start, end, place }) => ({ start, end, text: text.slice(start, end), place })),
  })),
})
