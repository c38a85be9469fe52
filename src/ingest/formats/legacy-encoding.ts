/** The encodings of one byte a letter in which offices of our languages wrote before UTF-8. */
const CANDIDATES = ['windows-1252', 'windows-1256', 'iso-8859-6'] as const

/** What an Arabic text is full of: the article, and the small words between spaces. */
const COMMON_ARABIC = /(?<!\p{L})(?:ال\p{L}{2,}|وال\p{L}{2,}|في|من|على|إلى|عن|أن|التي|الذي|هذا|هذه|ما|لا)(?!\p{L})/gu
/** What no text of ours holds: letters of two scripts in one word, capitals inside words, controls, lone signs. */
const IMPLAUSIBLE =
  /\p{Script=Arabic}[\u00c0-\u024f]|[\u00c0-\u024f]\p{Script=Arabic}|\p{Ll}[\u00c0-\u00de]|[\u00c0-\u00de]{2}|[\u0080-\u009f\ufffd]|(?<!\p{L})\u0640|[a-z]\p{Script=Arabic}|\p{Script=Arabic}[a-z]/giu

const HEAD_BYTES = 20_000

/**
 * Guesses the encoding of a text that is not UTF-8 by what each candidate would make of it: Arabic words count for one, letters
 * that no text puts side by side against it. `declared` is what the file says of itself and wins a draw.
 * Gives    null when the text is UTF-8 with a few bytes damaged.
 */
export function guessEncoding(bytes: Uint8Array, declared: string | null): string | null {
  const head = bytes.subarray(0, HEAD_BYTES)
  if (isDamagedUtf8(head) || (!declared && saysLittle(head))) return null
  let best: { encoding: string; score: number } | null = null
  for (const encoding of new Set([...(declared ? [declared] : []), ...CANDIDATES])) {
    const score = plausibility(new TextDecoder(encoding).decode(head)) + (encoding === declared ? 1 : 0)
    if (!best || score > best.score) best = { encoding, score }
  }
  return best?.encoding ?? null
}

const countOf = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
const plausibility = (text: string) => countOf(text, COMMON_ARABIC) * 2 - countOf(text, IMPLAUSIBLE) * 3

/** Two odd bytes are damage, not a language; quotation marks and dashes of Windows are known by themselves. */
const saysLittle = (bytes: Uint8Array) => {
  const high = bytes.filter((byte) => byte >= 0x80)
  return high.length < 3 && !high.some((byte) => byte === 0x85 || (byte >= 0x91 && byte <= 0x97))
}

/** In UTF-8 bytes above 127 come in groups with a lead; chance makes few such groups in any other encoding. */
function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0
  let broken = 0
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!
    if (byte < 0x80) continue
    const length =
      byte >= 0xf0 && byte <= 0xf4 ? 4 : byte >= 0xe0 && byte < 0xf0 ? 3 : byte >= 0xc2 && byte < 0xe0 ? 2 : 0
    let trail = 1
    while (trail < length && (bytes[at + trail] ?? 0) >> 6 === 2) trail++
    if (length && trail === length) {
      whole++
      at += length - 1
    } else broken++
  }
  return whole > broken * 4
}
