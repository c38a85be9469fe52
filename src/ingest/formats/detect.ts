import type { DocumentFormat } from '../../domain/document.ts'

export type Detected = DocumentFormat | 'empty' | 'encrypted-office' | 'zip' | 'binary'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What a file is, by its bytes and never by its name. */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return 'empty'
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return isDocx(bytes) ? 'docx' : 'zip'
  // The old Office container: also what an encrypted DOCX is wrapped in.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return 'encrypted-office'
  if (isImage(bytes)) return 'image'
  if (isUtf16(bytes)) return 'text'
  const head = ascii(bytes, 0, 4096).toLowerCase()
  if (
    /^\s*(?:\u00ef\u00bb\u00bf)?\s*(?:<!doctype html|<html|<head|<body|<\?xml[^>]*>\s*(?:<!doctype html|<html))/.test(
      head,
    ) ||
    (/<(?:p|div|article|meta|title)[\s>]/.test(head) &&
      /<\/(?:p|div|article|title|head)>/.test(ascii(bytes, 0, 65_536).toLowerCase()))
  )
    return 'html'
  return looksBinary(bytes) ? 'binary' : 'text'
}

const isDocx = (bytes: Uint8Array) => {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return whole.includes('word/document.xml') || whole.includes('[Content_Types].xml')
}

const isImage = (bytes: Uint8Array) =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  ascii(bytes, 0, 4) === 'GIF8' ||
  (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')

/** UTF-16 by its mark, or by the pattern of zero bytes that Latin text in it makes. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  if (head.length < 8) return null
  let even = 0
  let odd = 0
  for (let at = 0; at + 1 < head.length; at += 2) {
    if (head[at] === 0 && head[at + 1] !== 0) even++
    if (head[at + 1] === 0 && head[at] !== 0) odd++
  }
  const half = head.length / 2
  if (odd > half * 0.6 && even < half * 0.1) return 'utf-16le'
  if (even > half * 0.6 && odd < half * 0.1) return 'utf-16be'
  return null
}

/** More than a tenth of control bytes in the beginning is no text. A NUL now and then is: it is replaced and told. */
const looksBinary = (bytes: Uint8Array) => {
  const head = bytes.subarray(0, 4096)
  const controls = head.filter((byte) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)).length
  return controls > head.length * 0.1
}

/** Formats that are read, or refused, without a parser. */
export const isSafeInPlace = (format: Detected): boolean => !['html', 'docx', 'pdf', 'image'].includes(format)

const EXTENSIONS: Record<string, DocumentFormat> = {
  pdf: 'pdf',
  docx: 'docx',
  html: 'html',
  htm: 'html',
  txt: 'text',
  text: 'text',
  md: 'text',
  png: 'image',
  jpg: 'image',
  jpeg: 'image',
  tif: 'image',
  tiff: 'image',
  webp: 'image',
  gif: 'image',
}

/** The format that a file's name promises; null when it promises none that we read. */
export const formatOfName = (fileName: string): DocumentFormat | null =>
  EXTENSIONS[/\.([a-z]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? ''] ?? null
