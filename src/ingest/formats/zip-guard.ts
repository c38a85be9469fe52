import { buffer } from 'node:stream/consumers'
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl'

type ZipLimits = { entries: number; bytes: number; ratio: number }
const ZIP_LIMITS: ZipLimits = { entries: 2000, bytes: 300 * 1024 * 1024, ratio: 200 }

/** The parts of a container. Names are compared as the containers' standard does: without case. */
export type Parts = { has(name: string): boolean; read(name: string): Promise<Buffer | null> }

/** What a look at a container's directory says, before anything of it is unpacked. */
export type Opened = { verdict: 'sound'; parts: Parts } | { verdict: 'damaged' | 'bomb' | 'encrypted' }

/**
 * Opens a zip file when its directory says that it may be unpacked. A part that holds more than the directory says is refused
 * when it is read.
 */
export async function openZip(bytes: Uint8Array, limits = ZIP_LIMITS): Promise<Opened> {
  try {
    const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const zip = await fromBufferPromise(whole, { lazyEntries: true, validateEntrySizes: true, autoClose: false })
    return await inspect(zip, bytes.length, limits)
  } catch {
    return { verdict: 'damaged' }
  }
}

async function inspect(zip: ZipFile, size: number, limits: ZipLimits): Promise<Opened> {
  const entries = new Map<string, Entry>()
  let unpacked = 0
  for await (const entry of zip.eachEntry()) {
    unpacked += entry.uncompressedSize
    if (entry.generalPurposeBitFlag & 1) return { verdict: 'encrypted' }
    const most = Math.min(limits.bytes, Math.max(size, 50_000) * limits.ratio)
    if (zip.entryCount > limits.entries || unpacked > most) return { verdict: 'bomb' }
    entries.set(entry.fileName.toLowerCase(), entry)
  }
  const has = (name: string) => entries.has(name.toLowerCase())
  const read = async (name: string) => {
    const entry = entries.get(name.toLowerCase())
    return entry ? buffer(await zip.openReadStreamPromise(entry)) : null
  }
  return { verdict: 'sound', parts: { has, read } }
}
