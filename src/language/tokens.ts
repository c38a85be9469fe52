import { type Memory, remember } from './remember.ts'

/** A word of a view: letters, digits and what holds them together. Units: offsets into the view's text, end excluded. */
export type Token = { start: number; end: number; text: string; memory: Memory }

const NEITHER = 1
const NUMBER = 2
const LETTER = 3
// What each character is, learnt when it is first met: to ask a pattern for every character of a text takes longer.
const KINDS = new Uint8Array(0x10000)

const kindOf = (char: string) => (/\p{L}/u.test(char) ? LETTER : /\p{N}/u.test(char) ? NUMBER : NEITHER)

function kindAt(text: string, at: number): number {
  if (at >= text.length) return NEITHER
  const code = text.charCodeAt(at)
  if (isHighSurrogate(code)) return kindOf(String.fromCodePoint(text.codePointAt(at)!))
  return KINDS[code] || (KINDS[code] = kindOf(text[at]!))
}

const isHighSurrogate = (code: number) => code >= 0xd800 && code <= 0xdbff

/** Where a run of letters and digits ends that begins at an offset; the offset itself where there is none. */
function runEnd(text: string, start: number): number {
  let at = start
  while (kindAt(text, at) > NEITHER) at += isHighSurrogate(text.charCodeAt(at)) ? 2 : 1
  return at
}

/** A hyphen, apostrophe or dot holds letters together (Ban Ki-moon, O'Brien, U.S.); a possessive 's, "-based" and anything else end a word. */
function holdsTogether(text: string, at: number): boolean {
  switch (text.charCodeAt(at)) {
    case 0x2e:
      return true
    case 0x2d:
      return !text.startsWith('based', at + 1)
    case 0x27:
      return text[at + 1] !== 's' || kindAt(text, at + 2) === LETTER
    default:
      return false
  }
}

function wordEnd(text: string, start: number): number {
  let end = runEnd(text, start)
  while (holdsTogether(text, end)) {
    const next = runEnd(text, end + 1)
    if (next === end + 1) break
    end = next
  }
  return end
}

// Engines keep a long part of a text as a reference to all of it: one that is remembered is copied.
const LONGEST_COPIED = 12
const spellingOf = remember((word: string) => ({
  text: word.length > LONGEST_COPIED ? word.split('').join('') : word,
  memory: [] as Memory,
}))

export function tokenOf(word: string, start: number): Token {
  const { text, memory } = spellingOf(word)
  return { start, end: start + word.length, text, memory }
}

export function tokensOf(text: string): Token[] {
  const tokens: Token[] = []
  for (let at = 0; at < text.length; at++) {
    if (kindAt(text, at) <= NEITHER) continue
    const end = wordEnd(text, at)
    tokens.push(tokenOf(text.slice(at, end), at))
    at = end - 1
  }
  return tokens
}

/**
 * The forms that an Arabic word may be without its proclitics, the word itself first. `skip` says how many characters of the
 * word lie before the form.
 *
 *     والإرهاب → والارهاب, الارهاب      للجنة → للجنة, اللجنة (skip 0), لجنة
 */
export const withoutProclitics = remember((word: string): readonly { form: string; skip: number }[] => {
  const forms = [{ form: word, skip: 0 }]
  const add = (form: string, skip: number) => {
    if (form.length >= 2) forms.push({ form, skip })
  }
  const strip = (rest: string, skip: number) => {
    if (rest.startsWith('لل')) {
      add(`ال${rest.slice(2)}`, skip)
      add(rest.slice(1), skip + 1)
      add(rest.slice(2), skip + 2)
    } else if (/^[بكل]/.test(rest)) add(rest.slice(1), skip + 1)
  }
  strip(word, 0)
  if (/^[وف]/.test(word)) {
    add(word.slice(1), 1)
    strip(word.slice(1), 1)
  }
  return forms
})
