import { once } from 'node:events'
import { setTimeout as after } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Actor } from '../../domain/actor.ts'
import { type EventStreams, makeEventStreams } from './event-streams.ts'

const BEAT_MS = 20
const reader: Actor = { accountId: null, name: 'Nur', roles: ['reader'] }
const sessions = new Map<string, Actor | Error>()
let listening = false
let streams: EventStreams

beforeEach(async () => {
  sessions.clear()
  sessions.set('a', reader).set('b', reader)
  const context = {
    async findSession(token: string) {
      const found = sessions.get(token) ?? null
      if (found instanceof Error) throw found
      return found
    },
    async listenToDocuments() {
      listening = true
      return async () => void (listening = false)
    },
  }
  streams = makeEventStreams(context, BEAT_MS)
  await streams.start()
})
afterEach(() => streams.stop())

/** A stream somebody reads from. */
const open = (token: string) => streams.open(token).resume()
const ended = (stream: ReturnType<typeof open>) =>
  Promise.race([once(stream, 'end').then(() => true), after(10 * BEAT_MS, false)])

describe('open streams', () => {
  it('outlive beats while their session lives', async () => {
    expect(await ended(open('a'))).toBe(false)
  })

  it.each([
    ['has expired', null],
    ['has lost its roles', { ...reader, roles: [] }],
    ['cannot be found out about', new Error('no database')],
  ])('end within a beat when their session %s', async (_why, change) => {
    const [mine, other] = [open('a'), open('b')]
    if (change) sessions.set('a', change as Actor)
    else sessions.delete('a')
    expect(await ended(mine)).toBe(true)
    expect(other.readableEnded).toBe(false)
  })

  it('are twenty at most for one session; the oldest gives way', async () => {
    const [oldest, ...others] = Array.from({ length: 21 }, () => open('a'))
    expect(await ended(oldest!)).toBe(true)
    expect(others.some((stream) => stream.readableEnded)).toBe(false)
  })

  it('are forgotten when their reader leaves', async () => {
    open('a').destroy()
    await after(BEAT_MS)
    let asked = 0
    sessions.get = () => void (asked += 1) as undefined
    await streams.endStale()
    Reflect.deleteProperty(sessions, 'get')
    expect(asked).toBe(0)
  })

  it('end, and nothing is listened to any more, when the server stops', async () => {
    const stream = open('a')
    expect(listening).toBe(true)
    await streams.stop()
    expect(listening).toBe(false)
    expect(await ended(stream)).toBe(true)
  })
})
