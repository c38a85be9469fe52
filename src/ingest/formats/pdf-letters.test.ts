import { describe, expect, it } from 'vitest'
import { composed, lettersOfGlyph, orderMarks, unfoldForm } from './pdf-letters.ts'

describe('the letters of a glyph', () => {
  it.each([
    ['one letter', ['م'], 'م'],
    ['a presentation form', ['ﻣ'], 'م'],
    ['lam and alef, the right way', ['ل', 'ا'], 'لا'],
    ['lam and alef, backwards', ['ا', 'ل'], 'لا'],
    ['lam and alef with hamza, backwards', ['أ', 'ل'], 'لأ'],
    ['lam and alef as a form', ['ﻻ'], 'لا'],
    ['the ligature of «الله», backwards', ['ه', 'ل', 'ل', 'ا'], 'الله'],
    ['the ligature of «الله» as a form', ['ﷲ'], 'الله'],
    ['«لله», backwards', ['ه', 'ل', 'ل'], 'لله'],
    ['a letter and its mark', ['ّ', 'د'], 'دّ'],
    ['Latin', ['f', 'f', 'i'], 'ffi'],
    ['a Latin form', ['ﬁ'], 'fi'],
  ])('%s', (_what, units, said) => expect(lettersOfGlyph(units)).toBe(said))

  it('are the mark alone where only the mark shows', () => expect(lettersOfGlyph(['ّ', 'و'], true)).toBe('ّ'))
  it('have their shadda before the vowel', () => expect(orderMarks('\u064b\u0651')).toBe('\u0651\u064b'))
  it('are one with a hamza or an accent that is drawn apart', () =>
    expect(composed('ا\u0654ول ا\u0651\u064b e\u0301')).toBe('أول ا\u0651\u064b é'))
  it.each([
    ['ﹰ', 'ً'],
    ['ﹱ', 'ً'],
    ['a', 'a'],
  ])('a form of a mark alone bears no letter: %s', (form, said) => expect(unfoldForm(form)).toBe(said))
})
