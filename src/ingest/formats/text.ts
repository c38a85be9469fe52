import type { Extraction, Problem } from '../../domain/document.ts'
import { splitPassages } from '../../language/passages.ts'
import { cleanText } from './clean.ts'
import { isUtf16 } from './detect.ts'
import { extractionOf, notice } from './report.ts'

type Decoded = { raw: string; encoding: string; problems: Problem[] }

/** Bytes as text: UTF-8, UTF-16 with or without its mark, or the Windows code page in which Arabic offices wrote before. */
export function decode(bytes: Uint8Array, declared?: string): Decoded {
  const wide = isUtf16(bytes)
  if (wide) return { raw: new TextDecoder(wide).decode(bytes), encoding: wide, problems: [] }
  try {
    return { raw: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8', problems: [] }
  } catch {
    return decodeLegacy(bytes, declared)
  }
}

function decodeLegacy(bytes: Uint8Array, declared: string | undefined): Decoded {
  const encoding = known(declared) ?? (looksLikeWindowsArabic(bytes) ? 'windows-1256' : null)
  if (encoding)
    return {
      raw: new TextDecoder(encoding).decode(bytes),
      encoding,
      problems: [notice('legacy-encoding', { encoding })],
    }
  const raw = new TextDecoder('utf-8').decode(bytes)
  return { raw, encoding: 'utf-8', problems: [notice('invalid-utf8', { count: raw.split('\ufffd').length - 1 })] }
}

const known = (label: string | undefined) => {
  if (!label || /^utf-?8$/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
}

/** In windows-1256 most bytes above 127 of an Arabic text are letters; in broken UTF-8 they come in lead and trail pairs. */
const looksLikeWindowsArabic = (bytes: Uint8Array) => {
  const head = bytes.subarray(0, 20_000)
  let high = 0
  let letters = 0
  let pairs = 0
  for (let at = 0; at < head.length; at++) {
    const byte = head[at]!
    if (byte < 0x80) continue
    high++
    if ((byte >= 0xc0 && byte <= 0xd6) || (byte >= 0xd8 && byte <= 0xed) || byte === 0xa1 || byte === 0xba) letters++
    if (byte >= 0xd8 && byte <= 0xdb && (head[at + 1] ?? 0) >= 0x80 && (head[at + 1] ?? 0) <= 0xbf) pairs++
  }
  return high > 4 && letters / high > 0.8 && pairs / high < 0.2
}

/** Takes a plain text as it is: the mark at its start dropped, line ends made one, nothing else changed. */
export function extractText(bytes: Uint8Array): Extraction {
  const { raw, encoding, problems } = decode(bytes)
  const { text, problems: cleaned } = cleanText(raw.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n'))
  return extractionOf({
    format: 'text',
    extractor: 'text/1',
    encoding,
    text,
    passages: splitPassages(text),
    problems: [...problems, ...cleaned],
  })
}
