import { describe, expect, it } from 'vitest'
import { wordsAround } from './sentence.ts'

describe('the words around a quote', () => {
  const TEXT =
    'It met. H.E. Mr. Diaz, Minister of Spain, took the floor in Madrid. It closed.\nواختتم الاجتماع. ثم غادر.'
  it.each([
    ['Spain', 'H.E. Mr. Diaz, Minister of ', ', took the floor in Madrid.'],
    ['It met.', '', ''],
    ['It closed', '', '.'],
    ['الاجتماع', 'واختتم ', '.'],
    ['took the floor in Madrid. It closed', 'H.E. Mr. Diaz, Minister of Spain, ', ''],
  ])('%s', (quote, before, after) => {
    const start = TEXT.indexOf(quote)
    expect(wordsAround(TEXT, start, start + quote.length)).toEqual({ before, after })
  })
})
