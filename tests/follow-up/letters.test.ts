import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../src/domain/actor.ts'
import { sendMessages } from '../../src/follow-up/send-messages.ts'
import type { Mail } from '../../src/store/operation.ts'
import { testDatabaseAt } from '../support/database.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let now: Date
let arrived: Mail[]
const mailbox = async (mail: Mail) => void arrived.push(mail)
beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
  for (const [person, language] of [
    [stage.emirates, 'ar'],
    [stage.colleague, 'en'],
    [stage.spain, 'en'],
    [stage.assessor, 'en'],
    [stage.reader, 'en'],
  ] as const)
    await stage.database.pool.query(`insert into account_profile (account_id, email, language) values ($1, $2, $3)`, [
      person.accountId,
      `${person.accountId}@example.org`,
      language,
    ])
})
afterAll(() => stage.close())
beforeEach(() => {
  now = new Date()
  arrived = []
  stage.tools.sendMail = mailbox
})

const at = (days: number) => (now = new Date(now.getTime() + days * 24 * 3600 * 1000))
const work = () => sendMessages(stage.store, stage.tools)
const planned = async (kind: string, to: { accountId: string }) =>
  (
    await stage.database.pool.query<{ kind: string }>(
      `select kind from message where kind like $1 and account_id = $2 and dropped_at is null order by due_at`,
      [`${kind}%`, to.accountId],
    )
  ).rows.map((row) => row.kind.replace(/:.*$/, ''))
const late = async (by: Actor) =>
  (await stage.call('follow-up/list-work', by, {})).assessments.filter((one) => one.late).length

describe('a letter', () => {
  it('comes once across a crash between sending and noting it: not before its lease is over, then as the same letter', async () => {
    let taken: () => void
    const sent = new Promise<void>((done) => (taken = done))
    stage.tools.sendMail = async (mail) => {
      await mailbox(mail)
      taken()
      await new Promise(() => undefined)
    }
    void work()
    await sent
    // The worker is gone. Another process comes up on the same database.
    const restarted = await testDatabaseAt(stage.url, async () => undefined)
    const again = () => sendMessages(restarted.store, { ...stage.tools, sendMail: mailbox })
    expect(await again()).toEqual({ sent: 0, dropped: 0 })
    now = new Date(now.getTime() + 11 * 60_000)
    expect((await again()).sent).toBe(3)
    expect(await again()).toEqual({ sent: 0, dropped: 0 })
    expect(arrived).toHaveLength(4)
    expect(new Set(arrived.map(({ id }) => id)).size).toBe(3)
    expect(arrived.filter(({ id }) => id === arrived[0]!.id).map(({ text }) => text)).toEqual([
      arrived[0]!.text,
      arrived[0]!.text,
    ])
    await restarted.close()
  })

  it('invites a focal point who is named after the round was opened, and nobody twice', async () => {
    const newcomer = await stage.person('Newcomer', 'focal-point')
    const naming = { partyId: stage.esp, accountId: newcomer.accountId }
    await stage.call('follow-up/name-focal-point', stage.officer, naming)
    await stage.call('follow-up/name-focal-point', stage.officer, naming)
    expect(await planned('', newcomer)).toEqual(['invitation', 'reminder-7', 'reminder-1', 'overdue'])
    expect(await planned('invitation', stage.spain)).toEqual(['invitation'])
  })

  it('is not sent to one who no longer speaks for the party', async () => {
    const gone = { partyId: stage.esp, accountId: stage.spain.accountId }
    await stage.call('follow-up/release-focal-point', stage.officer, gone)
    now = new Date('2126-03-30T08:00:00Z')
    await work()
    expect(arrived.filter(({ to }) => to.startsWith(stage.spain.accountId))).toEqual([])
  })

  it('tells a party of an assessment that awaits comments, is adopted, or awaits a reply; a late reply stays listed', async () => {
    now = new Date('2026-03-02T08:00:00Z')
    const of = { partyId: stage.are, provisionId: stage.provisions[0]! }
    const { id } = await stage.call('follow-up/draft-assessment', stage.assessor, {
      ...of,
      scaleKey: 'simple',
      scaleVersion: 1,
      step: 'partly',
      reasons: 'No decree.',
      language: 'en',
      sources: [{ url: 'https://example.org/law', title: 'Law' }],
      roundId: null,
    })
    expect(await planned('assessment-', stage.emirates)).toEqual([])
    await stage.call('follow-up/send-assessment', stage.assessor, { ...of, id, version: 1 })
    expect(await planned('assessment-', stage.emirates)).toEqual(['assessment-sent', 'assessment-comments-due'])
    expect(await planned('assessment-', stage.spain)).toEqual([])
    await work()
    const told = arrived.find(({ to }) => to.startsWith(stage.emirates.accountId))!
    expect(told.subject).toBe('تقييم تنفيذ الحكم 1: بانتظار ملاحظاتكم')
    expect(told.text).toContain(`/follow-up/cells/${stage.are}/${stage.provisions[0]}`)
    expect(told.text).not.toContain('No decree')
    at(40)
    await stage.call('follow-up/adopt-assessment', stage.second, { ...of, id, version: 2 })
    arrived = []
    await work()
    const subjects = arrived.map(({ subject }) => subject)
    expect(subjects).toContain('Provision 1: the assessment is adopted')
    expect(subjects).not.toContain('Provision 1: your days for comments are ending')
    expect(await late(stage.assessor)).toBe(0)
    at(200)
    expect([await late(stage.assessor), await late(stage.emirates), await late(stage.spain)]).toEqual([1, 1, 0])
    arrived = []
    await work()
    expect(arrived.map(({ subject }) => subject)).toContain('Provision 1: your term for a reply is ending')
  })
})
