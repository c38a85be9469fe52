import * as chrono from 'chrono-node'
import nlp from 'compromise'
import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type { Reading, Said } from './score-corpus.ts'

type Spanned = { text: string; offset: { start: number; length: number } }
const spansOf = (found: unknown, kind: Said['kind']): Said[] =>
  (found as Spanned[]).map(({ text, offset }) => ({
    kind,
    start: offset.start,
    end: offset.start + offset.length,
    text,
  }))

/** People, places and organisations as compromise reads them. Its places are cities and countries alike. */
export function readWithCompromise(text: string): Reading {
  const said = nlp(text)
  const asked = { offset: true }
  return {
    document: {},
    findings: [
      ...spansOf(said.people().json(asked), 'person'),
      ...spansOf(said.places().json(asked), 'place'),
      ...spansOf(said.organizations().json(asked), 'organisation'),
    ],
  }
}

const wink = winkNLP(model)

/** Dates as wink-nlp reads them; its small English model knows no people, places or organisations. */
export function readWithWink(text: string): Reading {
  const entities = wink.readDoc(text).entities().out(wink.its.detail) as unknown as { value: string; type: string }[]
  let from = 0
  const findings = entities.flatMap(({ value, type }): Said[] => {
    const start = text.indexOf(value, from)
    if (start < 0) return []
    from = start + value.length
    return type === 'DATE' ? [{ kind: 'date', start, end: from, text: value }] : []
  })
  return { document: {}, findings }
}

const two = (value: number | null) => String(value).padStart(2, '0')

/** The calendar days and months that chrono-node is certain of, as `YYYY-MM-DD` or `YYYY-MM`; relative ones are left. */
export function datesWithChrono(text: string, language: 'ar' | 'en'): string[] {
  const parser = language === 'ar' ? chrono.ar.strict : chrono.strict
  return parser.parse(text, new Date(Date.UTC(2000, 0, 1))).flatMap(({ start }) => {
    if (!start.isCertain('year') || !start.isCertain('month')) return []
    const month = `${start.get('year')}-${two(start.get('month'))}`
    return [start.isCertain('day') ? `${month}-${two(start.get('day'))}` : month]
  })
}
