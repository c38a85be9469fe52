import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileThemes, searchedLabels } from './compile-themes.ts'
import { broaderThemes, findTheme, findThemes, THEMES, withNarrower } from './themes.ts'
import { tokensOf } from './tokens.ts'
import { foldWords } from './view.ts'

const turtle = readFileSync(join(import.meta.dirname, 'lexicons', 'themes.ttl'), 'utf8')

describe('the list of themes', () => {
  test('is what themes.ttl says: run `npm run themes` after editing it', () =>
    expect(compileThemes(turtle)).toEqual(THEMES))

  test('has about 300 concepts under a dozen tops', () => {
    expect(THEMES.length).toBeGreaterThanOrEqual(280)
    expect(THEMES.length).toBeLessThanOrEqual(340)
    expect(THEMES.filter(({ broader }) => broader === null).length).toBeLessThanOrEqual(14)
  })

  test.each(['ar', 'en'] as const)('gives no two concepts one name in %s', (language) => {
    const names = THEMES.map((theme) => foldWords(theme[language]).toLowerCase())
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([])
  })

  test('writes each name in its own letters', () => {
    expect(THEMES.filter(({ ar, en }) => !/\p{Script=Arabic}/u.test(ar) || /\p{Script=Arabic}/u.test(en))).toEqual([])
    expect(THEMES.filter(({ otherAr }) => otherAr.some((label) => /[a-z]/i.test(label)))).toEqual([])
    expect(THEMES.filter(({ otherEn }) => otherEn.some((label) => /\p{Script=Arabic}/u.test(label)))).toEqual([])
  })

  test('leads every concept to one top, in no circle and no more than four steps', () => {
    for (const { id } of THEMES) {
      const above = broaderThemes(id)
      expect(above.length).toBeLessThanOrEqual(4)
      expect(new Set([id, ...above]).size).toBe(above.length + 1)
      expect(findTheme([id, ...above].at(-1)!)!.broader).toBe(null)
    }
    expect((turtle.match(/skos:broader :[a-z0-9-]+, /g) ?? []).length).toBe(0)
  })

  test('relates concepts that exist', () =>
    expect(THEMES.flatMap(({ related }) => related).filter((id) => !findTheme(id))).toEqual([]))

  test('lets every label lead to one concept, and says nothing twice', () => {
    const owner = new Map<string, string>()
    const shared: string[] = []
    for (const theme of THEMES) {
      for (const { label, keys } of searchedLabels(theme)) {
        const key = keys.join(' ')
        if (owner.has(key)) shared.push(`${label} (${theme.id}) is ${owner.get(key)}`)
        owner.set(key, `${label} (${theme.id})`)
      }
    }
    expect(shared).toEqual([])
  })

  test('says in both languages what the broad ones mean', () => {
    expect(THEMES.filter(({ noteAr, noteEn }) => (noteAr === null) !== (noteEn === null))).toEqual([])
    expect(THEMES.filter(({ noteAr }) => noteAr !== null).length).toBeGreaterThanOrEqual(40)
    expect(THEMES.filter(({ broader, noteAr }) => broader === null && noteAr === null)).toEqual([])
  })

  test('can be found in texts of both languages', () => {
    const mute = THEMES.filter(({ broader }) => broader !== null).filter((theme) => {
      const labels = searchedLabels(theme).map(({ label }) => label)
      return !labels.some((label) => /\p{Script=Arabic}/u.test(label)) || !labels.some((label) => /[a-z]/i.test(label))
    })
    expect(mute.map(({ id }) => id)).toEqual([])
  })

  test('ties terrorism to no religion, nationality or civilisation', () => {
    const labels = THEMES.flatMap(({ ar, en, otherAr, otherEn }) => [ar, en, ...otherAr, ...otherEn])
    const tied =
      /islamis[tm]|jihad|(?:muslim|islamic|christian|jewish|hindu|arab|western) (?:terror|extrem|radical)|(?:الإرهاب|التطرف|الإرهابيين) (?:الإسلامي|الإسلاموي|المسيحي|اليهودي|العربي|الغربي)|الجهادي|الإسلاموي/iu
    expect(labels.filter((label) => tied.test(label))).toEqual([])
  })

  test('knows what is below a concept', () => {
    expect(withNarrower('borders')).toEqual(expect.arrayContaining(['borders', 'border-security', 'document-fraud']))
    expect(withNarrower('document-fraud')).toEqual(['document-fraud'])
  })
})

const found = (text: string) => {
  const view = foldWords(text)
  return findThemes(view, tokensOf(view)).map(({ theme, start, end }) => `${theme}: ${view.slice(start, end)}`)
}

test.each([
  // clitics, the article, plurals and possessives
  ['ولمكافحة تمويل الإرهاب', ['countering-terrorist-financing: مكافحة تمويل الارهاب']],
  ['للمقاتلين الإرهابيين الأجانب', ['ftf-phenomenon: للمقاتلين الارهابيين الاجانب']],
  ['مقاتلين إرهابيين أجانب', ['ftf-phenomenon: مقاتلين ارهابيين اجانب']],
  ['مراقبة حدودها', ['border-security: مراقبة حدودها']],
  ['بالممارسات الجيدة', ['good-practices: الممارسات الجيدة']],
  ['التنظيمات الإرهابية', ['terrorist-groups: التنظيمات الارهابية']],
  ['المُقاتِلون الأجَانِبُ', ['ftf-phenomenon: المقاتلون الاجانب']],
  // the longest, and the narrower
  ['تجنيد المقاتلين الإرهابيين الأجانب', ['recruitment: تجنيد المقاتلين الارهابيين الاجانب']],
  ['stemming the flow of foreign terrorist fighters', ['ftf-flow: stemming the flow of foreign terrorist fighters']],
  ['Foreign Terrorist Fighters', ['ftf-phenomenon: Foreign Terrorist Fighters']],
  ['advance passenger information systems', ['advance-passenger-information: advance passenger information systems']],
  ['counter terrorism', ['counter-terrorism: counter terrorism']],
  ['radicalization and radicalisation', ['radicalization: radicalization', 'radicalization: radicalisation']],
  // what is none
  ['التعاون بين الدول', []],
  ['تمويل والإرهاب', []],
  ['تجنيد\nالمقاتلين', []],
  ['financing. Terrorism', []],
  ['a drone of bees', ['drones: drone']],
  ['the api of a program, pnr', []],
  ['CVE and PNR', ['preventing-violent-extremism: CVE', 'passenger-name-records: PNR']],
  ['خصوصية المنطقة', []],
  ['ثلاث مرات', []],
  ['', []],
])('in %s are found %j', (text, themes) => {
  expect(found(text)).toEqual(themes)
})

test('every hit of any text is a stretch of it, and none lies in another', () => {
  const words = THEMES.slice(0, 60).flatMap(({ ar, en }) => [...ar.split(' '), ...en.split(' ')])
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 60 }),
      (said) => {
        const view = foldWords(said.join(' '))
        let last = 0
        for (const { start, end, theme } of findThemes(view, tokensOf(view))) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(view.length)
          expect(findTheme(theme)).not.toBe(null)
          last = end
        }
      },
    ),
  )
})

test('the work grows with the text: two hundred thousand words take seconds of the processor', () => {
  const view = foldWords('وقف تدفق المقاتلين الإرهابيين الأجانب وتمويل تجنيد '.repeat(30_000))
  const tokens = tokensOf(view)
  const before = process.cpuUsage().user
  expect(findThemes(view, tokens)).toHaveLength(30_000)
  expect((process.cpuUsage().user - before) / 1000).toBeLessThan(6000)
})
