import type { FieldsOf } from '../domain/finding.ts'
import { bodyKeyOf } from './bodies.ts'
import { resolutionsInArabic } from './resolution-ar.ts'
import { type Draft, draft, type Scope } from './scope.ts'
import { takenSpans } from './sorted-spans.ts'

type Span = { start: number; end: number }
export type Fields = FieldsOf<'instrument'>

const NUMBER = String.raw`(\d{1,4}(?:/\d{1,4})?(?:\s(?:[A-Z] )?\((?:S-|ES-)?[IVXL]+\))?)`
const YEAR = String.raw`\s*(?:\(\s*((?:19|20)\d{2})\s*\)|/ ?((?:19|20)\d{2}) ?/|of\s+((?:19|20)\d{2})(?!\d))?`
const SYMBOL =
  /(?<![\p{L}\p{N}/])((?:S|A|E|SG|SC|CTC|CTED|GA|ST|CERD|CCPR)\/(?:[A-Z]{1,5}\/)?(?:[A-Z]{1,5}\/)?\d{1,5}(?:\/(?:Add\.|Rev\.|L\.)?\d{1,5})*)(?:\s*\(\s*((?:19|20)\d{2})\s*\))?/gu
// The symbols of other bodies: PSC/PR/COMM.1(CCCXLI), Assembly/AU/Dec.256(XIII), MC.DEC/1/16, CM/Rec(2017)6, CETS No. 217.
const OTHER_SYMBOL =
  /(?=[A-Z])(?<![\p{L}\p{N}/])(?:((?:PSC|EX\.CL|Assembly|STC)\/(?:[A-Z][A-Za-z.]{0,8}\/?)+(?:\d{1,4})?\.?\(?[IVXLCDM]+\)?(?: Rev\.\d)?)|((?:MC|PC|SEC|CIO|FSC|SUM)\.(?:DEC|DOC|GAL|JOUR|DEL|DD|STAT)\/\d{1,4}\/\d{2,4})|(CM\/(?:Rec|Res|Del|AS)(?:[A-Z]\w*)?\(\d{4}\)\d{0,4}|CETS No\.? ?\d{1,3})|(COM ?\(\d{4}\) ?\d{1,4}))(?![\p{L}\p{N}])/gu
const OTHER_BODIES = ['african-union', 'osce', 'council-of-europe', 'european-union']
const RESOLUTION_EN = new RegExp(
  String.raw`(?=[A-Zr])(?<!\p{L})(?:((?:United Nations |UN |U\.N\. )?(?:Security Council|General Assembly|Human Rights Council|Economic and Social Council)|UNSC|UNGA|Council|Assembly)(?:'s)? )?(?:[Rr]esolutions?|RESOLUTION|UNSCRs?|SCRs?)(?: \([A-Z]{3,6}s?\))?\s+(?:[Nn]os?\.?\s*)?${NUMBER}(?!\d)${YEAR}`,
  'gu',
)
const EU_ACT =
  /(?<!\p{L})(Directive|Regulation|Framework Decision|Decision) (?:\((?:EU|EC)\) )?(?:No\.? )?(\d{2,4}\/\d{1,4}(?:\/[A-Z]{2,4})?)/gu
// … and 1624 (2005): the rest of a list that «resolutions» opens.
const LISTED =
  /^\s*(?:of \d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?)?\s*(?:, and|,|and|or)\s*(?:of \d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?\s*,?\s*)?(?:and )?\s*(\d{1,4}(?:\s[A-Z])?)\s*\(\s*((?:19|20)\d{2})\s*\)/u
const LISTED_WITHOUT_YEAR = /^(?:, and |, | and )(?!(?:19|20)\d{2}(?!\d))(\d{4})(?![\d/(]| \()/u

/** 2021/784 and 881/2002 have their year in them. */
const yearOfAct = (number: string) => Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(number)?.[1] ?? 0) || null

const isPart = (text: string, at: number) => /[\d/]/.test(text[at] ?? '')

const spanOf = (match: RegExpExecArray): Span => ({ start: match.index, end: match.index + match[0].length })

const resolution = (number: string, year: string | undefined, body: string | null): Fields => ({
  type: 'resolution',
  body,
  number,
  year: year ? Number(year) : null,
  title: null,
})

/** A number with a year in brackets is the Security Council's way; one with a stroke or a Roman session is the General Assembly's. */
const defaultBody = (number: string, hasYear: boolean) =>
  /[/(]/.test(number) ? 'general-assembly' : hasYear || /^\d{4}$/.test(number) ? 'security-council' : null

// … 1807 (XVII) of 14 December 1962 and 1819 (XVIII), 38/11 and 39/2: the General Assembly's numbers go on in the same way.
const LISTED_OF_ASSEMBLY =
  /^\s*(?:of \d{1,2}\s[A-Z][a-z]+(?:\s\d{4})?)?\s*(?:, and|,|and|or)\s*(\d{1,3}\/\d{1,4}(?! ?\()|\d{3,4}\s?(?:[A-Z] )?\([IVXLD]+\))(?![\d/])/u

function* restOfList(text: string, from: number, withYear: boolean) {
  let at = from
  for (let count = 0; count < 40; count++) {
    const rest = text.slice(at, at + 80)
    const match = (withYear ? LISTED : LISTED_WITHOUT_YEAR).exec(rest) ?? LISTED_OF_ASSEMBLY.exec(rest)
    if (!match) return
    const bracket = withYear && match[2] ? match[0].lastIndexOf('(') : match[0].length
    const start = at + match[0].lastIndexOf(match[1]!, bracket)
    at += match[0].length
    yield { span: { start, end: at }, number: match[1]!, year: match[2] }
  }
}

function fieldsOfSymbol(symbol: string, year: string | undefined): Fields {
  const council = /^S\/RES\/(\d+)/.exec(symbol)
  if (council) return resolution(council[1]!, year, 'security-council')
  const assembly = /^A\/RES\/(\d+\/\d+)/.exec(symbol)
  if (assembly) return resolution(assembly[1]!, year, 'general-assembly')
  const type = /\/PRST\//.test(symbol) ? 'presidential-statement' : 'other'
  const inSymbol = /\/((?:19|20)\d{2})\//.exec(symbol)?.[1]
  const body = symbol.startsWith('S/') ? 'security-council' : symbol.startsWith('A/') ? 'general-assembly' : null
  return { type, body, number: symbol, year: year || inSymbol ? Number(year ?? inSymbol) : null, title: null }
}

/** Citations by number or symbol: `S/RES/2178 (2014)`, «قرار مجلس الأمن رقم / 2178 / لعام 2014». */
export function numberedInstruments(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const { text } = scope
  const taken = takenSpans<Span>()
  const add = (span: Span, rule: string, fields: Fields) => {
    if (taken.meets(span)) return
    taken.add(span)
    drafts.push(draft('instrument', { kind: 'instrument', ...span, rule, fields }))
  }
  for (const match of text.matchAll(SYMBOL))
    if (!isPart(text, match.index + match[0].length))
      add(spanOf(match), 'numbered-symbol', fieldsOfSymbol(match[1]!, match[2]))
  for (const match of scope.writes.latin ? text.matchAll(RESOLUTION_EN) : []) {
    if (isPart(text, match.index + match[0].length)) continue
    const span = { start: match.index, end: match.index + match[0].trimEnd().length }
    const year = match[3] ?? match[4] ?? match[5]
    const body = match[1] ? bodyKeyOf(match[1]) : defaultBody(match[2]!, Boolean(year))
    add(span, 'numbered-resolution', resolution(match[2]!, year, body))
    for (const listed of restOfList(text, span.end, Boolean(year)))
      add(
        listed.span,
        'numbered-in-list',
        resolution(listed.number, listed.year, listed.year ? body : (defaultBody(listed.number, false) ?? body)),
      )
  }
  for (const { rule, fields, ...span } of scope.writes.arabic ? resolutionsInArabic(text) : []) add(span, rule, fields)
  for (const match of scope.writes.latin ? text.matchAll(OTHER_SYMBOL) : []) {
    const which = match.slice(1).findIndex((said) => said !== undefined)
    const year = /\((\d{4})\)/u.exec(match[0])?.[1]
    add(spanOf(match), 'numbered-symbol', {
      type: 'other',
      body: OTHER_BODIES[which]!,
      number: match[0],
      year: year ? Number(year) : null,
      title: null,
    })
  }
  for (const match of text.matchAll(EU_ACT))
    add(spanOf(match), 'numbered-act', {
      type: 'regulation',
      body: 'european-union',
      number: match[2]!,
      year: yearOfAct(match[2]!),
      title: null,
    })
  return drafts
}
