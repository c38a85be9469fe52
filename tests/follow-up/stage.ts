import type { FastifyInstance } from 'fastify'
import type { Actor } from '../../src/domain/actor.ts'
import type { AccountId, InstrumentId, PartyId, ProvisionId, RoundId } from '../../src/domain/id.ts'
import { makeHttp } from '../../src/edge/http/make-http.ts'
import { operations } from '../../src/operations.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

type Person = Actor & { accountId: AccountId }

/** Two States in one open round about an instrument, with the HTTP edge before them: whoever sends a person's id is that person. */
export type Stage = TestDatabase & {
  app: FastifyInstance
  officer: Person
  emirates: Person
  colleague: Person
  spain: Person
  assessor: Person
  second: Person
  reader: Person
  are: PartyId
  esp: PartyId
  instrumentId: InstrumentId
  provisions: ProvisionId[]
  roundId: RoundId
  cookieOf(person: Actor): { cookie: string }
  /** Gives people an address to write to, and the language to write in. */
  giveAddresses(people: Record<'ar' | 'en', readonly Person[]>): Promise<void>
}

const MOST_BYTES = 4_000_000
const SCALE = {
  key: 'simple',
  aspect: 'implementation' as const,
  labelAr: 'سلم التنفيذ',
  labelEn: 'Implementation',
  steps: [
    { key: 'not', labelAr: 'لم ينفذ', labelEn: 'Not implemented' },
    { key: 'partly', labelAr: 'نفذ جزئيا', labelEn: 'Partly implemented' },
    { key: 'fully', labelAr: 'نفذ كليا', labelEn: 'Fully implemented' },
  ],
}
export type Said = { ar: string; en: string }
export const SAID: readonly Said[] = [
  { ar: 'تتبادل الدول المعلومات عن المقاتلين.', en: 'States should share information on fighters.' },
  { ar: 'تشرك الدول المجتمعات المحلية.', en: 'States should engage communities.' },
  { ar: 'تقدم الدول تقاريرها كل سنتين.', en: 'States shall report every two years.' },
]

/** Sets the stage; `said`: what the provisions say in both languages. */
export async function setStage(said: readonly Said[] = SAID): Promise<Stage> {
  const test = await createTestDatabase()
  const officer = await test.person('Officer', 'editor')
  const emirates = await test.person('جهة اتصال الإمارات', 'focal-point')
  const colleague = await test.person('زميلتها', 'focal-point')
  const spain = await test.person('Focal point of Spain', 'focal-point')
  const assessor = await test.person('Assessor', 'assessor')
  const second = await test.person('Second assessor', 'assessor')
  const reader = await test.person('Analyst', 'reader')
  const { added } = await test.call('follow-up/add-parties', officer, { states: ['ARE', 'ESP'] })
  const [are, esp] = added as [PartyId, PartyId]
  const speaking = [
    [are, emirates],
    [are, colleague],
    [esp, spain],
  ] as const
  for (const [partyId, { accountId }] of speaking)
    await test.call('follow-up/name-focal-point', officer, { partyId, accountId })
  const named = { type: 'principles' as const, titleAr: 'مبادئ مدريد', titleEn: 'Madrid Principles', year: 2015 }
  const { id: instrumentId } = await test.call('follow-up/add-instrument', officer, named)
  const provisions = await enter(test, officer, instrumentId, said)
  await test.call('follow-up/add-scale', officer, SCALE)
  const round = { titleAr: 'الجولة الأولى', titleEn: 'First round', dueOn: '2126-04-03' }
  const { id: roundId } = await test.call('follow-up/make-round', officer, {
    ...round,
    scaleKey: 'simple',
    scaleVersion: 1,
    provisions,
    parties: [are, esp],
  })
  await test.call('follow-up/open-round', officer, { id: roundId })
  const people = { officer, emirates, colleague, spain, assessor, second, reader }
  const app = openApp(test, Object.values(people))
  return {
    ...test,
    ...people,
    app,
    are,
    esp,
    instrumentId,
    provisions,
    roundId,
    cookieOf: ({ accountId }) => ({ cookie: `mutabaa=${accountId}` }),
    async giveAddresses(people) {
      for (const language of ['ar', 'en'] as const)
        for (const { accountId } of people[language])
          await test.database.pool.query(
            `insert into account_profile (account_id, email, language) values ($1, $2, $3)`,
            [accountId, `${accountId}@example.org`, language],
          )
    },
    async close() {
      await app.close()
      await test.close()
    },
  }
}

async function enter(test: TestDatabase, officer: Person, instrumentId: InstrumentId, said: readonly Said[]) {
  let places: { provisionId: ProvisionId | null }[] = said.map(() => ({ provisionId: null }))
  for (const language of ['en', 'ar'] as const) {
    const { items } = await test.call('follow-up/enter-provisions', officer, {
      instrumentId,
      language,
      places: places.map((place, index) => ({
        ...place,
        said: { number: String(index + 1), force: 'urges', addressees: [], text: said[index]![language] },
      })),
    })
    places = items.map(({ id }) => ({ provisionId: id }))
  }
  return places.map(({ provisionId }) => provisionId!)
}

const openApp = ({ store, tools }: TestDatabase, people: readonly Person[]) =>
  makeHttp({
    store,
    tools,
    operations,
    webFolder: null,
    findSession: async (token) => people.find(({ accountId }) => accountId === token) ?? null,
    listenToDocuments: async () => async () => undefined,
    limits: { fileBytes: MOST_BYTES, requestsPerMinute: 1e6 },
  })

const BOUNDARY = 'x-boundary-x'
export type Part = { field: string; value: string | Buffer; fileName?: string; mediaType?: string }

/** A multipart form, byte for byte as a hostile sender would write it. */
export const formOf = (...parts: Part[]) => ({
  headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` },
  payload: Buffer.concat([
    ...parts.flatMap(({ field, value, fileName, mediaType = 'application/octet-stream' }) => [
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"`),
      Buffer.from(fileName === undefined ? '' : `; filename="${fileName}"\r\nContent-Type: ${mediaType}`),
      Buffer.from('\r\n\r\n'),
      Buffer.from(value),
      Buffer.from('\r\n'),
    ]),
    Buffer.from(`--${BOUNDARY}--\r\n`),
  ]),
})
