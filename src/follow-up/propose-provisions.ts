import { z } from 'zod'
import type { Force } from '../domain/finding.ts'
import { DocumentId, InstrumentId, ProvisionId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { languageOf } from '../language/direction.ts'
import { readText } from '../read/read-text.ts'
import { listFindingsInReview } from '../review/findings-in-review.ts'
import type { Language } from '../store/account-tables.ts'
import { reading } from '../store/operation.ts'
import type { Reader } from '../store/transaction.ts'
import { alignExpressions } from './align-expressions.ts'
import { Disagreement, ExpressionInput, SECRETARIAT } from './follow-up-views.ts'
import { getInstrumentRow } from './instruments.ts'
import { listProvisions } from './provisions.ts'
import { splitProvisions } from './split-provisions.ts'

const ProposedPlace = z
  .object({
    provisionId: ProvisionId.nullable().describe('the provision that stands at this place already'),
    said: ExpressionInput.nullable(),
    other: ExpressionInput.nullable().describe('the expression in the other language'),
    disagreements: z.array(Disagreement),
  })
  .meta({ id: 'ProposedPlace' })

export const proposeProvisions = reading({
  name: 'follow-up/propose-provisions',
  does: {
    ar: 'يقترح أحكاما من نص ملصق أو من توصيات وثيقة قبلت، ويقابلها بالصيغة الأخرى',
    en: 'Proposes provisions from a pasted text or the accepted recommendations of a document, aligned with the other language',
  },
  who: SECRETARIAT,
  input: z.object({
    instrumentId: InstrumentId,
    pasted: z.string().max(1_000_000).optional(),
    documentId: DocumentId.optional(),
  }),
  output: z.object({ language: z.enum(['ar', 'en']), places: z.array(ProposedPlace) }),
  async run(tx, { instrumentId, pasted, documentId }) {
    await getInstrumentRow(tx, instrumentId)
    const said = pasted === undefined ? await fromDocument(tx, documentId) : fromPaste(pasted)
    if (!said.length) throw new Refusal('bad-input', { field: pasted === undefined ? 'documentId' : 'pasted' })
    const language: Language = languageOf(said.map(({ text }) => text).join('\n')) === 'ar' ? 'ar' : 'en'
    const present = await listProvisions(tx, instrumentId)
    const others = present.map((provision) => provision[language === 'ar' ? 'en' : 'ar'] ?? provision[language]!)
    const pairs = language === 'ar' ? alignExpressions(said, others) : alignExpressions(others, said)
    const places = pairs.map(({ ar, en, disagreements }) => {
      const [mine, theirs] = language === 'ar' ? [ar, en] : [en, ar]
      return {
        provisionId: theirs === null ? null : present[theirs]!.id,
        said: mine === null ? null : said[mine]!,
        other: theirs === null ? null : others[theirs]!,
        // Of an instrument that has no other expression yet, nothing is missing.
        disagreements: present.length ? disagreements : [],
      }
    })
    return { language, places }
  },
})

const FORCELESS: Force = 'recommends'

/** A pasted text, slot by slot; force and addressees as the reader finds them in each. */
export const fromPaste = (pasted: string): ExpressionInput[] =>
  splitProvisions(pasted).map(({ number, text }) => {
    const found = readText(text).findings.find((finding) => finding.kind === 'recommendation')
    const { force = FORCELESS, addressees = [] } = found?.kind === 'recommendation' ? found.fields : {}
    return { number, force, addressees, text, documentId: null, start: null, end: null }
  })

/** The recommendations of a document that hold after review, in their order, each with its place. */
async function fromDocument(tx: Reader, documentId: DocumentId | undefined): Promise<ExpressionInput[]> {
  if (!documentId) throw new Refusal('bad-input', { field: 'pasted', reason: 'a text or a document is needed' })
  const findings = await listFindingsInReview(tx, documentId)
  return findings
    .filter(({ inEffect, judgement }) => judgement.inEffect && inEffect.kind === 'recommendation')
    .map(({ inEffect: { fields, quote, start, end } }) => ({
      number: (fields.number as string | null) ?? null,
      force: (fields.force as Force | undefined) ?? null,
      addressees: (fields.addressees as string[] | undefined) ?? [],
      text: quote,
      documentId,
      start,
      end,
    }))
}
