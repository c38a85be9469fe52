import type { Readable, Transform } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import { Refusal } from '../domain/refusal.ts'
import { breakCycles, type Quad, SkosCollector, type SkosScheme } from '../language/skos.ts'
import { MarkupGuard, THESAURUS_LIMITS } from './thesaurus-guard.ts'

export type ThesaurusFormat = 'turtle' | 'rdf-xml'
export type ThesaurusProblem = { code: 'cycles-broken' | 'concepts-without-labels'; count: number }
export type ParsedThesaurus = { format: ThesaurusFormat; scheme: SkosScheme; problems: ThesaurusProblem[] }

/** Addresses in a file that are relative to it; `.invalid` leads nowhere. */
const BASE = 'https://thesaurus.invalid/'

/**
 * Parses a SKOS thesaurus: Turtle, N-Triples or RDF/XML in UTF-8, by what it is and not by what it is called. Works in small
 * steps, so that everything else goes on meanwhile; nothing that the file names is ever fetched.
 * Refuses  `thesaurus-format`, `thesaurus-unreadable` with what the parser says, `thesaurus-hostile`, `too-large`,
 *          `thesaurus-not-skos`, `thesaurus-without-labels`
 */
export async function parseThesaurus(bytes: Readable, limits = THESAURUS_LIMITS): Promise<ParsedThesaurus> {
  const collector = new SkosCollector()
  const format = await collect(bytes, collector, limits)
  const scheme = collector.scheme()
  if (!scheme.concepts.size) throw new Refusal('thesaurus-not-skos')
  const nameless = [...scheme.concepts.values()].filter(
    ({ preferred, alternative, hidden }) => !(preferred.length + alternative.length + hidden.length),
  ).length
  if (nameless === scheme.concepts.size) throw new Refusal('thesaurus-without-labels', { concepts: nameless })
  const broken = breakCycles(scheme.concepts).length
  const problems: ThesaurusProblem[] = [
    { code: 'cycles-broken', count: broken },
    { code: 'concepts-without-labels', count: nameless },
  ]
  return { format, scheme, problems: problems.filter(({ count }) => count > 0) }
}

type Limits = typeof THESAURUS_LIMITS

async function collect(bytes: Readable, collector: SkosCollector, limits: Limits): Promise<ThesaurusFormat> {
  const deadline = performance.now() + limits.timeMs
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let format: ThesaurusFormat | null = null
  let feeding: Feeding | null = null
  let size = 0
  for await (const chunk of bytes as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limits.bytes) throw new Refusal('too-large', { mostBytes: limits.bytes })
    for (const text of piecesOf(decode(decoder, chunk))) {
      format ??= formatOf(text)
      feeding ??= await startFeeding(format, collector, limits)
      feeding.feed(text)
      if (performance.now() > deadline) throw new Refusal('thesaurus-hostile', { reason: 'took-too-long' })
      await setImmediate()
    }
  }
  if (!format || !feeding) throw new Refusal('thesaurus-format')
  await feeding.end()
  return format
}

const PIECE = 64 * 1024

/** A stream may give all of a file at once; no step is larger than this. */
function* piecesOf(text: string): Generator<string> {
  for (let at = 0; at < text.length; at += PIECE) yield text.slice(at, at + PIECE)
}

const decode = (decoder: TextDecoder, chunk: Buffer): string => {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch {
    throw new Refusal('thesaurus-format', { reason: 'not UTF-8' })
  }
}

const XML = /^\s*(?:<\?xml|<!DOCTYPE|<!--|<(?:[A-Za-z][\w.-]{0,30}:)?RDF[\s>])/

/** Binary files and JSON (whose contexts would have to be fetched) are none of ours. */
const formatOf = (text: string): ThesaurusFormat => {
  if (text.includes('\0') || /^\s*[{[]\s*(?:["{[\]}]|$)/.test(text)) throw new Refusal('thesaurus-format')
  return XML.test(text) ? 'rdf-xml' : 'turtle'
}

type Feeding = { feed(text: string): void; end(): Promise<void> }

/** A parser that is fed piece by piece and watched: what it makes goes to the collector. */
async function startFeeding(format: ThesaurusFormat, collector: SkosCollector, limits: Limits): Promise<Feeding> {
  const parser = await makeParser(format)
  const guard = format === 'rdf-xml' ? new MarkupGuard() : null
  let failure: Error | null = null
  let silent = 0
  parser.on('data', (quad: Quad) => {
    silent = 0
    collector.add(quad)
  })
  const ended = new Promise<void>((done) =>
    parser
      .on('end', done)
      .on('close', done)
      .on('error', (error) => done(void (failure ??= error))),
  )
  const check = () => {
    if (failure) throw unreadable(failure)
    if (collector.size > limits.concepts) throw new Refusal('too-large', { mostConcepts: limits.concepts })
    if (silent > limits.silentCharacters) throw new Refusal('thesaurus-hostile', { reason: 'no-statements' })
  }
  return {
    feed(text) {
      guard?.look(text)
      silent += text.length
      parser.write(text)
      check()
    },
    async end() {
      parser.end()
      await ended
      check()
      if (guard?.isWhole === false) throw unreadable(new Error('the file ends before its root does'))
    },
  }
}

const unreadable = ({ message }: Error) =>
  new Refusal('thesaurus-unreadable', { reason: message.replace(/\s+/g, ' ').slice(0, 300) })

async function makeParser(format: ThesaurusFormat): Promise<Transform> {
  if (format === 'turtle') {
    const { StreamParser } = await import('n3')
    return new StreamParser({ format: 'text/turtle', baseIRI: BASE })
  }
  const { RdfXmlParser } = await import('rdfxml-streaming-parser')
  return new RdfXmlParser({ baseIRI: BASE }) as unknown as Transform
}
