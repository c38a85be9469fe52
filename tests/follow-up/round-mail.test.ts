import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { smtpMail } from '../../src/accounts/smtp-mail.ts'
import { sendMessages } from '../../src/follow-up/send-messages.ts'
import { setStage, type Stage } from './stage.ts'

let stage: Stage
let now: Date
beforeAll(async () => {
  stage = await setStage()
  stage.tools.now = () => now
  for (const [person, language] of [
    [stage.emirates, 'ar'],
    [stage.colleague, 'en'],
    [stage.spain, 'en'],
  ] as const)
    await stage.database.pool.query(`insert into account_profile (account_id, email, language) values ($1, $2, $3)`, [
      person.accountId,
      `${person.accountId}@example.org`,
      language,
    ])
})
afterAll(() => stage.close())
beforeEach(async () => {
  now = new Date()
  await stage.database.pool.query(`update message set sent_at = null, dropped_at = null, taken_at = null, tries = 0`)
})

const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done))
})

/** A mail server on this machine that talks real SMTP. Gives what arrived. */
async function startMailServer(options: SMTPServerOptions = {}) {
  const arrived: { to: string; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        arrived.push({ to: envelope.rcptTo[0]!.address, raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.server.address() as AddressInfo
  stage.tools.sendMail = smtpMail(`smtp://127.0.0.1:${port}`, 'mutabaa@example.org')
  return arrived
}

const work = () => sendMessages(stage.store, stage.tools)
const open = async () =>
  (await stage.database.pool.query(`select kind, tries from message where sent_at is null and taken_at is not null`))
    .rows

describe('letters about a round', () => {
  it('are not touched where no mail server is set up', async () => {
    stage.tools.sendMail = null
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
    expect(await open()).toEqual([])
  })

  it('invite each focal point once, however many workers send, in the language of each', async () => {
    const arrived = await startMailServer()
    const done = await Promise.all([work(), work(), work()])
    expect(done.reduce((sum, { sent }) => sum + sent, 0)).toBe(3)
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
    const people = [stage.emirates, stage.colleague, stage.spain].map(({ accountId }) => `${accountId}@example.org`)
    expect(arrived.map(({ to }) => to).sort()).toEqual(people.sort())
    const arabic = arrived.find(({ to }) => to.startsWith(stage.emirates.accountId))!
    expect(arabic.raw.split('\r\n\r\n')[0]).toMatch(/^[\x20-\x7E\r\n\t]*$/)
    expect(arabic.raw).toMatch(/^Message-ID: <[0-9a-f]{40}@example\.org>\r$/m)
    const mail = await simpleParser(arabic.raw)
    expect(mail.subject).toBe('دعوة إلى المشاركة في الجولة الأولى')
    expect(mail.text).toContain('حضرة جهة اتصال الإمارات،')
    expect(mail.text).toContain('3 أحكام')
    expect(mail.text).toContain('وتفضلوا بقبول فائق الاحترام،')
    expect(mail.text).toContain(`http://localhost:4680/follow-up/rounds/${stage.roundId}/answers/${stage.are}`)
    const english = arrived.find(({ to }) => to.startsWith(stage.spain.accountId))!
    expect((await simpleParser(english.raw)).subject).toBe('Invitation to First round')
  })

  it('are tried again after the server refused, not at once, and at most eight times', async () => {
    let refusing = true
    const arrived = await startMailServer({
      onRcptTo: (_address, _session, done) => done(refusing ? new Error('mailbox busy') : null),
    })
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
    expect(await open()).toMatchObject([{ tries: 1 }, { tries: 1 }, { tries: 1 }])
    refusing = false
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
    now = new Date(now.getTime() + 11 * 60_000)
    expect(await work()).toEqual({ sent: 3, dropped: 0 })
    expect(arrived).toHaveLength(3)
    await stage.database.pool.query(`update message set sent_at = null, taken_at = null, tries = 8`)
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
  })

  it('are dropped when the party has submitted: reminders, not the invitation of another', async () => {
    const said = { roundId: stage.roundId, partyId: stage.are }
    await stage.call('follow-up/save-answer', stage.emirates, {
      ...said,
      provisionId: stage.provisions[0]!,
      version: 0,
      text: 'رد',
    })
    await stage.call('follow-up/submit-answers', stage.emirates, { ...said, answered: 1 })
    now = new Date('2126-04-03T12:00:00Z')
    const arrived = await startMailServer()
    const { sent, dropped } = await work()
    // Spain: invitation and the reminders of 7 days and 1 day. The Emirates: their two invitations; four reminders are dropped.
    expect([sent, dropped]).toEqual([5, 4])
    const about = await Promise.all(
      arrived.map(async ({ to, raw }) => [to.slice(0, 36), (await simpleParser(raw)).subject]),
    )
    expect(about.filter(([to]) => to === stage.emirates.accountId)).toEqual([
      [stage.emirates.accountId, 'دعوة إلى المشاركة في الجولة الأولى'],
    ])
    expect(await work()).toEqual({ sent: 0, dropped: 0 })
  })
})
