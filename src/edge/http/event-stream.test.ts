import { describe, expect, it } from 'vitest'
import type { DocumentEvent } from './document-news.ts'
import { EventStream } from './event-stream.ts'

const event = (documentId: string, text: string): DocumentEvent => ({ name: 'document', documentId, data: { text } })
const drain = (stream: EventStream) => {
  let text = ''
  for (let chunk: Buffer | null; (chunk = stream.read() as Buffer | null) !== null;) text += String(chunk)
  return text
}
/** A stream whose reader has fallen behind: more is waiting than it wants to hold. */
const behind = () => {
  const stream = new EventStream()
  stream.send(event('first', 'x'.repeat(70_000)))
  return stream
}

describe('a stream of events', () => {
  it('opens with how long to wait before coming back', () => {
    expect(drain(new EventStream())).toBe('retry: 2000\n: open\n\n')
  })

  it('keeps line breaks inside data, where they cannot begin a new field', () => {
    const stream = new EventStream()
    stream.send(event('a', 'one\nevent: forged\n\ntwo'))
    expect(
      drain(stream)
        .split('\n')
        .filter((line) => line.startsWith('event:')),
    ).toEqual(['event: document'])
  })

  it('gives a slow reader the latest of each document only', () => {
    const stream = behind()
    stream.send(event('a', 'old'))
    stream.send(event('b', 'only'))
    stream.send(event('a', 'new'))
    const text = drain(stream) + drain(stream)
    expect(text).not.toContain('old')
    expect(text.indexOf('only')).toBeLessThan(text.indexOf('new'))
  })

  it('does not grow by heartbeats nobody reads', () => {
    const stream = behind()
    const held = stream.readableLength
    for (let n = 0; n < 100; n++) stream.beat()
    expect(stream.readableLength).toBe(held)
  })

  it('cuts off a reader with too much waiting', () => {
    const stream = behind()
    for (let n = 0; n <= 1001; n++) stream.send(event(`d${n}`, 'x'))
    drain(stream)
    stream.resume()
    return new Promise<void>((done) => stream.once('end', done))
  })

  it('takes nothing after its end', () => {
    const stream = new EventStream()
    stream.end()
    stream.end()
    stream.send(event('a', 'late'))
    stream.beat()
    expect(drain(stream)).not.toContain('late')
  })
})
