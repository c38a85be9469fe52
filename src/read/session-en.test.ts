import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

const PROGRAMME = `Regional Seminar on Borders
Nadi, Fiji, 3–4 June 2025
Organised by the Lake Institute and Hedayah

09:00–09:30 Registration and coffee
09:30 – 11:00 Session 1: How recruiters work
Moderator: Ms. Leila Sassi, journalist, Tunisia
Topics: gaming; short videos; early signs
11.15-12.30 Workshop B: Teachers first (Chair: Mr. Padraig Nolan, Council of Europe)
2:00 p.m. Panel discussion: What schools can do
Facilitated by Dr. Joy Alonzo, Hedayah
16:00 Closing ceremony
`

describe('sessions of a programme', () => {
  test('each line gives one, with its chairs and topics', () => {
    expect(findingsOf('session', PROGRAMME).map(({ fields }) => fields)).toEqual([
      { title: 'How recruiters work', chairs: ['Leila Sassi'], topics: ['gaming', 'short videos', 'early signs'] },
      { title: 'Teachers first', chairs: ['Padraig Nolan'], topics: [] },
      { title: 'What schools can do', chairs: ['Joy Alonzo'], topics: [] },
      { title: 'Closing ceremony', chairs: [], topics: [] },
    ])
  })

  test('the meeting of the heading has its days, place and organisers from the lines below', () => {
    expect(findingsOf('meeting', PROGRAMME).map(({ fields }) => fields)).toEqual([
      {
        title: 'Regional Seminar on Borders',
        from: '2025-06-03',
        to: '2025-06-04',
        place: 'Nadi',
        organisers: ['Lake Institute', 'Hedayah'],
        hosts: [],
      },
    ])
  })
})

describe('sessions in prose', () => {
  test.each([
    [
      'The first session, on evidence from abroad, was chaired by Ms. Ana Ruiz.',
      'evidence from abroad',
      ['Ana Ruiz'],
      [],
    ],
    [
      'The second session, chaired by Dr. Karim Zouari, took up children in camps.',
      'second session',
      ['Karim Zouari'],
      ['children in camps'],
    ],
    ['In panel 2, moderated by Rachel Okoye of the Lake Institute, firms spoke.', null, ['Rachel Okoye'], []],
  ])('%s', (text, title, chairs, topics) =>
    expect(findingsOf('session', text)[0]?.fields).toEqual({ title, chairs, topics }),
  )

  test.each([
    'the Panel of Experts reported',
    'The Assembly holds a session each year.',
    'Working groups met for lunch.',
  ])('none in: %s', (text) => expect(quotesOf('session', text)).toEqual([]))
})
