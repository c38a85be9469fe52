import { z } from 'zod'
import { AssessmentId, RoundId } from '../domain/id.ts'
import { Refusal } from '../domain/refusal.ts'
import { STAFF } from '../domain/role.ts'
import { changing, reading } from '../store/operation.ts'
import type { Tools } from '../store/operation.ts'
import type { Writer } from '../store/transaction.ts'
import { type AssessmentObstacle, type AssessmentStep, stepAssessment } from './assessment.ts'
import { AssessmentInput, AssessmentTarget, AssessmentView, ScaleView } from './assessment-views.ts'
import {
  addAssessmentComment,
  addAssessmentRow,
  getAssessmentRow,
  listAssessmentsOf,
  putAssessment,
  type Rated,
} from './assessments.ts'
import { dayAfter, deadlineOf } from './deadline.ts'
import { SECRETARIAT } from './follow-up-views.ts'
import { planLetters } from './messages.ts'
import { listFocalPointsOf } from './parties.ts'
import { getRoundRow } from './rounds.ts'
import { addScaleRow, findScale, listScaleRows } from './scales.ts'
import { speakFor } from './speak-for.ts'

export const listScales = reading({
  name: 'follow-up/list-scales',
  does: { ar: 'يعرض سلالم التقييم بنسخها', en: 'Lists the scales with their versions' },
  who: STAFF,
  input: z.object({}),
  output: z.object({ items: z.array(ScaleView) }),
  run: async (tx) => ({ items: await listScaleRows(tx) }),
})

export const addScale = changing({
  name: 'follow-up/add-scale',
  does: { ar: 'يضيف سلم تقييم أو نسخة جديدة منه', en: 'Adds a scale, or the next version of one' },
  who: SECRETARIAT,
  input: ScaleView.omit({ version: true }),
  output: ScaleView,
  async run(tx, said) {
    const keys = said.steps.map(({ key }) => key)
    if (new Set(keys).size < keys.length) throw new Refusal('bad-input', { field: 'steps', reason: 'two have one key' })
    const scale = await addScaleRow(tx, said)
    tx.journal({ action: 'add-scale', thingKind: 'scale', thingId: `${scale.key}/${scale.version}`, after: said })
    return scale
  },
})

const Target = z.object({ ...AssessmentTarget, id: AssessmentId, version: z.number().int().min(1) })
type Target = z.infer<typeof Target>

const DAY_MS = 24 * 3600 * 1000

/** Writes to the focal points of the party: at once, and again some days before what they may do is over. */
async function tell(
  tx: Writer,
  { id, partyId, provisionId, version, roundId }: Target & { roundId: RoundId | null },
  { now, reminder, before }: { now: Date; reminder: 'comments-due' | 'reply-due'; before: readonly Date[] },
) {
  const told = reminder === 'comments-due' ? 'sent' : 'adopted'
  const planned = [
    { kind: `assessment-${told}:${id}:${version}`, at: now },
    ...before
      .filter((at) => at > now)
      .map((at) => ({ kind: `assessment-${reminder}:${id}:${version}:${at.toISOString().slice(0, 10)}`, at })),
  ]
  const speaking = await listFocalPointsOf(tx, partyId)
  const of = { partyId, roundId, provisionId, assessmentId: id }
  await planLetters(
    tx,
    speaking.flatMap((accountId) => planned.map((one) => ({ ...of, accountId, ...one }))),
  )
}

const daysBefore = (due: string, ...days: number[]) =>
  days.map((one) => new Date(new Date(due).getTime() - one * DAY_MS))

/** What the journal says of an assessment: that it was written, sent, adopted; never its reasons, which its consent guards. */
const journaled = (tx: Writer, action: string, { id, partyId, provisionId }: Omit<Target, 'version'>) =>
  tx.journal({ action, thingKind: 'assessment', thingId: id, after: { partyId, provisionId } })

/** What is said, with the aspect that its scale rates. Refuses with `bad-input` what is off the scale. */
async function onScale(tx: Writer, said: z.infer<typeof AssessmentInput>): Promise<Rated> {
  const scale = await findScale(tx, said.scaleKey, said.scaleVersion)
  if (!scale?.steps.some(({ key }) => key === said.step))
    throw new Refusal('bad-input', { field: 'step', reason: 'the scale has no such step' })
  return { ...said, aspect: scale.aspect }
}

export const draftAssessment = changing({
  name: 'follow-up/draft-assessment',
  does: {
    ar: 'يكتب تقييما لتنفيذ جهة لحكم، مسودة بأسبابها ومصادرها',
    en: 'Drafts an assessment of how a party implements a provision, with reasons and sources',
  },
  who: ['assessor'],
  input: AssessmentInput.extend({ ...AssessmentTarget, roundId: RoundId.nullable().default(null) }),
  output: AssessmentView,
  async run(tx, { partyId, provisionId, roundId, ...said }) {
    const id = await addAssessmentRow(tx, { partyId, provisionId, roundId }, await onScale(tx, said))
    journaled(tx, 'draft-assessment', { id, partyId, provisionId })
    return getAssessmentRow(tx, { partyId, provisionId }, id)
  },
})

export const changeAssessment = changing({
  name: 'follow-up/change-assessment',
  does: { ar: 'يعدل مسودة تقييم', en: 'Changes a draft assessment' },
  who: ['assessor'],
  input: AssessmentInput.extend(Target.shape),
  output: AssessmentView,
  async run(tx, { partyId, provisionId, id, version, ...said }, _by, tools) {
    const of = { partyId, provisionId, id, version }
    const rated = await onScale(tx, said)
    await step(tx, of, 'change', tools)
    await putAssessment(tx, of, { said: rated })
    journaled(tx, 'change-assessment', of)
    return getAssessmentRow(tx, of, id)
  },
})

/** The assessment as it is before a step, and the state after it. Refuses with what stands in the way. */
async function step(tx: Writer, of: Target, asked: AssessmentStep, { now }: Tools) {
  const assessment = await getAssessmentRow(tx, of, of.id)
  const at = (said: string | null) => (said ? new Date(said) : null)
  const result = stepAssessment(
    {
      state: assessment.state,
      sources: assessment.sources.length,
      madeBy: assessment.madeBy.id,
      commentsDueAt: at(assessment.commentsDueAt),
      commentsDone: assessment.comments.some(({ kind }) => kind === 'comment'),
      replyDueAt: at(assessment.replyDueAt),
    },
    { step: asked, by: tx.actor.accountId ?? '', now: now() },
  )
  if ('obstacle' in result) throw obstacleRefusal(result.obstacle)
  return { assessment, state: result.state }
}

const obstacleRefusal = (obstacle: AssessmentObstacle) =>
  obstacle === 'needs-another-person'
    ? new Refusal('needs-another-person')
    : new Refusal('not-now', { thing: 'assessment', reason: obstacle })

/** The instant until which a party has, some days from now, where its round is run. */
async function termOf(tx: Writer, roundId: RoundId | null, which: 'commentDays' | 'replyDays', now: Date) {
  const round = roundId ? await getRoundRow(tx, roundId) : WITHOUT_ROUND
  return deadlineOf(dayAfter(now, round[which], round.timeZone), round).at.toISOString()
}

const WITHOUT_ROUND = { commentDays: 30, replyDays: 180, timeZone: 'UTC', weekend: [6, 7] }

export const sendAssessment = changing({
  name: 'follow-up/send-assessment',
  does: { ar: 'يرسل تقييما إلى الجهة لإبداء ملاحظاتها', en: 'Sends an assessment to its party for comments on facts' },
  who: ['assessor'],
  input: Target,
  output: AssessmentView,
  async run(tx, of, _by, tools) {
    const { assessment, state } = await step(tx, of, 'send', tools)
    const comments_due_at = await termOf(tx, assessment.roundId, 'commentDays', tools.now())
    await putAssessment(tx, of, { moved: { state, sent_at: tools.now().toISOString(), comments_due_at } })
    const { roundId } = assessment
    const before = daysBefore(comments_due_at, 7)
    await tell(tx, { ...of, roundId }, { now: tools.now(), reminder: 'comments-due', before })
    journaled(tx, 'send-assessment', of)
    return getAssessmentRow(tx, of, of.id)
  },
})

export const recallAssessment = changing({
  name: 'follow-up/recall-assessment',
  does: { ar: 'يسترجع تقييما أرسل ليعدله', en: 'Takes a sent assessment back to change it' },
  who: ['assessor'],
  input: Target,
  output: AssessmentView,
  async run(tx, of, _by, tools) {
    const { state } = await step(tx, of, 'recall', tools)
    await putAssessment(tx, of, { moved: { state, sent_at: null, comments_due_at: null } })
    journaled(tx, 'recall-assessment', of)
    return getAssessmentRow(tx, of, of.id)
  },
})

export const adoptAssessment = changing({
  name: 'follow-up/adopt-assessment',
  does: {
    ar: 'يعتمد تقييما كتبه غيره، بعد انقضاء مهلة الملاحظات',
    en: 'Adopts an assessment that somebody else wrote, once the days for comments are over',
  },
  who: ['assessor', 'editor'],
  input: Target,
  output: AssessmentView,
  async run(tx, of, _by, tools) {
    const { assessment, state } = await step(tx, of, 'adopt', tools)
    const reply_due_at = await termOf(tx, assessment.roundId, 'replyDays', tools.now())
    const adopted = { adopted_at: tools.now().toISOString(), adopted_by: tx.actor.accountId! }
    await putAssessment(tx, of, { moved: { state, reply_due_at, ...adopted } })
    const { roundId } = assessment
    const before = daysBefore(reply_due_at, 30, 7)
    await tell(tx, { ...of, roundId }, { now: tools.now(), reminder: 'reply-due', before })
    journaled(tx, 'adopt-assessment', of)
    return getAssessmentRow(tx, of, of.id)
  },
})

export const withdrawAssessment = changing({
  name: 'follow-up/withdraw-assessment',
  does: { ar: 'يسحب تقييما', en: 'Withdraws an assessment' },
  who: ['assessor', 'editor'],
  input: Target,
  output: z.object({ id: AssessmentId }),
  async run(tx, of, _by, tools) {
    const { state } = await step(tx, of, 'withdraw', tools)
    await putAssessment(tx, of, { moved: { state } })
    journaled(tx, 'withdraw-assessment', of)
    return { id: of.id }
  },
})

const Said = { text: z.string().trim().min(1).max(20_000), language: z.enum(['ar', 'en']) }

export const commentOnAssessment = changing({
  name: 'follow-up/comment-on-assessment',
  does: {
    ar: 'يبدي ملاحظات جهة على وقائع تقييم قبل اعتماده',
    en: 'Comments on the facts of an assessment before it is adopted',
  },
  who: ['focal-point'],
  input: Target.omit({ version: true }).extend(Said),
  output: AssessmentView,
  async run(tx, { text, language, ...of }, _by, tools) {
    await speakFor(tx, of.partyId)
    await step(tx, { ...of, version: 1 }, 'comment', tools)
    await addAssessmentComment(tx, of, { kind: 'comment', text, language, disputes: false })
    journaled(tx, 'comment-on-assessment', of)
    return getAssessmentRow(tx, of, of.id)
  },
})

export const replyToAssessment = changing({
  name: 'follow-up/reply-to-assessment',
  does: {
    ar: 'يرد على تقييم معتمد، بالموافقة أو الاعتراض',
    en: 'Replies to an adopted assessment, and says whether it is disputed',
  },
  who: ['focal-point'],
  input: Target.omit({ version: true }).extend({ ...Said, disputes: z.boolean() }),
  output: AssessmentView,
  async run(tx, { text, language, disputes, ...of }, _by, tools) {
    await speakFor(tx, of.partyId)
    await step(tx, { ...of, version: 1 }, 'reply', tools)
    await addAssessmentComment(tx, of, { kind: 'reply', text, language, disputes })
    journaled(tx, 'reply-to-assessment', of)
    return getAssessmentRow(tx, of, of.id)
  },
})

export const listAssessments = reading({
  name: 'follow-up/list-assessments',
  does: { ar: 'يعرض ما قيم به تنفيذ جهة لحكم', en: 'Lists what was assessed of a party and a provision' },
  who: STAFF,
  input: z.object(AssessmentTarget),
  output: z.object({ items: z.array(AssessmentView) }),
  run: async (tx, of) => ({ items: await listAssessmentsOf(tx, of) }),
})
