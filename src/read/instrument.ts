import { type Draft, draft, overlaps, type Reader, type Scope, within, wordsOf } from './scope.ts'
import { bodyKeyOf } from './bodies.ts'
import type { FieldsOf } from '../domain/finding.ts'

type Type = FieldsOf<'instrument'>['type']
type Span = { start: number; end: number }

const NUMBER = String.raw`(\d{1,4}(?:/\d{1,4})?)`
const YEAR = String.raw`\s*(?:\(\s*((?:19|20)\d{2})\s*\)|of\s+((?:19|20)\d{2})(?!\d)|(?:لعام|لسنة|عام|سنة|الصادر (?:عام|سنة))\s+((?:19|20)\d{2})\s?م?(?!\p{L}))?`
const SYMBOL =
  /(?<![\p{L}\p{N}/])((?:S|A|E|SG|SC|CTC|CTED|GA)\/(?:[A-Z]{1,5}\/)?(?:[A-Z]{1,5}\/)?\d{1,5}(?:\/(?:Add\.|Rev\.)?\d{1,5})*)(?:\s*\(\s*((?:19|20)\d{2})\s*\))?/gu
const RESOLUTION_EN = new RegExp(
  String.raw`(?<!\p{L})(?:([A-Z][\p{L} ]{2,40}?(?:Council|Assembly|Committee))(?:'s)? )?[Rr]esolutions?\s+(?:No\.?\s*)?${NUMBER}(?!\d)${YEAR}`,
  'gu',
)
const RESOLUTION_AR = new RegExp(
  String.raw`(?<!\p{L})[وفبلك]{0,2}(?:ال|لل)?(?:قرار(?:ها|ه)?|قراري|قرارين|قرارات)(?:\s+(مجلس الامن(?: الدولي)?|الجمعية العامة(?: للامم المتحدة)?|المجلس|الجامعة))?(?:\s+(?:الدولي|الدوليين|الاممي|الامميين|المرقم))?\s*(?:رقم|رقمي|ارقام|ذي الرقم)?\s*\/?\s*${NUMBER}(?!\d)\s*\/?${YEAR}`,
  'gu',
)
// … and 1624 (2005), و1624 (2005): the rest of a list that «resolutions» opens.
const LISTED =
  /^\s*(?:of \d{1,2} \p{L}+ \d{4})?\s*(?:,|،|and|or|و|, and|،\s?و)\s*(?:of \d{1,2} \p{L}+ \d{4}\s*,?\s*)?(?:و|and )?\s*(\d{3,4})\s*\(\s*((?:19|20)\d{2})\s*\)/u

const isPart = (text: string, at: number) => /[\d/]/.test(text[at] ?? '')

/** Citations by number or symbol: `S/RES/2178 (2014)`, «قرار مجلس الأمن رقم / 2178 / لعام 2014». */
function numbered(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  const { text } = scope
  const add = (span: Span, rule: string, fields: FieldsOf<'instrument'>) => {
    if (!drafts.some((other) => overlaps(span, other)))
      drafts.push(draft('instrument', { kind: 'instrument', ...span, rule, fields }))
  }
  for (const match of text.matchAll(SYMBOL)) {
    if (isPart(text, match.index + match[0].length)) continue
    add(spanOf(match), 'numbered-symbol', fieldsOfSymbol(match[1]!, match[2]))
  }
  for (const pattern of [RESOLUTION_EN, RESOLUTION_AR]) {
    for (const match of text.matchAll(pattern)) {
      if (isPart(text, match.index + match[0].length)) continue
      const lead = pattern === RESOLUTION_AR ? (/^(?:و|ف)?[بلك]?(?=قرار|ال)/u.exec(match[0])?.[0].length ?? 0) : 0
      const span = { start: match.index + lead, end: match.index + match[0].length }
      const year = match[3] ?? match[4] ?? match[5]
      const body = match[1] ? bodyKeyOf(match[1]) : defaultBody(match[2]!, Boolean(year))
      add(span, 'numbered-resolution', resolution(match[2]!, year, body))
      for (const listed of restOfList(text, span.end))
        add(listed.span, 'numbered-in-list', resolution(listed.number, listed.year, body))
    }
  }
  return drafts
}

const spanOf = (match: RegExpExecArray | RegExpMatchArray): Span => ({
  start: match.index!,
  end: match.index! + match[0].length,
})

const resolution = (number: string, year: string | undefined, body: string | null): FieldsOf<'instrument'> => ({
  type: 'resolution',
  body,
  number,
  year: year ? Number(year) : null,
  title: null,
})

/** A number with a year in brackets is the Security Council's way; one with a stroke is the General Assembly's. */
const defaultBody = (number: string, hasYear: boolean) =>
  number.includes('/') ? 'general-assembly' : hasYear || Number(number) > 500 ? 'security-council' : null

function* restOfList(text: string, from: number) {
  let at = from
  for (let count = 0; count < 40; count++) {
    const match = LISTED.exec(text.slice(at, at + 80))
    if (!match) return
    const start = at + match[0].lastIndexOf(match[1]!, match[0].lastIndexOf('('))
    at += match[0].length
    yield { span: { start, end: at }, number: match[1]!, year: match[2] }
  }
}

function fieldsOfSymbol(symbol: string, year: string | undefined): FieldsOf<'instrument'> {
  const council = /^S\/RES\/(\d+)/.exec(symbol)
  if (council) return resolution(council[1]!, year, 'security-council')
  const assembly = /^A\/RES\/(\d+\/\d+)/.exec(symbol)
  if (assembly) return resolution(assembly[1]!, year, 'general-assembly')
  const type: Type = /\/PRST\//.test(symbol) ? 'presidential-statement' : 'other'
  const inSymbol = /\/((?:19|20)\d{2})\//.exec(symbol)?.[1]
  const body = symbol.startsWith('S/') ? 'security-council' : symbol.startsWith('A/') ? 'general-assembly' : null
  return { type, body, number: symbol, year: year || inSymbol ? Number(year ?? inSymbol) : null, title: null }
}

const HEADS_EN: [RegExp, Type][] = [
  [/Guiding Principles|guiding principles|Principles|principles/, 'principles'],
  [/Addendum/, 'principles'],
  [/Declaration|declaration/, 'declaration'],
  [/Memorandum/, 'memorandum'],
  [/Strategy|strategy/, 'strategy'],
  [/Plan of Action|Action Plan|plan of action|action plan/, 'plan'],
  [/Convention|Covenant|Protocol|Treaty/, 'convention'],
  [/Charter/, 'charter'],
  [/Regulation|Directive/, 'regulation'],
  [/presidential statement|Presidential Statement/, 'presidential-statement'],
  [/guidelines|Guidelines|final communique|Final Communique|Communiqué|communiqué|preliminary conclusions/, 'other'],
]
// A capitalised name, its small words inside: (Madrid Guiding) Principles, Charter (of the United Nations).
const CAP = String.raw`(?:[A-Z][\p{L}-]+|\d{4})`
const BEFORE = String.raw`(?:(?:'|")?${CAP}(?:'|")?\s+){0,6}`
const AFTER = String.raw`(?:\s+(?:of|on|for|against|to|relating to|concerning)(?:\s+the)?(?:\s+(?:${CAP}|of|the|and|on|for|in|to)){1,14}(?<=[\p{Lu}][\p{L}-]*))?`
const NAMED_EN = new RegExp(
  String.raw`(?<![\p{L}])${BEFORE}(?:Guiding Principles|guiding principles|Principles|principles|Addendum|Ministerial [Dd]eclaration|Declaration|declaration|Memorandum|Global Strategy|Strategy|Plan of Action|Action Plan|Convention|Covenant|Protocol|Treaty|Charter|Regulation|Guidelines)(?![\p{L}])${AFTER}`,
  'gu',
)
const PLAIN_EN =
  /(?<!\p{L})(?:presidential statement|plan of action to (?:\p{L}+ ?){2,4}|preliminary conclusions|(?:revised |post-visit )guidelines(?: on \p{L}+(?: and \p{L}+)?)?|counter-terrorism strategy|(?:final|joint) communiqu[eé]|outcome document)(?!\p{L})/gu
const STARTERS =
  /^(?:The|This|These|An?|In|Its?|His|Their|By|At|On|Under|Recalling|Reaffirming|Three|Four|Two|Article|Some|Six)\s+/u
const GENERIC_EN =
  /^(?:Principles|principles|guiding principles|declaration|Declaration|Strategy|Protocol|Convention|Regulation|Charter|Memorandum|Treaty|Guidelines|Plan of Action|Action Plan)$/

/** Instruments by their names in English: capitalised, or a set phrase. */
function namedInEnglish(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  for (const match of scope.text.matchAll(NAMED_EN)) {
    let { start } = spanOf(match)
    let said = match[0]
    for (let lead = STARTERS.exec(said); lead; lead = STARTERS.exec(said)) {
      start += lead[0].length
      said = said.slice(lead[0].length)
    }
    if (!said || GENERIC_EN.test(said) || !/^["'\p{Lu}\d]/u.test(said)) continue
    const type = HEADS_EN.find(([head]) => head.test(said))?.[1] ?? 'other'
    const end = start + said.length
    drafts.push(
      draft('instrument', { kind: 'instrument', start, end, rule: 'named', fields: named(scope, start, end, type) }),
    )
  }
  for (const match of scope.text.matchAll(PLAIN_EN)) {
    const { start, end } = spanOf(match)
    const type =
      HEADS_EN.find(([head]) => head.test(match[0]))?.[1] ??
      (/plan/.test(match[0]) ? 'plan' : /strategy/.test(match[0]) ? 'strategy' : 'other')
    drafts.push(
      draft('instrument', {
        kind: 'instrument',
        start,
        end,
        rule: 'set-phrase',
        fields: named(scope, start, end, type),
      }),
    )
  }
  return drafts
}

const HEADS_AR: [RegExp, Type][] = [
  [/^(?:ال)?مبادئ/u, 'principles'],
  [/^(?:ال)?اعلان/u, 'declaration'],
  [/^(?:ال)?مذكرة/u, 'memorandum'],
  [/^(?:ال)?استراتيجية/u, 'strategy'],
  [/^(?:ال)?خطة/u, 'plan'],
  [/^(?:ال)?(?:اتفاقية|اتفاقيات|عهد|بروتوكول|معاهدة)/u, 'convention'],
  [/^(?:ال)?ميثاق/u, 'charter'],
  [/^(?:ال)?(?:نظام|لائحة)/u, 'regulation'],
  [/^(?:ال)?بيان الرئاسي/u, 'presidential-statement'],
]
const W = String.raw`[\p{L}\p{N}]+`
const TAIL = String.raw`(?:\s+(?:بشان|حول|لمكافحة|لمنع|لوقف|لقمع|من اجل|المتعلق[ةه]? ب|الخاص[ةه]? ب|المعني[ةه]? ب)\p{L}*(?:\s+${W}){0,6})?`
const NAMED_AR = new RegExp(
  String.raw`(?<![\p{L}])[وفبلك]{0,2}(` +
    [
      String.raw`ا?ل?اعلان\s+(?!الحرب|عن|ان\b)${W}(?:\s+ال\p{L}+){0,2}${TAIL}`,
      String.raw`مذكرة\s+(?!تفاهم)${W}(?:\s*-\s*${W})?(?:\s+(?:لل|ال)\p{L}+){0,4}`,
      String.raw`(?:ال|لل?)?استراتيجية\s+(?:ال\p{L}+\s*){1,3}(?:لمكافحة|لمنع|بشان|للوقاية)?(?:\s+(?:من\s+)?ال\p{L}+){0,3}`,
      String.raw`خطة\s+(?:ال)?عمل(?:\s+(?:ال|ل)\p{L}+){0,4}`,
      String.raw`الخطة\s+(?:ال\p{L}+\s*){1,3}(?:لمكافحة\s+ال\p{L}+)?`,
      String.raw`(?:ال)?اتفاقية\s+${W}(?:\s+(?:ال|لل)\p{L}+){0,3}${TAIL}`,
      String.raw`ميثاق\s+${W}(?:\s+ال\p{L}+){0,2}`,
      String.raw`(?:ال)?عهد\s+الدولي\s+(?:ال\p{L}+\s+)?ب\p{L}+(?:\s+\p{L}+){1,3}`,
      String.raw`(?:ال)?بروتوكول\s+ال\p{L}+(?:\s+\p{L}+){0,4}`,
      String.raw`مبادئ\s+${W}(?:\s+ال\p{L}+){1,2}${TAIL}`,
      String.raw`المبادئ\s+التوجيهية(?:\s+(?!ال?تي)${W}){0,4}`,
      String.raw`البيان\s+(?:الختامي|الرئاسي|المشترك)`,
      String.raw`مشروع\s+(?:ال)?قرار`,
    ].join('|') +
    ')',
  'gu',
)
// Words at which the name of an instrument ends: a verb, a relative pronoun, an adverb.
const STOP_AR =
  /\s(?:الذي|التي|والذي|والتي|وهو|وهي|بما|حيث|وذلك|كما|ايضا|علي|عن|الي|في|قد|لن|لم|ان|وان|خلال|بعد|قبل|مع|وقد|والداعي)(?=\s|$).*$/su

/** Instruments by their names in Arabic. */
function namedInArabic(scope: Scope): Draft[] {
  const drafts: Draft[] = []
  for (const match of scope.text.matchAll(NAMED_AR)) {
    const said = match[1]!.replace(STOP_AR, '').replace(/\s+$/, '')
    const start = match.index + match[0].indexOf(match[1]!)
    const end = start + said.length
    const type = /^مشروع/.test(said) ? 'resolution' : (HEADS_AR.find(([head]) => head.test(said))?.[1] ?? 'other')
    drafts.push(
      draft('instrument', { kind: 'instrument', start, end, rule: 'named', fields: named(scope, start, end, type) }),
    )
  }
  return drafts
}

const BODY_OF: [RegExp, string][] = [
  [/Universal Declaration of Human Rights|Covenant on Civil|الاعلان العالمي لحقوق الانسان/, 'general-assembly'],
  [/Global Counter-Terrorism Strategy|الاستراتيجية العالمية لمكافحة الارهاب/, 'general-assembly'],
  [/Madrid Guiding|Abu Dhabi Guiding|Algeria Guiding|مبادئ مدريد/, 'counter-terrorism-committee'],
  [/Hague.{0,3}Marrakech|Rabat Memorandum|مذكرة لاهاي|مذكرة الرباط/, 'gctf'],
]

const named = (scope: Scope, start: number, end: number, type: Type): FieldsOf<'instrument'> => {
  const words = scope.text.slice(start, end)
  return {
    type,
    body:
      BODY_OF.find(([pattern]) => pattern.test(words))?.[1] ??
      (type === 'presidential-statement' ? 'security-council' : null),
    number: null,
    year: null,
    title:
      type === 'presidential-statement' || /^مشروع/.test(words)
        ? null
        : wordsOf(scope, start, end).replace(/^["']|["']$/g, ''),
  }
}

/**
 * Proposes every citation of a normative text, by number, symbol or name.
 *
 *     … تنفيذ أسرع لقرار مجلس الأمن رقم / 2178 / لعام 2014 م …
 *                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const instrument: Reader = {
  name: 'instrument',
  read(scope) {
    const drafts = numbered(scope)
    for (const one of [...namedInEnglish(scope), ...namedInArabic(scope)]) {
      if (!drafts.some((other) => overlaps(one, other) && !within(other, one))) drafts.push(one)
    }
    return drafts
  },
}
