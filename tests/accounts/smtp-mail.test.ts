import type { AddressInfo } from 'node:net'
import { simpleParser } from 'mailparser'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { smtpMail } from '../../src/accounts/smtp-mail.ts'
import { NOBODY } from '../../src/domain/actor.ts'
import { emailOf, type House, openHouse, PASSWORD, type Person, tokenIn } from './house.ts'

let house: House
let first: Person
beforeAll(async () => {
  house = await openHouse()
  first = await house.first()
})
afterAll(() => house.close())

const servers: SMTPServer[] = []
afterEach(async () => {
  for (const server of servers.splice(0)) await new Promise<void>((done) => server.close(done))
})

/** A mail server on this machine that talks real SMTP. Gives its port and what arrived. */
async function startMailServer(options: SMTPServerOptions = {}) {
  const arrived: { from: string; to: string[]; raw: string }[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        const from = envelope.mailFrom ? envelope.mailFrom.address : ''
        arrived.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(chunks).toString() })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  servers.push(server)
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { port: (server.server.address() as AddressInfo).port, arrived }
}

const FROM = 'mutabaa@example.org'
const inviteBy = (smtpUrl: string, name: string, language = 'ar') => {
  house.tools.sendMail = smtpMail(smtpUrl, FROM)
  return house.call('invite', first.actor, { email: emailOf(name), name: 'ليلى', roles: ['reader'], language })
}

describe('an invitation by mail', () => {
  it('reaches the invited person in Arabic, and its link opens the account', async () => {
    const { port, arrived } = await startMailServer()
    const { mailed, link } = await inviteBy(`smtp://127.0.0.1:${port}`, 'Arabic')
    expect(mailed).toBe(true)
    expect(arrived).toHaveLength(1)
    expect(arrived[0]).toMatchObject({ from: FROM, to: [emailOf('Arabic')] })
    const [head] = arrived[0]!.raw.split('\r\n\r\n')
    expect(head).toMatch(/^[\x20-\x7E\r\n\t]*$/)
    const mail = await simpleParser(arrived[0]!.raw)
    expect(mail.subject).toBe('دعوة للانضمام إلى منصة متابعة')
    expect(mail.from?.value).toEqual([{ name: 'Mutabaa · متابعة', address: FROM }])
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated')
    expect(mail.text).toContain('حضرة ليلى،')
    expect(mail.text).toContain('First Person')
    expect(mail.text!.split('\n')).toContain(link)
    const said = { token: tokenIn(link), name: 'ليلى', password: PASSWORD, language: 'ar' }
    expect((await house.call('accept-invitation', NOBODY, said)).account.email).toBe(emailOf('Arabic'))
  })

  it('is in English for whom it is to be, and signs in to the server where that is asked', async () => {
    const seen: unknown[] = []
    const { port, arrived } = await startMailServer({
      authOptional: false,
      allowInsecureAuth: true,
      onAuth({ username, password }, _session, done) {
        seen.push([username, password])
        done(null, { user: username })
      },
    })
    expect((await inviteBy(`smtp://mutabaa:p%40ss@127.0.0.1:${port}`, 'English', 'en')).mailed).toBe(true)
    expect(seen).toEqual([['mutabaa', 'p@ss']])
    expect((await simpleParser(arrived[0]!.raw)).subject).toBe('Invitation to join Mutabaa')
  })

  it('is left to the link when the server refuses the address', async () => {
    const { port, arrived } = await startMailServer({
      onRcptTo: (_address, _session, done) => done(new Error('no such mailbox')),
    })
    const { mailed, link } = await inviteBy(`smtp://127.0.0.1:${port}`, 'Refused')
    expect({ mailed, arrived }).toEqual({ mailed: false, arrived: [] })
    expect(await house.refusal('get-invitation', NOBODY, { token: tokenIn(link) })).toBeNull()
  })

  it('is left to the link when the server is silent, or is not there', async () => {
    const silent = await startMailServer({ onConnect: () => undefined })
    const startedAt = performance.now()
    expect((await inviteBy(`smtp://127.0.0.1:${silent.port}?greetingTimeout=300`, 'Silent')).mailed).toBe(false)
    expect(performance.now() - startedAt).toBeLessThan(5000)
    expect((await inviteBy('smtp://127.0.0.1:1', 'Nowhere')).mailed).toBe(false)
  })
})
