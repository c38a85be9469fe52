import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../tests/support/findings-of.ts'

describe('places that no list has', () => {
  test.each([
    ['They met alternately in Kumasi and Wenchi.', ['Kumasi', 'Wenchi']],
    ['The posts at Noepe, Aflao and Segbe are staffed.', ['Noepe', 'Aflao', 'Segbe']],
    ['It held no territory in Jolo or Tawi-Tawi.', ['Jolo', 'Tawi-Tawi']],
    ['Niger closed its centre at Hamdallaye for a year.', ['Hamdallaye']],
    ['the crossing near Wajale, which is closed', ['Wajale']],
    ['They condemn the attack of 3 May 2024 on Solhan, where many died.', ['Solhan']],
    ['families from the Al-Hol and Arisha camps', ['Al-Hol', 'Arisha']],
    ['teams in East Africa, Central Asia and the Pacific', ['East Africa', 'Central Asia', 'the Pacific']],
  ])('%s', (text, names) => expect(quotesOf('place', text)).toEqual(names))

  test.each([
    'They met in Vienna and Participants agreed.',
    'an attack on Christians',
    'the attack on Boko Haram',
    'from the Syrian and Iraqi camps',
    'It is based at Headquarters, and Interpol helps.',
    'in Nairobi, and Kenya offered help',
    'The officers at Customs and Immigration checked.',
  ])('no more than are known: %s', (text) =>
    expect(quotesOf('place', text).filter((name) => !/^(?:Vienna|Nairobi)$/u.test(name))).toEqual([]),
  )
})
