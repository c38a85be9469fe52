/** A space of any kind that a font has. */
export const isSpace = (code: number) => code === 0x20 || code === 0xa0 || code === 0x09

/** Bullets of the symbol fonts that Word uses. */
const SYMBOLS: Record<number, string> = {
  0xf0b7: '•',
  0xf0a7: '▪',
  0xf0d8: '➢',
  0xf0fc: '✓',
  0xf02d: '-',
  0xf06f: 'o',
  0xf076: '❖',
}

/** Whether a code stands for something that can be said: no control, nothing of a private area, no half of a pair. */
export const isSayable = (code: number) =>
  code in SYMBOLS ||
  (!(code < 0x20 && code !== 0x09) &&
    !(code >= 0x7f && code < 0xa0) &&
    !(code >= 0xe000 && code <= 0xf8ff) &&
    !(code >= 0xd800 && code <= 0xdfff) &&
    code < 0xf0000 &&
    code !== 0xfffd &&
    code !== 0xffff &&
    code !== 0xfffe)

/** The character that a code stands for. */
export const unitOf = (code: number) =>
  SYMBOLS[code] ??
  (isSpace(code)
    ? ' '
    : code === 0xad || code === 0x2010
      ? '-'
      : isSayable(code)
        ? String.fromCodePoint(code)
        : '\ufffd')
