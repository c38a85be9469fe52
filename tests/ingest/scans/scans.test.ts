import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import type { Extraction } from '../../../src/domain/document.ts'
import { closeExtraction, extractFile } from '../../../src/ingest/extract-file.ts'
import { characterError } from './character-error.ts'
import { recognisePages } from '../../../src/ingest/recognise/recognisers.ts'
import { firstOf } from './make-scans.ts'

afterAll(closeExtraction)

const PATIENCE = 120_000
const fixture = (name: string) => join(import.meta.dirname, name)
const take = (source: string | Uint8Array, fileName: string, how = {}) => extractFile(source, { fileName, ...how })
const codesOf = ({ report }: Extraction) => report.problems.map(({ code }) => code)
const textOf = ({ text, passages }: Extraction, page: number) =>
  passages
    .filter((passage) => passage.page === page)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')

describe('pictures of pages are read', () => {
  it.each([
    ['declaration-ar.png', firstOf('ar-declaration', 5), 'rtl'],
    ['report-en.jpg', firstOf('en-report', 4), 'ltr'],
  ] as const)(
    '%s',
    async (name, right, direction) => {
      const extraction = await take(fixture(name), name)
      const { text, report, lines, passages } = extraction
      expect(report).toMatchObject({ format: 'image', direction })
      expect(report.pages).toMatchObject([{ page: 1, read: true, recognised: true }])
      expect(report.pages[0]!.confidence).toBeGreaterThan(0.8)
      expect(codesOf(extraction)).toEqual(['recognised-page'])
      expect(characterError(right, text)).toBeLessThanOrEqual(0.01)
      expect(passages).toHaveLength(right.split('\n').length)
      const { width, height } = await sharp(fixture(name)).metadata()
      for (const { start, end, box, confidence } of lines) {
        expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
        expect(confidence).toBeGreaterThan(0.2)
        expect(box[0] >= 0 && box[1] >= 0 && box[2] <= width && box[3] <= height).toBe(true)
        expect(box[2] > box[0] && box[3] > box[1]).toBe(true)
      }
      for (const { start, end } of passages) expect(text.slice(start, end)).not.toBe('')
    },
    PATIENCE,
  )

  it(
    'each page of a TIFF, several at once, with progress',
    async () => {
      const told: string[] = []
      const onProgress = (done: number, of: number) => told.push(`${done}/${of}`)
      const extraction = await take(fixture('two-pages.tiff'), 'two-pages.tiff', { onProgress, recognisers: 2 })
      expect(told).toEqual(['1/2', '2/2'])
      expect(extraction.report.pages.map(({ language }) => language)).toEqual(['ar', 'en'])
      expect(characterError(firstOf('mixed', 4), textOf(extraction, 1))).toBeLessThanOrEqual(0.03)
      expect(characterError(firstOf('en-report', 4), textOf(extraction, 2))).toBeLessThanOrEqual(0.01)
    },
    PATIENCE,
  )
})

describe('a picture is set up', () => {
  it.each([
    ['upside down', 180],
    ['on its side', 90],
  ])(
    '%s',
    async (_what, angle) => {
      const top = sharp(fixture('declaration-ar.png')).extract({ left: 0, top: 0, width: 1420, height: 290 })
      const turned = await sharp(await top.png().toBuffer())
        .rotate(angle)
        .png()
        .toBuffer()
      const { text, lines } = await take(turned, 'turned.png')
      expect(text).toContain(firstOf('ar-declaration', 1))
      const { width, height } = await sharp(turned).metadata()
      const [left, top0, right, bottom] = lines[0]!.box
      if (angle === 180) expect(top0 > height / 2 && right - left > width / 2).toBe(true)
      else expect(left > width / 2 && bottom - top0 > height / 2).toBe(true)
    },
    PATIENCE,
  )
})

/** A TIFF of as many sheets of 16 by 2 pixels, white; `lost` is the sheet whose pixels lie beyond the file's end. */
function tiffOf(sheets: number, lost = 0): Buffer {
  const [fields, pixels] = [8, 32]
  const size = 2 + fields * 12 + 4 + pixels
  const bytes = Buffer.alloc(8 + sheets * size, 255)
  bytes.write('II*\0', 0, 'latin1')
  bytes.writeUInt32LE(8, 4)
  for (let sheet = 1; sheet <= sheets; sheet++) {
    const at = 8 + (sheet - 1) * size
    const strip = sheet === lost ? bytes.length + 1000 : at + size - pixels
    const values = [
      [256, 16],
      [257, 2],
      [258, 8],
      [259, 1],
      [262, 1],
      [273, strip],
      [278, 2],
      [279, pixels],
    ] as const
    bytes.writeUInt16LE(fields, at)
    for (const [n, [tag, value]] of values.entries()) {
      bytes.writeUInt16LE(tag, at + 2 + n * 12)
      bytes.writeUInt16LE(4, at + 4 + n * 12)
      bytes.writeUInt32LE(1, at + 6 + n * 12)
      bytes.writeUInt32LE(value, at + 10 + n * 12)
    }
    bytes.writeUInt32LE(sheet === sheets ? 0 : at + size, at + size - pixels - 4)
  }
  return bytes
}

describe('an image of many pages', () => {
  it(
    'is read to its most pages, and no further',
    async () => {
      const read = await recognisePages({ source: tiffOf(4000), format: 'image', maxPages: 3, recognisers: 1 })
      expect(read).toMatchObject({ count: 4000, pages: { size: 3 } })
    },
    PATIENCE,
  )

  it(
    'tells which page is damaged',
    async () => {
      const { report } = await take(tiffOf(3, 2), 'three.tiff')
      expect(report.problems).toMatchObject([
        { code: 'page-not-recognised', page: 2 },
        { code: 'no-text-found', detail: { pages: 3 } },
      ])
    },
    PATIENCE,
  )
})

describe('PDFs with pictures among their pages', () => {
  it(
    'a page of text, a picture, another page of text, an empty sheet: each read as it is, in order',
    async () => {
      const extraction = await take(fixture('text-and-scan.pdf'), 'text-and-scan.pdf')
      expect(textOf(extraction, 1)).toContain('الصفحة الأولى نص كتب بالحاسوب')
      expect(textOf(extraction, 3)).toContain('وفيها خاتمة الوثيقة')
      expect(characterError(firstOf('mixed', 4), textOf(extraction, 2))).toBeLessThanOrEqual(0.03)
      expect(extraction.report.pages.map(({ recognised }) => recognised)).toEqual([false, true, false, false])
      expect(codesOf(extraction)).toEqual(['recognised-page'])
      expect(extraction.lines.every(({ page, confidence }) => (page === 2) === (confidence !== null))).toBe(true)
      for (const { box } of extraction.lines) expect(box[2] <= 596 && box[3] <= 842).toBe(true)
    },
    PATIENCE,
  )
})

describe('a picture that cannot be read says why', () => {
  const png = readFileSync(fixture('declaration-ar.png'))
  const blank = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#ffffff' }, limitInputPixels: false })
      .png()
      .toBuffer()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>'

  /** A PNG that claims a size in its head and has nothing behind it. */
  const bomb = () => {
    const bytes = Buffer.from(png.subarray(0, 2000))
    bytes.writeUInt32BE(50_000, 16)
    bytes.writeUInt32BE(50_000, 20)
    return bytes
  }

  it.each([
    ['cut off', async () => png.subarray(0, 30_000), 'damaged'],
    ['a head and nothing else', async () => png.subarray(0, 60), 'damaged'],
    ['fifty thousand by fifty thousand', async () => bomb(), 'picture-too-large'],
    ['an empty sheet', () => blank(800, 1000), 'no-text-found'],
    ['one pixel', () => blank(1, 1), 'no-text-found'],
    ['an SVG behind the head of a PNG', async () => Buffer.concat([png.subarray(0, 8), Buffer.from(svg)]), 'damaged'],
  ] as const)(
    '%s',
    async (_what, make, code) => {
      const extraction = await take(await make(), 'picture.png')
      expect(extraction.text).toBe('')
      expect(codesOf(extraction)).toContain(code)
    },
    PATIENCE,
  )

  it(
    'a page that takes too long is left, and told',
    async () => {
      const extraction = await take(fixture('text-and-scan.pdf'), 'text-and-scan.pdf', { pageMs: 700 })
      expect(codesOf(extraction)).toContain('page-took-too-long')
      expect(textOf(extraction, 1)).toContain('الصفحة الأولى')
    },
    PATIENCE,
  )

  it(
    'work that is no longer wanted is ended',
    async () => {
      const stop = AbortSignal.timeout(300)
      await expect(take(fixture('two-pages.tiff'), 'two-pages.tiff', { signal: stop })).rejects.toThrow()
    },
    PATIENCE,
  )
})
