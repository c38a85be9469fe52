import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../tests/support/findings-of.ts'
import { findOperativeParagraphs, forceOfParagraph } from './operative-en.ts'

const said = (text: string) =>
  findOperativeParagraphs(text).map(({ number, body, end }) => [number, text.slice(body, end)])

describe('the operative paragraphs of a resolution', () => {
  test('numbered, as scanners spoil numbers; lettered sub-paragraphs belong to theirs', () => {
    const text = `Resolution 900 (1994)
of 4 March 1994

The Security Council,

Recalling its resolution 1 (1946),

i. Calls upon all parties:
(a) To cease fire;
(b) To withdraw;

2, Requests a report;
4.Decides to remain seized of the matter.

Adopted unanimously at the
3344th meeting.

1. See the Official Records.`
    expect(said(text).map(([number]) => number)).toEqual(['1', '2', '4'])
    expect(said(text)[0]![1]).toMatch(/^Calls upon all parties:\n\(a\) To cease fire;\n\(b\) To withdraw;$/)
  })

  test('without numbers: each paragraph that an operative verb opens, and no preamble', () => {
    const text = `75 (1949). Resolution of 27 September 1949

The Security Council,

Having examined the application of Lakeland, 26
Recommends to the General Assembly that Lakeland be admitted;

Also requests the Secretary-General to say so:

1. The first of its offices;

2. The second of its offices.

Adopted at the 448th meeting`
    expect(said(text).map(([number, words]) => [number, words!.slice(0, 12)])).toEqual([
      [null, 'Recommends t'],
      [null, 'Also request'],
    ])
  })

  test('clauses that a bare verb leads in are a paragraph each, with its force', () => {
    const text = `12 (1946). Resolution of 10 December 1946

The Security Council
Resolves that:

1. The representatives of Lakeland are invited;

2. Their expenses are paid.
`
    const found = findingsOf('recommendation', text)
    expect(found.map(({ fields }) => [fields.number, fields.force])).toEqual([
      ['1', 'decides'],
      ['2', 'decides'],
    ])
  })

  test('a text without any gives none', () => expect(said('Resolution 5 (1946)\nNothing was decided.')).toEqual([]))
})

test.each([
  ['Strongly condemns the attack, and demands its end', 'condemns'],
  ['Recalls its decision in resolution 1 (1946), and further demands that it end', 'demands'],
  ['Approves the report and requests another', 'other'],
  ['Expresses its strong determination to act', 'commits'],
  ['Further calls upon States to act', 'calls-upon'],
  ['Takes note of the report and decides to act', 'notes'],
])('the first verb gives the force: %s', (words, force) => expect(forceOfParagraph(words)).toBe(force))

test.each([
  ['Urges the private sector to publish data;', ['the private sector']],
  [
    'Calls upon States and the World Customs Organization to exchange data;',
    ['States', 'the World Customs Organization'],
  ],
  ['Demands that Member States end all payments;', ['Member States']],
  ['Stresses the importance of respect for the law;', []],
])('whom a paragraph speaks to: %s', (words, addressees) => {
  const text = `Resolution 7 (2020)\n\nThe Security Council,\n\n1. ${words}\n`
  expect(findingsOf('recommendation', text)[0]!.fields.addressees).toEqual(addressees)
})
