import { describe, expect, test } from 'vitest'
import { findingsOf, quotesOf } from '../../tests/support/findings-of.ts'

describe('people: what they are and whose', () => {
  test.each([
    [
      'Mr. Kofi Boateng, Commissioner for Peace and Security, African Union',
      'Commissioner for Peace and Security',
      'African Union',
    ],
    [
      'Ms. Ana Ruiz, Global Head of Free Expression, Google, Inc., United States',
      'Global Head of Free Expression',
      'Google, Inc.',
    ],
    ['Lena Vogel, head of the Prevention Unit at the Lake Secretariat, says so.', 'head', 'Prevention Unit'],
    ['Omar Haddad, an expert from Pakistan, said the school should help.', 'expert', 'Pakistan'],
    [
      "Botswana's Minister for International Relations, Dr. Neo Molefe, spoke.",
      'Minister for International Relations',
      'Botswana',
    ],
    [
      'Ambassador Timo Laine, Head of the Action against Terrorism Unit, OSCE',
      'Head of the Action against Terrorism Unit',
      'OSCE',
    ],
    ['Chair: Professor Anneke Visser, University of Leiden', 'Chair', 'University of Leiden'],
    ['The session was moderated by Rachel Okoye of the Sahel Institute.', null, 'Sahel Institute'],
    ['The second session, chaired by Dr. Karim Zouari (Tunisia), followed.', null, 'Tunisia'],
    ['Maj. Gen. (Rtd) Peter Okello, Minister of Internal Affairs, Uganda', 'Minister of Internal Affairs', 'Uganda'],
  ])('%s', (text, role, affiliation) => {
    const [found] = findingsOf('person', text)
    expect([found?.fields.role, found?.fields.affiliation]).toEqual([role, affiliation])
  })

  test('an office before the next name is not of the name before it', () => {
    const text = "Tajikistan's President Emomali Rahmonov, Under-Secretary-General Vladimir Voronin and others spoke."
    expect(findingsOf('person', text).map(({ fields }) => [fields.name, fields.role])).toEqual([
      ['Emomali Rahmonov', 'President'],
      ['Vladimir Voronin', 'Under-Secretary-General'],
    ])
  })

  test('a State that is also a surname is only a surname there', () => {
    const text = 'Mr Yan England, actor and producer, spoke.'
    expect([quotesOf('person', text), quotesOf('place', text)]).toEqual([['Yan England'], []])
  })

  test.each([
    'Member States said so.',
    'Habitat III, Director of the Forum, opened.',
    'His Highness the Amir attended.',
  ])('nobody in: %s', (text) => expect(quotesOf('person', text)).toEqual([]))
})

describe('bodies', () => {
  test.each([
    ['the Action against Terrorism Unit met', ['Action against Terrorism Unit']],
    ['the Countering Violent Extremism (CVE) Unit trains', ['Countering Violent Extremism (CVE) Unit']],
    [
      'the Inter-Governmental Group against Money Laundering in West Africa (IGMWA)',
      ['Inter-Governmental Group against Money Laundering in West Africa (IGMWA)'],
    ],
    ['the Harakat Sons of the Valley (HSV) attacked; HSV fled', ['Harakat Sons of the Valley (HSV)', 'HSV']],
    ['Blue Lantern Labs and Example, Inc. took part', ['Blue Lantern Labs', 'Example, Inc']],
    ['the Ministry of Justice of the Kingdom of Morocco', ['Ministry of Justice']],
    ['the Association Amal pour la Jeunesse et la Paix', ['Association Amal pour la Jeunesse et la Paix']],
    ['Lunch is hosted by the City of Vienna.', ['City of Vienna']],
    ['The Commission, for its part, is asked to act.', ['Commission']],
    ['Lake Secretariat Tells Northern Council', ['Northern Council']],
    ['United Nations A/RES/70/12 General Assembly', ['United Nations', 'General Assembly']],
    ['within the United Nations, Security Council members', ['United Nations', 'Security Council']],
    ['the U.N. Development Program paid', ['U.N. Development Program']],
    ['He leads the NGO Rawabet and the charity Open Doors.', ['Rawabet', 'Open Doors']],
    ['Anna Roux, Université libre de Bruxelles', ['Université libre de Bruxelles']],
    ['AMMAN, Jordan, May 4 (AFP) - They met.', ['AFP']],
    ['fighters of ISIL-Somalia', ['ISIL-Somalia']],
    ['the Court of Appeal of Turin and Professor Adler', ['Court of Appeal of Turin']],
    ['the AU Peace and Security Council agreed', ['AU Peace and Security Council']],
    ['the Lake Board of Trustees', ['Lake Board of Trustees']],
  ])('%s', (text, names) => expect(quotesOf('organisation', text)).toEqual(names))

  test.each([
    'foreign terrorist fighters (FTFs) travel',
    'Countering Violent Extremism (CVE) is hard',
    'the Russian Federation voted',
    'The Gulf Forum on Finance closed here on Thursday.',
    'the Council Presidency',
    'the Ministers in charge of Security, Justice and Territorial Administration of Chad',
    'the Director of Police Services',
    'NGOs, IGOs and others',
    'the Canadian Delegation',
  ])('none in: %s', (text) => expect(quotesOf('organisation', text)).toEqual([]))
})

describe('States and places', () => {
  test.each([
    ['the US and Turkey told it', ['US', 'Turkey'], []],
    ['the U.S. launch of the site', [], []],
    ['Luxembourg, 9 June 2022 – The ministers met.', [], ['Luxembourg']],
    ['They met in Kuwait City.', [], ['Kuwait City']],
    ['a workshop in Lusail on 9 May', [], ['Lusail']],
    ['ADDIS ABABA, ETHIOPIA', ['ETHIOPIA'], ['ADDIS ABABA']],
    ['at the Hofburg Congress Centre, Vienna', [], ['Hofburg Congress Centre', 'Vienna']],
    ['the Central and South Asia Regional Conference', [], []],
    ['She teaches in English and lectures in Economics.', [], []],
    ['pursuant to article 4, in Annex II', [], []],
  ])('%s', (text, states, places) =>
    expect([quotesOf('state', text), quotesOf('place', text)]).toEqual([states, places]),
  )
})

describe('instruments, programmes, publications', () => {
  test.each([
    [
      'instrument',
      'the Nairobi Protocol for the Prevention, Control and Reduction of Small Arms',
      ['Nairobi Protocol for the Prevention, Control and Reduction of Small Arms'],
    ],
    [
      'instrument',
      "the Chairman's Statement of the Lake Ministerial Meeting on Borders",
      ["Chairman's Statement of the Lake Ministerial Meeting on Borders"],
    ],
    [
      'instrument',
      'the Additional Protocol to the Lake Convention on Borders',
      ['Additional Protocol to the Lake Convention on Borders', 'Lake Convention on Borders'],
    ],
    ['instrument', 'It supplements the Convention of 2005.', ['Convention of 2005']],
    ['instrument', 'They signed an agreement on 3 May and sketched an action plan.', ['agreement', 'action plan']],
    ['instrument', 'UNSC Resolution (UNSCR) 2178, adopted in 2014', ['UNSC Resolution (UNSCR) 2178']],
    ['instrument', 'communiqués PSC/PR/COMM.(CCXLIX) and MC.DEC/1/16', ['PSC/PR/COMM.(CCXLIX)', 'MC.DEC/1/16']],
    ['instrument', 'the Sahel Strategy on Wednesday', ['Sahel Strategy']],
    ['programme', 'Operation Neptune II ran from May.', ['Operation Neptune II']],
    ['programme', 'launched the Aqaba Process in 2015', ['Aqaba Process']],
    ['programme', 'through the Safe Feeds project', ['Safe Feeds project']],
    ['programme', 'A sister programme, Clean Giving, has grown.', ['Clean Giving']],
    [
      'publication',
      'the report of the Secretary-General on new payment methods (S/2026/811)',
      ['report of the Secretary-General on new payment methods'],
    ],
    ['publication', 'A paper by the Centre, "Small Sums", finds so.', ['Small Sums']],
    ['publication', "The Centre's database, Hawala Watch, covers it.", ['Hawala Watch']],
  ] as const)('%s in: %s', (kind, text, names) => expect(quotesOf(kind, text)).toEqual(names))

  test.each([
    ['instrument', 'The parties reached no agreement.'],
    ['instrument', 'a phone call to action teams'],
    ['programme', 'the peace process and the Peace Process'],
    ['programme', 'the UN programme'],
    ['programme', 'rehabilitation and reintegration programmes'],
    ['publication', 'She asked: "What now, my friends?"'],
    ['publication', 'the Annual Report'],
  ] as const)('no %s in: %s', (kind, text) => expect(quotesOf(kind, text)).toEqual([]))

  test('a number in brackets behind a name is its number; a report keeps its sort', () => {
    const text =
      'Noting the Lake Guiding Principles (S/2015/939) and the report of the Committee on travel (S/2026/811),'
    expect(findingsOf('instrument', text).map(({ fields }) => [fields.type, fields.number])).toEqual([
      ['principles', 'S/2015/939'],
      ['other', 'S/2015/939'],
      ['report', 'S/2026/811'],
    ])
  })
})
