import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const MEGABYTE = 1_000_000
const fill = (said: string, length = MEGABYTE) => said.repeat(Math.ceil(length / said.length)).slice(0, length)

const HOSTILE: Record<string, string> = {
  'a line of capitals': 'A',
  'capitalised words': 'Abcd ',
  digits: '7',
  'numbers in words': 'twenty ',
  'the the the': 'the ',
  brackets: '(',
  'names in brackets': '(AB) ',
  'acronyms given': 'Sahel Institute (SI) ',
  commas: ',',
  'words and commas': 'Abcd, ',
  quotes: '"a" ',
  'modals without end': 'States must ',
  'meetings without end': 'meeting on ',
  years: 'in 2015, ',
  citations: '2178 (2014), ',
  sessions: '09:00 Session 1: Abcd\nChair: Ms. Ana Lopez, Director, Hedayah\n',
  'everything on one line': 'The Committee (CTC) held in Madrid, Spain, on 3 May 2019 a meeting on terrorism. ',
}

/** Processor seconds: what other programs take of the machine does not count. */
const secondsFor = (text: string) => {
  const before = process.cpuUsage()
  readText(text)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}

describe('a megabyte of one thing is read in time that grows with its length', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, said) => {
    secondsFor(fill(said, 20_000))
    const [quarter, whole] = [secondsFor(fill(said, MEGABYTE / 4)), secondsFor(fill(said))]
    expect(whole).toBeLessThan(12)
    // Four times the length takes four times the time; sixteen times would be its square.
    expect(whole).toBeLessThan(10 * quarter + 1)
  })
})

const RESOLUTION = 'Resolution 2178 (2014)\nThe Security Council,\n1. Decides to act'

describe('a paragraph of a resolution without end', () => {
  test.each([' ', '7', ' and', ' Strongly', '\n2. Strongly', ' also further'])('of %j', (said) => {
    expect(secondsFor(`${RESOLUTION}${fill(said, 200_000)} x\n2. Urges States.`)).toBeLessThan(4)
  })
  test('that begins with thirty adverbs', () => {
    expect(secondsFor(RESOLUTION.replace('Decides', fill('Strongly ', 270)))).toBeLessThan(2)
  })
  test('in Arabic', () => {
    expect(secondsFor(`قرار رقم 12\n1- يقرر${fill(' ', 200_000)}س\n2- يطلب`)).toBeLessThan(4)
  })
})
