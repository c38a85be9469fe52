import type { PartyId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { languageOf } from '../language/direction.ts'
import type { Language } from '../store/account-tables.ts'
import type { Reader, Writer } from '../store/transaction.ts'
import { type AnswerBook, sheetsOf } from './answer-book.ts'
import { keepAnswers, readQuestionnaire } from './answer-round.ts'
import { type AnswersPreview, compareAnswers, refuseBook } from './compare-answers.ts'
import { listMeasureTitles } from './measures.ts'
import { readXlsx } from './read-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

/** Who answers offline: a focal point of the party, as in the browser. */
export const ANSWER_WORKBOOK = { name: 'follow-up/answer-workbook', who: ['focal-point'] } as const
type Of = { roundId: RoundId; partyId: PartyId }

const MOST_MEASURES = 10_000

/** What a party is asked and has said so far, as a workbook has it. Refuses with `not-allowed` or `not-found`. */
async function readBook(tx: Reader, of: Of, now: Date) {
  const { round, party, scale, provisions, answers, before } = await readQuestionnaire(tx, of, now)
  const measures = await listMeasureTitles(tx, of.partyId, MOST_MEASURES)
  const said = new Map(answers.map((answer) => [answer.provisionId, answer]))
  const last = new Map(before.map((answer) => [answer.provisionId, answer]))
  const book: AnswerBook = {
    ...of,
    scale,
    measures: measures.map(({ id, titleAr, titleEn }) => ({ id, titleAr: titleAr ?? '', titleEn: titleEn ?? '' })),
    rows: provisions.map(({ id, number, ar, en }) => ({
      provisionId: id,
      number: number ?? '',
      ar: ar?.text ?? '',
      en: en?.text ?? '',
      // A step says something on its own scale alone.
      lastStep: last.get(id)?.scaleKey === scale.key ? last.get(id)!.step : null,
      lastText: last.get(id)?.text ?? '',
      step: said.get(id)?.step ?? null,
      text: said.get(id)?.text ?? '',
      measures: said.get(id)?.measures ?? [],
      version: said.get(id)?.version ?? 0,
    })),
  }
  return { book, round, party }
}

/** The workbook of a party in a round, with a name to save it under. */
export async function exportAnswers(
  tx: Reader,
  of: Of,
  { language, now }: { language: Language; now: Date },
): Promise<{ fileName: string; bytes: Buffer }> {
  const { book, round, party } = await readBook(tx, of, now)
  const name = language === 'ar' ? `${round.titleAr} - ${party.nameAr}` : `${round.titleEn} - ${party.nameEn}`
  return { fileName: `${name.replaceAll(/[/\\]/g, ' ')}.xlsx`, bytes: await writeXlsx(sheetsOf(book, language, now)) }
}

/** What a workbook would change. Nothing is taken. */
export async function previewAnswers(tx: Reader, of: Of, bytes: Uint8Array, now: Date): Promise<AnswersPreview> {
  const { book } = await readBook(tx, of, now)
  const read = await readXlsx(bytes)
  return 'problem' in read ? refuseBook(book, read.problem) : compareAnswers(book, read.sheets)
}

/**
 * Takes just the rows that were previewed, all or none, as drafts.
 * Refuses  `changed-meanwhile` when a preview of the same workbook would now be another, or a colleague writes at this moment.
 */
export async function takeAnswers(
  tx: Writer,
  of: Of,
  { bytes, hash, now }: { bytes: Uint8Array; hash: string; now: Date },
): Promise<{ taken: number }> {
  const preview = await previewAnswers(tx, of, bytes, now)
  if (preview.hash !== hash) throw new Refusal('changed-meanwhile', { thing: 'answer' })
  const rows = preview.rows.flatMap(({ provisionId, version, after }) => {
    if (!after) return []
    return [{ provisionId, version, said: { ...after, language: writtenIn(after.text) } }]
  })
  if (!rows.length) return { taken: 0 }
  await keepAnswers(tx, of, rows, now)
  tx.journal({
    action: 'take-answers',
    thingKind: 'round',
    thingId: of.roundId,
    after: { partyId: of.partyId, answers: rows.length },
  })
  return { taken: rows.length }
}

const writtenIn = (text: string): Language | null => {
  const language = languageOf(text)
  return language === 'und' ? null : language
}
