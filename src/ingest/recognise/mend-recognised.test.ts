import { describe, expect, it } from 'vitest'
import { mendRecognised } from './mend-recognised.ts'

describe('a recognised line', () => {
  it.each([
    ['loses marks that show nothing', '\u200eفي عام\u200f  ٢٠١٤\n', 'في عام ٢٠١٤'],
    ['loses tatweel', 'اجتمـــاع', 'اجتماع'],
    ['has Arabic commas after Arabic words', 'السفر, مع احترام', 'السفر، مع احترام'],
    ['has them after numbers too', 'في يوليو 2015, بشأن', 'في يوليو 2015، بشأن'],
    ['keeps the comma within a number', 'بلغ 1,250 دولة', 'بلغ 1,250 دولة'],
    ['keeps the commas of Latin', 'Madrid, 28 July, 2015', 'Madrid, 28 July, 2015'],
    ['has the Arabic question mark', 'ماذا بعد?', 'ماذا بعد؟'],
    ['has one sign where two were seen', 'السفر.، مع؛، احترام', 'السفر، مع، احترام'],
    ['keeps an ellipsis before a comma', 'وغيرها...، مع', 'وغيرها...، مع'],
    ['has its في, not a letter by itself', 'قِ الساعة', 'في الساعة'],
    ['keeps the letter within a word', 'قِمة', 'قِمة'],
    ['is never guessed at', 'الحلية وامجتمع', 'الحلية وامجتمع'],
  ])('%s', (_what, raw, mended) => expect(mendRecognised(raw, 'rtl')).toBe(mended))

  it('without letters is of the language of its page', () => {
    expect(mendRecognised('(2017), 28', 'rtl')).toBe('(2017)، 28')
    expect(mendRecognised('(2017), 28', 'ltr')).toBe('(2017), 28')
  })
})
