import { fromBuffer, type ZipFile } from 'yauzl'

export type ZipLimits = { entries: number; bytes: number; ratio: number }
export const ZIP_LIMITS: ZipLimits = { entries: 2000, bytes: 300 * 1024 * 1024, ratio: 200 }

/** What a look at a container's directory says, before anything of it is unpacked. */
export type ZipVerdict = 'sound' | 'damaged' | 'bomb' | 'encrypted'

/** Reads the directory of a zip file and says whether it may be unpacked. */
export function inspectZip(bytes: Uint8Array, limits = ZIP_LIMITS): Promise<ZipVerdict> {
  return new Promise((done) => {
    fromBuffer(
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      { lazyEntries: true, validateEntrySizes: true },
      (error, zip) => {
        if (error || !zip) return done('damaged')
        inspectEntries(zip, bytes.length, limits).then(done, () => done('damaged'))
      },
    )
  })
}

const inspectEntries = (zip: ZipFile, size: number, limits: ZipLimits) =>
  new Promise<ZipVerdict>((done, fail) => {
    let unpacked = 0
    zip.on('error', fail)
    zip.on('end', () => done('sound'))
    zip.on('entry', (entry: { uncompressedSize: number; generalPurposeBitFlag: number }) => {
      unpacked += entry.uncompressedSize
      if (entry.generalPurposeBitFlag & 1) return done('encrypted')
      if (
        zip.entryCount > limits.entries ||
        unpacked > limits.bytes ||
        unpacked > Math.max(size, 50_000) * limits.ratio
      )
        return done('bomb')
      zip.readEntry()
    })
    zip.readEntry()
  })
