import type { DocumentId } from '../domain/id.ts'
import ar from '../edge/web/words/ar/record.json' with { type: 'json' }
import en from '../edge/web/words/en/record.json' with { type: 'json' }
import aspectsAr from '../edge/web/words/ar/ratings.json' with { type: 'json' }
import aspectsEn from '../edge/web/words/en/ratings.json' with { type: 'json' }
import { directionOf } from '../language/direction.ts'
import type { Language } from '../store/account-tables.ts'
import type { PartyReport } from './read-party-report.ts'
import {
  ACCEPTANCE_WORDS,
  EVIDENCE_WORDS,
  GRADE_WORDS,
  reportWords,
  STANDING_WORDS,
  STATUS_WORDS,
} from './report-words.ts'

/** One paragraph of a report. `notes`: the numbers of the notes that it points to, from 1. */
export type Block = {
  style: 'instrument' | 'provision' | 'thing' | 'line'
  label: string
  text: string
  rightToLeft: boolean
  notes: number[]
}
export type Report = {
  language: Language
  title: string
  asOf: string
  draft: string
  blocks: Block[]
  notesTitle: string
  notes: { text: string; rightToLeft: boolean }[]
}

type Known = PartyReport['instruments'][number]['provisions'][number]
type Measure = Known['measures'][number]
type Assessment = Known['assessments'][number]
type Expression = NonNullable<Known['provision']['ar']>

/**
 * A report as paragraphs and numbered notes, for any format.
 * Gives    text only: nothing that anybody wrote is markup. Each paragraph is read in the direction of its own words.
 */
export function composeReport(known: PartyReport, language: Language): Report {
  return new Composer(known, language).compose()
}

class Composer {
  readonly blocks: Block[] = []
  readonly notes = new Map<string, number>()
  readonly words: ReturnType<typeof reportWords>
  readonly known: PartyReport
  readonly language: Language

  constructor(known: PartyReport, language: Language) {
    this.known = known
    this.language = language
    this.words = reportWords(language)
  }

  compose(): Report {
    const { party, now, instruments } = this.known
    for (const { instrument, provisions } of instruments) {
      this.add('instrument', '', this.either(instrument.titleAr, instrument.titleEn))
      for (const one of provisions) this.addProvision(one)
    }
    if (!instruments.length) this.line('', this.words.noInstruments)
    return {
      language: this.language,
      title: `${this.words.report}${this.language === 'ar' ? '؛ ' : ': '}${this.either(party.nameAr, party.nameEn)}`,
      asOf: `${this.words.asOf} ${this.day(now)}`,
      draft: this.words.draft,
      blocks: this.blocks,
      notesTitle: this.words.notes,
      notes: [...this.notes.keys()].map((text) => ({ text, rightToLeft: this.isRightToLeft(text) })),
    }
  }

  addProvision({ provision, standing, acceptance, answer, measures, assessments }: Known): void {
    const { words, language } = this
    this.add('provision', '', `${words.provision} ${provision.number ?? provision.position}`)
    const said = provision[language] ?? provision[language === 'ar' ? 'en' : 'ar']
    if (said) this.line(words.text, said.text, [this.passageNote(said)])
    this.line(words.force, (language === 'ar' ? ar : en)[`force.${provision.force}`])
    this.line(words.standing, STANDING_WORDS[standing][language])
    if (acceptance) {
      const note = acceptance.note ? ` (${acceptance.note})` : ''
      this.line(words.acceptance, `${ACCEPTANCE_WORDS[acceptance.said][language]}${note}`)
    }
    if (standing === 'not-addressed' && !answer && !measures.length) {
      this.line(words.selfReport, words.notAddressed)
      return
    }
    this.line(words.selfReport, answer?.text || (answer?.step ? '' : words.noReport))
    if (answer?.step) this.line(words.step, this.stepLabel(answer, answer.step))
    if (!measures.length) this.line(words.measure, words.noMeasures)
    for (const measure of measures) this.addMeasure(measure)
    if (!assessments.length) this.line(words.assessment, words.noAssessment)
    for (const assessment of assessments) this.addAssessment(assessment)
  }

  addMeasure(measure: Measure): void {
    const { words, language } = this
    const status = measure.statuses.at(-1)
    this.add('thing', words.measure, this.either(measure.titleAr, measure.titleEn))
    if (status)
      this.line(
        words.status,
        `${STATUS_WORDS[status.status][language]} ${words.since} ${this.day(new Date(status.sinceOn))}`,
      )
    for (const key of ['owner', 'legalBasis', 'oversight', 'remedy', 'rightsCheck'] as const)
      this.line(words[key], measure[key] ?? words.notStated)
    for (const evidence of measure.evidence) {
      const kind = `${EVIDENCE_WORDS[evidence.type][language]}${this.comma}${GRADE_WORDS[evidence.grade][language]}`
      this.line(words.evidence, `${this.alone(evidence.title)} (${kind})`, [this.evidenceNote(evidence)])
    }
  }

  addAssessment({ aspect, step, scaleKey, scaleVersion, reasons, sources, comments, disputed }: Assessment): void {
    const { words, language } = this
    const rates = (language === 'ar' ? aspectsAr : aspectsEn)[`aspect.${aspect}`]
    const label = language === 'ar' ? `${words.assessment}، ${rates}` : `${words.assessment}, ${rates.toLowerCase()}`
    this.add('thing', label, this.stepLabel({ scaleKey, scaleVersion }, step))
    this.line(
      words.reasons,
      reasons,
      sources.map((source) => this.sourceNote(source)),
    )
    const reply = comments.findLast(({ kind }) => kind === 'reply')
    this.line(words.reply, reply?.text ?? words.noReply)
    if (disputed) this.line('', words.disputed)
  }

  /** A step with its scale. */
  stepLabel(of: { scaleKey: string; scaleVersion: number }, key: string): string {
    const scale = this.known.scales.find((one) => one.key === of.scaleKey && one.version === of.scaleVersion)
    const step = scale?.steps.find((one) => one.key === key)
    return scale && step
      ? `${this.either(step.labelAr, step.labelEn)} (${this.either(scale.labelAr, scale.labelEn)})`
      : key
  }

  evidenceNote({
    title,
    vouchedBy,
    url,
    fileName,
    documentId,
    start,
    end,
    quote,
  }: Measure['evidence'][number]): number {
    const by = `${this.comma}${this.words.vouched} ${vouchedBy}`
    if (documentId) return this.note(`${title}${by}. ${this.passage(documentId, start!, end!, quote!)}`)
    return this.note(`${title}${by}. ${url ?? `${this.words.file}: ${fileName}`}`)
  }

  passageNote({ documentId, start, end, text }: Expression): number | null {
    return documentId ? this.note(this.passage(documentId, start!, end!, text)) : null
  }

  sourceNote(source: Assessment['sources'][number]): number | null {
    if ('url' in source) return this.note(`${source.title}. ${source.url}`)
    if ('documentId' in source)
      return this.note(this.passage(source.documentId, source.start, source.end, source.quote))
    const measure = this.known.measures.find(({ id }) => id === source.measureId)
    const evidence = measure?.evidence.find(({ id }) => id === source.evidenceId)
    return evidence ? this.evidenceNote(evidence) : null
  }

  passage(documentId: DocumentId, start: number, end: number, quote: string): string {
    const name = this.known.documents.get(documentId) ?? documentId
    const shown = quote.length > QUOTED ? `${quote.slice(0, QUOTED).toWellFormed()}…` : quote
    const [open, close] = this.language === 'ar' ? ['«', '»'] : ['“', '”']
    return `${name}${this.comma}${this.words.passage} ${start}–${end}: ${open}${shown}${close}`
  }

  /** The number of a note; one that says the same is not said twice. */
  note(text: string): number {
    const clean = fit(text)
    if (!this.notes.has(clean)) this.notes.set(clean, this.notes.size + 1)
    return this.notes.get(clean)!
  }

  /** A day in words: figures with dashes between turn round among Arabic words. */
  day(at: Date): string {
    const locale = this.language === 'ar' ? 'ar-u-nu-latn-ca-gregory' : 'en-GB'
    return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at)
  }

  get comma() {
    return this.language === 'ar' ? '، ' : ', '
  }

  either(arabic: string | null, english: string | null): string {
    return (this.language === 'ar' ? (arabic ?? english) : (english ?? arabic)) ?? ''
  }

  isRightToLeft(text: string): boolean {
    return directionOf(text, this.language === 'ar' ? 'rtl' : 'ltr') === 'rtl'
  }

  /** A paragraph with isolated words in it is ours; any other reads as its words do. */
  directionIn(text: string): boolean {
    return text.startsWith('\u2068') ? this.language === 'ar' : this.isRightToLeft(text)
  }

  /** Words within a paragraph of ours, kept from turning what stands beside them round. */
  alone(text: string): string {
    return this.isRightToLeft(text) === (this.language === 'ar') ? text : `\u2068${text}\u2069`
  }

  line(label: string, text: string, notes: (number | null)[] = []): void {
    this.add('line', label, text, notes)
  }

  add(style: Block['style'], label: string, text: string, notes: (number | null)[] = []): void {
    if (!text) return
    const numbers = notes.filter((one) => one !== null)
    this.blocks.push({ style, label, text: fit(text), rightToLeft: this.directionIn(text), notes: numbers })
  }
}

const QUOTED = 300
// oxlint-disable-next-line no-control-regex
const UNFIT = /[\u0000-\u0008\u000B-\u001F\u007F\uFFFE\uFFFF]/g
/** Without the characters that no document format has a place for. */
const fit = (text: string) => text.toWellFormed().replace(/\r\n?/g, '\n').replace(UNFIT, '')
