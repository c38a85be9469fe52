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
    ['is never guessed at', 'الحلية وامجتمع', 'الحلية وامجتمع'],
  ])('%s', (_what, raw, mended) => expect(mendRecognised(raw)).toBe(mended))
})
