import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

test.each([
  [
    'FINAL COMMUNIQUÉ\nThird Lake Dialogue\n\n1. Judges met in Tangier.\n2. The participants:\n(a) recommend that States act.',
    'communique',
  ],
  [
    'LAKE UNION\nPEACE COUNCIL\n341st MEETING\n\nCOMMUNIQUÉ\n\n1. Takes note of the report;\n2. Decides to act.',
    'communique',
  ],
  [
    'MANILA DECLARATION TO COUNTER THE RISE OF EXTREMISM\n20 September 2017\n\nWe, the Ministers, meeting in Manila,',
    'declaration',
  ],
  ['AGENDA\nConference on Youth\n\n09:00-10:00 Opening\n', 'event-note'],
  ['Workshop on Borders\n\n9.30 – 10.00 a.m. Opening\n10.00 Panel\n11.30 Lunch\n', 'event-note'],
  ['A title\n\nExcellencies, ladies and gentlemen,\n\nThank you for coming.', 'statement'],
  ['Ministers adopt declaration on borders\n\nRIGA, 3 May 2015 – Ministers met.', 'press-release'],
  ['The agenda of the summit is set\n\nLeaders meet on 3 May.', 'press-release'],
])('%s', (text, kind) => expect(readText(text).head.kind).toBe(kind))

test('a symbol that stands alone in the heading is the document’s own', () => {
  const { head, findings } = readText(
    'LAKE UNION\nPEACE COUNCIL\nPSC/PR/COMM.1(CCCXLI)\n\nCOMMUNIQUÉ\n\nThe Council met.',
  )
  expect([head.symbol, findings.filter(({ kind }) => kind === 'instrument')]).toEqual(['PSC/PR/COMM.1(CCCXLI)', []])
})

test('the days of a programme are its meeting’s, not its own', () => {
  expect(readText('AGENDA\n3 May 2025\n\n09:00 Opening').head.dated).toBeNull()
})
