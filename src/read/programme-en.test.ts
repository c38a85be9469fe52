import { describe, expect, test } from 'vitest'
import { quotesOf } from '../../tests/support/findings-of.ts'

describe('programmes by what they are called', () => {
  test.each([
    ['They ran the "Open Gate" television campaign in May.', ['"Open Gate" television campaign']],
    ['Canada presented Project Lantern, a scheme for parole officers.', ['Project Lantern']],
    ['It looked at what the Sulhi operations can tell us.', ['Sulhi operations']],
    ['Reviews work well under the Aarhus model.', ['Aarhus model']],
    ['He was referred to Channel, which the police run.', ['Channel']],
    ['It draws on the UN Countering Terrorist Travel Programme.', ['UN Countering Terrorist Travel Programme']],
    [
      'paid through the Global Framework for United Nations Support on Syria/Iraq Third Country National Returnees',
      ['Global Framework for United Nations Support on Syria/Iraq Third Country National Returnees'],
    ],
  ])('%s', (text, names) => expect(quotesOf('programme', text)).toEqual(names))

  test.each([
    'Project Manager Ana Silva spoke.',
    'the UN operations and the Kenyan operations',
    'They crossed the English Channel.',
    'He told Channel 4 News so.',
    'a business model and the Model Law',
    'She said "no" and the campaign ended.',
  ])('none in: %s', (text) => expect(quotesOf('programme', text)).toEqual([]))
})
