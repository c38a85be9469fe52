import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage'
import { describe, expect, it } from 'vitest'
import { DOCUMENT_KINDS } from '../../src/domain/document.ts'
import { FINDING_FIELDS, FINDING_KINDS, FORCES, INSTRUMENT_TYPES, QUALIFIERS } from '../../src/domain/finding.ts'
import {
  ACCEPTANCES,
  ASPECTS,
  CELL_STANDINGS,
  CONSENTS,
  EVIDENCE_GRADES,
  EVIDENCE_TYPES,
  LinkKind,
  MEASURE_KINDS,
  MEASURE_STATUSES,
} from '../../src/domain/follow-up.ts'
import { ROLES } from '../../src/domain/role.ts'
import { ASSESSMENT_OBSTACLES } from '../../src/follow-up/assessment.ts'

const web = join(import.meta.dirname, '..', '..', 'src', 'edge', 'web')
const wordsOf = (language: 'ar' | 'en'): Record<string, string> =>
  Object.assign(
    {},
    ...readdirSync(join(web, 'words', language)).map(
      (file) => JSON.parse(readFileSync(join(web, 'words', language, file), 'utf8')) as object,
    ),
  )
const [ar, en] = [wordsOf('ar'), wordsOf('en')]

const sources = readdirSync(web, { recursive: true, encoding: 'utf8' }).filter(
  (path) => /\.tsx?$/.test(path) && !path.endsWith('.test.ts'),
)
const code = sources.map((path) => readFileSync(join(web, path), 'utf8')).join('\n')
/** Ids that stand in the code as they are: t('…') and pairs in tables. */
const used = [...code.matchAll(/\bt\('([a-z0-9.-]+)'/g)].map((match) => match[1]!)
const placeholders = (message: string) =>
  [...new Set([...message.matchAll(/\{(\w+)\s*[,}]/g)].map((match) => match[1]!))].sort()

describe('the words of the interface', () => {
  it('are many', () => expect(Object.keys(en).length).toBeGreaterThan(400))
  it('are the same ids in both languages', () => expect(Object.keys(ar).sort()).toEqual(Object.keys(en).sort()))
  it('are there for every id in the code', () => expect(used.filter((id) => !(id in en))).toEqual([]))

  it('are translated: no Arabic text without Arabic letters', () => {
    const foreign = Object.entries(ar).filter(
      ([id, words]) =>
        !/[\u0621-\u064a]/.test(words) &&
        !['plain', 'list.comma', 'language.switch', 'figure.exactly'].includes(id) &&
        !id.startsWith('format.'),
    )
    expect(foreign).toEqual([])
  })

  it('speak to everybody alike in Arabic: to the plural, never to one person', () => {
    const toOne =
      /(?<![\u0621-\u064a])[وف]?(?:أعد|اختر|اطلب|انتظر|ابحث|أدخل|أرسل|استعمل|شغل|اذكر|اكتب|جرب|حدد|افتح|احفظ|حسابك|بياناتك|عملك|قرارك|عنوانك|لديك|إليك|اسمك|صلاحياتك|يمكنك|جهازك|وصلك)(?![\u0621-\u064a\u064f])/u
    expect(Object.entries(ar).filter(([, words]) => toOne.test(words))).toEqual([])
  })

  it('hold no Arabic in English but the name of the language', () =>
    expect(
      Object.entries(en).filter(([id, words]) => /[\u0621-\u064a]/.test(words) && id !== 'language.switch'),
    ).toEqual([]))

  it('take the same values in both languages', () =>
    expect(
      Object.keys(en).filter(
        (id) =>
          placeholders(en[id]!).join() !==
          placeholders(ar[id]!)
            .filter((name) => !/^(?:one|two|few|many|other)$/.test(name))
            .join(),
      ),
    ).toEqual([]))

  it('compile, and give Arabic its plural forms where English has two', () => {
    for (const words of [ar, en])
      for (const message of Object.values(words)) expect(() => compileMessageOrThrow(message)).not.toThrow()
    const poor = Object.keys(en).filter((id) => /plural,.*other/s.test(en[id]!) && !/two \{[\s\S]*few \{/.test(ar[id]!))
    expect(poor).toEqual([])
  })

  it.each([
    ['kinds of finding', FINDING_KINDS.flatMap((kind) => [`kind.${kind}`, `kind.many.${kind}`])],
    ['kinds of document', DOCUMENT_KINDS.map((kind) => `document.kind.${kind}`)],
    [
      'fields',
      Object.values(FINDING_FIELDS).flatMap((shape) => Object.keys(shape.shape).map((name) => `field.${name}`)),
    ],
    ['forces', FORCES.map((force) => `force.${force}`)],
    ['instruments', INSTRUMENT_TYPES.map((type) => `type.${type}`)],
    ['qualifiers', QUALIFIERS.flatMap((qualifier) => [`qualifier.${qualifier}`, `figure.${qualifier}`])],
    ['standings', CELL_STANDINGS.flatMap((one) => [`standing.${one}`, `standing.explained.${one}`])],
    ['aspects', ASPECTS.flatMap((one) => [`aspect.${one}`, `aspect.explained.${one}`])],
    ['acceptances', ACCEPTANCES.map((one) => `acceptance.${one}`)],
    [
      'measures',
      [...MEASURE_KINDS.map((one) => `measure.kind.${one}`), ...MEASURE_STATUSES.map((one) => `measure.status.${one}`)],
    ],
    [
      'evidence',
      [
        ...EVIDENCE_GRADES.map((one) => `evidence.grade.${one}`),
        ...EVIDENCE_TYPES.map((one) => `evidence.type.${one}`),
      ],
    ],
    ['links', LinkKind.options.flatMap((one) => [`link.${one}`, `link.to.${one}`, `link.from.${one}`])],
    ['obstacles of assessments', ASSESSMENT_OBSTACLES.map((one) => `refusal.not-now.${one}`)],
    ['levels of consent', CONSENTS.map((one) => `consent.${one}`)],
    ['roles', ROLES.map((role) => `role.${role}`)],
  ])('name all %s', (_name, ids) => expect(ids.filter((id) => !(id in en))).toEqual([]))
})

describe('problems of documents', () => {
  const formats = readdirSync(join(web, '..', '..', 'ingest'), { recursive: true, encoding: 'utf8' }).filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts'),
  )
  const ingest = formats.map((path) => readFileSync(join(web, '..', '..', 'ingest', path), 'utf8')).join('\n')
  const codes = [...ingest.matchAll(/(?:notice|refusal)\('([a-z0-9-]+)'|code: '([a-z0-9-]+)'/g)].map(
    (match) => match[1] ?? match[2]!,
  )
  it('are found in the code', () => expect(codes.length).toBeGreaterThan(15))
  it('have words in both languages', () => expect(codes.filter((code_) => !(`problem.${code_}` in en))).toEqual([]))
})

describe('actions of the journal', () => {
  const stages = ['accounts', 'ingest', 'read', 'review', 'record', 'follow-up'].map((stage) =>
    join(web, '..', '..', stage),
  )
  const text = stages
    .flatMap((stage) =>
      readdirSync(stage)
        .filter((path) => path.endsWith('.ts'))
        .map((path) => readFileSync(join(stage, path), 'utf8')),
    )
    .join('\n')
  const actions = [...text.matchAll(/action: '([a-z-]+)'|settleReview\(tx, '([a-z-]+)'/g)].map(
    (match) => match[1] ?? match[2]!,
  )
  it('are found in the code', () => expect(actions.length).toBeGreaterThan(20))
  it('have words', () => expect(actions.filter((action) => !(`action.${action}` in en))).toEqual([]))
})

describe('the styles', () => {
  const styles = readdirSync(join(web, 'styles'))
    .map((file) => readFileSync(join(web, 'styles', file), 'utf8'))
    .join('\n')
  it('are logical: nothing is left or right', () =>
    expect(
      styles.match(
        /(?:margin|padding|border|inset)-(?:left|right)|(?:^|[\s;{])(?:left|right)\s*:|text-align:\s*(?:left|right)|float:/gm,
      ),
    ).toBeNull())
  it('ask no other host', () =>
    expect(
      `${styles}${readFileSync(join(web, 'index.html'), 'utf8')}`.match(/https?:\/\/(?!www\.w3\.org)/g),
    ).toBeNull())
})
