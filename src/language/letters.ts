/** Marks that stand on or between Arabic letters and carry no letter of their own: harakat, Quranic marks, tatweel. */
export const isArabicMark = (code: number): boolean =>
  (code >= 0x610 && code <= 0x61a) ||
  (code >= 0x64b && code <= 0x65f) ||
  code === 0x670 ||
  (code >= 0x6d6 && code <= 0x6dc) ||
  (code >= 0x6df && code <= 0x6e8) ||
  (code >= 0x6ea && code <= 0x6ed) ||
  code === 0x640

/** Characters that show nothing: zero-width joiners and spaces, bidirectional controls, the byte-order mark. */
export const isInvisible = (code: number): boolean =>
  (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x202a && code <= 0x202e) ||
  (code >= 0x2060 && code <= 0x2069) ||
  code === 0x61c ||
  code === 0xfeff ||
  code === 0xad

export const isArabicLetter = (code: number): boolean =>
  (code >= 0x620 && code <= 0x64a) ||
  (code >= 0x66e && code <= 0x6d3) ||
  (code >= 0x750 && code <= 0x77f) ||
  (code >= 0xfb50 && code <= 0xfdff) ||
  (code >= 0xfe70 && code <= 0xfefc)

export const isLatinLetter = (code: number): boolean =>
  (code >= 0x41 && code <= 0x5a) ||
  (code >= 0x61 && code <= 0x7a) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7)

/** The value of an Arabic-Indic or Eastern Arabic-Indic digit, or -1. */
export const arabicDigit = (code: number): number =>
  code >= 0x660 && code <= 0x669 ? code - 0x660 : code >= 0x6f0 && code <= 0x6f9 ? code - 0x6f0 : -1
