import { describe, expect, test } from 'vitest'
import { findingsOf } from '../../tests/support/findings-of.ts'

const figuresOf = (text: string) =>
  findingsOf('figure', text).map(({ quote, fields: { value, qualifier, of } }) => [quote, value, qualifier, of])

describe('shares in words have their value in hundredths', () => {
  test.each([
    ['Almost a third of the inmates were under 25.', 'Almost a third of the inmates', 33.3, 'about', 'inmates'],
    ['At least three in five trainees passed.', 'At least three in five trainees', 60, 'at-least', 'trainees'],
    ['One in eight checks failed.', 'One in eight checks', 12.5, 'exactly', 'checks'],
    ['Less than two thirds has been spent.', 'Less than two thirds', 66.7, 'less-than', null],
    [
      'They hold 900 files, but fewer than one in ten carries a photograph.',
      'fewer than one in ten',
      10,
      'less-than',
      'files',
    ],
    ['Of the 60 prisons, three out of four had none.', 'three out of four', 75, 'exactly', 'prisons'],
  ])('%s', (text, ...wanted) => expect(figuresOf(text)).toContainEqual(wanted))

  test.each(['He won it three times in four years.', 'One in every two days it rained.'])('none in: %s', (text) =>
    expect(findingsOf('figure', text).filter(({ rule }) => rule === 'share')).toEqual([]),
  )
})

describe('some of many, and what they are', () => {
  test.each([
    [
      'Nine of the 27 prisons answered.',
      [
        ['Nine', 9, 'prisons'],
        ['27 prisons', 27, 'prisons'],
      ],
    ],
    [
      'Thirty-one of these 50 measures are in force.',
      [
        ['Thirty-one', 31, 'measures'],
        ['50 measures', 50, 'measures'],
      ],
    ],
    [
      'They trained 80 officers, 35 of them women.',
      [
        ['80 officers', 80, 'officers'],
        ['35 of them women', 35, 'women'],
      ],
    ],
    ['There were 90 pupils, most of them girls.', [['90 pupils', 90, 'pupils']]],
    [
      'It met 12 imams, 4 of them recruited abroad.',
      [
        ['12 imams', 12, 'imams'],
        ['4 of them', 4, 'imams'],
      ],
    ],
    [
      'Of the 700 trainees, 240 were women.',
      [
        ['700 trainees', 700, 'trainees'],
        ['240', 240, 'women'],
      ],
    ],
    [
      'Of 700 trainees, 240 were arrested.',
      [
        ['700 trainees', 700, 'trainees'],
        ['240', 240, 'trainees'],
      ],
    ],
    [
      'Sixty States came, and 41 have signed.',
      [
        ['Sixty States', 60, 'States'],
        ['41', 41, 'States'],
      ],
    ],
    [
      'It listed 30 names and removed the three that had died.',
      [
        ['30 names', 30, 'names'],
        ['three', 3, 'names'],
      ],
    ],
    [
      'The panel reviewed 19 listings and eight rejected.',
      [
        ['19 listings', 19, 'listings'],
        ['eight', 8, 'listings'],
      ],
    ],
    ['There were twelve of us in the room.', [['twelve of us', 12, 'us']]],
  ])('%s', (text, wanted) =>
    expect(
      findingsOf('figure', text).map(({ quote, fields: { value, of } }) => [
        quote.replace(/ of (?:the|these) .*/u, ''),
        value,
        of,
      ]),
    ).toEqual(wanted),
  )
})

describe('a number that stands for what was counted before it', () => {
  test.each([
    ['The camp held 4,000 people. At least 150 said they had been taken by force.', 'At least 150', 150, 'people'],
    ['Some 9,000 fighters left. Up to 600 have gone home.', 'Up to 600', 600, 'fighters'],
    ['It names 50 firms. "The figure is fewer than 20 and falling," he said.', 'fewer than 20', 20, 'firms'],
    ['Forty countries share data, and another 15 or so are on the way.', '15 or so', 15, 'countries'],
    [
      'The study asked 200 parents - 80 fathers and 120 mothers. Half said no; at least 30 left.',
      'at least 30',
      30,
      'parents',
    ],
    ['Of 3,000 detainees, between 700 and 900 had been tried.', 'between 700 and 900', null, 'detainees'],
  ])('%s', (text, quote, value, of) => {
    const found = findingsOf('figure', text).find((one) => one.quote === quote)
    expect(found?.fields).toMatchObject({ value, of })
  })

  test.each([
    'Resolution 1373 was adopted.',
    'Article 6 is clear.',
    'Room 12 has a screen.',
    'It was 30 and cold.',
    'Of the 20 rules, 6 months were lost.',
  ])('none of its own in: %s', (text) =>
    expect(findingsOf('figure', text).filter(({ rule }) => rule === 'counted-before')).toEqual([]),
  )
})

describe('what is counted', () => {
  test.each([
    ['They recorded 310 attacks on schools.', 'attacks on schools'],
    ['It keeps two seats on the local boards.', 'seats on the local boards'],
    ['It rests on four pillars of the Plan.', 'pillars of the Plan'],
    ['There are 75 children under the age of 12.', 'children under the age of 12'],
    ['The number of returnees rose to 410.', 'returnees'],
    ['Officials put the number of Somalis held there at 1,120.', 'Somalis held there'],
    ['The share of women climbed to 31%.', 'women'],
    ['About 3,000 or so families live there.', 'families'],
    ['The site was opened 2.5 million times.', 'times'],
    ['Nine delegates of Chad spoke.', 'delegates of Chad'],
    ['They held 8 meetings on Monday.', 'meetings'],
  ])('%s', (text, of) => expect(findingsOf('figure', text)[0]?.fields.of).toBe(of))

  test('"or more" and "or so" qualify what stands before them', () => {
    const qualifiers = ['60 or more centres', '60 or so centres', '60 or fewer centres'].map(
      (said) => findingsOf('figure', `They run ${said}.`)[0]?.fields.qualifier,
    )
    expect(qualifiers).toEqual(['at-least', 'about', 'up-to'])
  })
})

describe('what is not counted', () => {
  test.each([
    'Its members, aged between 19 and 30, came.',
    'There are 12 members. Resolutions 1540 and 2325 changed the law.',
  ])('only what is: %s', (text) =>
    expect(findingsOf('figure', text).filter(({ fields }) => fields.of !== 'members')).toEqual([]),
  )

  test.each([
    ['It met nine OSCE States.', 'OSCE States'],
    ['It met six African Union (AU) member countries.', 'African Union (AU) member countries'],
  ])('%s', (text, of) => expect(findingsOf('figure', text)[0]?.fields.of).toBe(of))
})
