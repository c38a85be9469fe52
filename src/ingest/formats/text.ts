import type { Extraction, Problem } from '../../domain/document.ts'
import { splitPassages } from '../../language/passages.ts'
import { cleanText } from './clean.ts'
import { isUtf16 } from './detect.ts'
import { guessEncoding } from './legacy-encoding.ts'
import { extractionOf, notice } from './report.ts'

type Decoded = { raw: string; encoding: string; problems: Problem[] }

/**
 * Bytes as text: UTF-8, UTF-16 with or without its mark, or an encoding in which Arabic and Latin texts were written before, known
 * by what it makes of them. `declared` is what the file says of its encoding.
 */
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
  const encoding = guessEncoding(bytes, known(declared))
  if (encoding) {
    const raw = new TextDecoder(encoding).decode(bytes)
    return { raw, encoding, problems: [notice('legacy-encoding', { encoding })] }
  }
  const raw = new TextDecoder('utf-8').decode(bytes)
  return { raw, encoding: 'utf-8', problems: [notice('invalid-utf8', { count: raw.split('\ufffd').length - 1 })] }
}

const known = (label: string | undefined) => {
  if (!label || /^utf-?(?:8|16)/i.test(label)) return null
  try {
    return new TextDecoder(label).encoding
  } catch {
    return null
  }
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
