import type { DocumentFormat } from '../../domain/document.ts'
import { isMhtml } from './mhtml.ts'

export type Detected =
  | DocumentFormat
  | 'empty'
  | 'encrypted-office'
  | 'old-word'
  | 'rich-text'
  | 'open-document'
  | 'other-office'
  | 'zip'
  | 'binary'

const starts = (bytes: Uint8Array, ...magic: number[]) => magic.every((byte, index) => bytes[index] === byte)
const ascii = (bytes: Uint8Array, from: number, to: number) => Buffer.from(bytes.subarray(from, to)).toString('latin1')

/** What a file is, by its bytes and never by its name. */
export function detectFormat(bytes: Uint8Array): Detected {
  if (bytes.length === 0) return 'empty'
  if (ascii(bytes, 0, 1024).includes('%PDF-')) return 'pdf'
  if (starts(bytes, 0x50, 0x4b, 0x03, 0x04)) return kindOfZip(bytes)
  // The old Office container: also what an encrypted DOCX is wrapped in.
  if (starts(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return holds(bytes, wide('WordDocument')) ? 'old-word' : 'encrypted-office'
  if (ascii(bytes, 0, 5) === '{\\rtf') return 'rich-text'
  if (isImage(bytes)) return 'image'
  const utf16 = isUtf16(bytes)
  if (isHtml(bytes, utf16)) return 'html'
  if (utf16) return 'text'
  return looksBinary(bytes) ? 'binary' : 'text'
}

const said = (bytes: Uint8Array, utf16: string | null, length: number) =>
  utf16 ? new TextDecoder(utf16).decode(bytes.subarray(0, length * 2)) : ascii(bytes, 0, length)

/** A page of the web by its first element, by enough of the elements that a page has, or saved as a message. */
function isHtml(bytes: Uint8Array, utf16: string | null): boolean {
  const head = said(bytes, utf16, 4096).toLowerCase()
  return (
    /^[\s\ufeff]*(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[^>]{0,500}-->\s*)?(?:<!doctype html|<html|<head|<body|<\?xml[^>]{0,200}>\s*(?:<!doctype html|<html))/.test(
      head,
    ) ||
    isMhtml(head) ||
    (/<(?:p|div|article|meta|title)[\s>]/.test(head) &&
      /<\/(?:p|div|article|title|head)>/.test(said(bytes, utf16, 65_536).toLowerCase()))
  )
}

const holds = (bytes: Uint8Array, said: string | Buffer) =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(said)
const wide = (said: string) => Buffer.from(said, 'utf16le')

/** What a container is, by the names of its parts. */
function kindOfZip(bytes: Uint8Array): Detected {
  if (ascii(bytes, 30, 100).includes('mimetypeapplication/vnd.oasis.opendocument')) return 'open-document'
  if (holds(bytes, 'word/document.xml')) return 'docx'
  if (!holds(bytes, '[Content_Types].xml')) return 'zip'
  return ['xl/workbook.', 'ppt/presentation.xml', 'visio/document.xml'].some((part) => holds(bytes, part))
    ? 'other-office'
    : 'docx'
}

const isImage = (bytes: Uint8Array) =>
  starts(bytes, 0x89, 0x50, 0x4e, 0x47) ||
  starts(bytes, 0xff, 0xd8, 0xff) ||
  starts(bytes, 0x49, 0x49, 0x2a, 0) ||
  starts(bytes, 0x4d, 0x4d, 0, 0x2a) ||
  ascii(bytes, 0, 4) === 'GIF8' ||
  (ascii(bytes, 0, 4) === 'RIFF' && ascii(bytes, 8, 12) === 'WEBP')

/** UTF-16 by its mark, or by its high bytes: of Latin letters and spaces they are 0, of Arabic letters 6. */
export function isUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (starts(bytes, 0xff, 0xfe)) return 'utf-16le'
  if (starts(bytes, 0xfe, 0xff)) return 'utf-16be'
  const head = bytes.subarray(0, 512)
  if (head.length < 8) return null
  const high = [0, 0]
  for (let at = 0; at + 1 < head.length; at += 2)
    for (const side of [0, 1]) {
      const byte = head[at + side]!
      const other = head[at + 1 - side]!
      if ((byte === 0 && other !== 0) || (byte === 6 && other > 6)) high[side]!++
    }
  const half = head.length / 2
  if (high[1]! > half * 0.6 && high[0]! < half * 0.1) return 'utf-16le'
  if (high[0]! > half * 0.6 && high[1]! < half * 0.1) return 'utf-16be'
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
  docm: 'docx',
  dotx: 'docx',
  dotm: 'docx',
  html: 'html',
  htm: 'html',
  xhtml: 'html',
  mht: 'html',
  mhtml: 'html',
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
