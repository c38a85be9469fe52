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

describe('lines of programmes and agendas', () => {
  test.each([
    ['10:15 Opening of the regional conference', 'Opening of the regional conference'],
    ['0900-0930 Welcoming remarks', 'Welcoming remarks'],
    ['16:45 Wrap-up and next steps', 'Wrap-up and next steps'],
    ['Agenda item 2. Setting the scene', 'Agenda item 2. Setting the scene'],
    ['Item 4 – Review of the regional plan', 'Item 4 – Review of the regional plan'],
    ['First Working Session: Legal frameworks', 'First Working Session: Legal frameworks'],
    ['Breakout Group B – Border villages (Room 2)', 'Breakout Group B – Border villages'],
    ['14:00-15:30 | Working Group A: Screening | Moderator: Mr. John Bell', 'Working Group A: Screening'],
    ['SESSION FIVE: LOCAL MEDIA', 'SESSION FIVE: LOCAL MEDIA'],
    ['II. Thematic Panel 1: Online spaces', 'Thematic Panel 1: Online spaces'],
    ['Session 3 (11.45–13.00) Victims and survivors', 'Session 3 (11.45–13.00) Victims and survivors'],
    ['10:00\tSession 5\tLessons learned', 'Session 5\tLessons learned'],
  ])('%s', (line, quote) => expect(quotesOf('session', `Agenda\n${line}\n`)).toEqual([quote]))

  test.each([
    '08:30-09:30 Registration of participants',
    '11:30 Break',
    'Opening of the border',
    'Item of news',
    '19:00 Dinner hosted by the Minister',
    'Session 2 will be chaired by nobody known.',
  ])('no line of its own in: %s', (line) =>
    expect(findingsOf('session', `Agenda\n${line}\n`).filter(({ rule }) => rule === 'line-of-programme')).toEqual([]),
  )

  test('a line that begins with a time or a label is none that a narrow page broke', () => {
    const wrapped = 'The session looks at what leads people to violence and at those who stop them in time,\n'
    const text = `${'Session 1: Causes\nModerator: Ms. Leila Sassi\n'}${wrapped.repeat(9)}Session 2: Answers\n`
    expect(quotesOf('session', text)).toEqual(['Session 1: Causes', 'Session 2: Answers'])
  })
})

test.each([
  ['The third and final panel was devoted to victims.', ['third and final panel']],
  ['A closed session for heads of units examined the case.', ['closed session for heads of units']],
  ['A parallel session on financing examined transfers.', ['parallel session on financing']],
  ['The second plenary, entitled "Trust", heard reports.', ['second plenary, entitled "Trust']],
  ['The special session of the Council met at noon.', []],
  ['They met at a technical round table in Rome.', []],
  ['The high-level plenary meeting opened.', []],
])('sessions in prose: %s', (text, quotes) =>
  expect(quotesOf('session', text).map((quote) => quote.replace(/"$/u, ''))).toEqual(quotes),
)
