const MAX_PART = 150
const MAX_NAME = 600

/**
 * A file's name as its sender's machine gave it, made safe to keep and to show: a relative path with forward slashes.
 *
 *     safeFileName('C:\\docs\\..\\a\u202Efdp.exe') === 'docs/afdp.exe'
 *
 * Gives    no control or direction-changing characters, no empty parts, no `.` or `..`, never an empty name.
 */
export function safeFileName(name: string): string {
  const parts = name
    .toWellFormed()
    .normalize('NFC')
    .replaceAll('\\', '/')
    .split('/')
    .map((part) => part.replace(HIDDEN, '').trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..' && !/^[a-z]:$/i.test(part))
    .map(shorten)
  while (parts.length > 1 && parts.join('/').length > MAX_NAME) parts.shift()
  return parts.join('/') || 'unnamed'
}

/** Control characters, and format characters that reorder or hide what stands beside them; joiners stay: Persian and Urdu need them. */
const HIDDEN = /[\p{Cc}\u061C\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/gu

/** Keeps the ending, which says what sort of file it is. */
function shorten(part: string): string {
  if (part.length <= MAX_PART) return part
  const ending = /\.[^.]{1,10}$/.exec(part)?.[0] ?? ''
  return (
    part
      .slice(0, MAX_PART - ending.length)
      .toWellFormed()
      .replace(/\uFFFD$/, '') + ending
  )
}

/**
 * The header that makes a browser save a file under its own name (RFC 6266, RFC 8187).
 * Gives    an ASCII stand-in for old programs beside the true name; nothing of a name can end the header or its quotes.
 */
export function attachmentHeader(fileName: string): string {
  const name = safeFileName(fileName).split('/').at(-1) ?? 'unnamed'
  const plain = name.replace(/[^\x20-\x7E]/g, '_').replace(/["\\%]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeExtended(name)}`
}

const encodeExtended = (name: string) =>
  encodeURIComponent(name).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
