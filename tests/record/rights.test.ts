import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { NOBODY } from '../../src/domain/actor.ts'
import { ROLES } from '../../src/domain/role.ts'
import { type OperationName, operations } from '../../src/operations.ts'
import type { Operation } from '../../src/store/operation.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { makeDocument, STORY } from '../support/factories.ts'

let test: TestDatabase
beforeAll(async () => {
  test = await createTestDatabase()
  const documentId = await makeDocument(test, STORY)
  const editor = await test.person('Editor', 'editor')
  const { findings } = await test.call('review/list-findings', editor, { documentId })
  for (const { id } of findings.slice(0, 6))
    await test.refusal('review/accept-finding', editor, { documentId, findingId: id })
})
afterAll(() => test.close())

const ours = Object.values(operations as unknown as Record<OperationName, Operation>).filter(({ name }) =>
  /^(?:ingest|read|review|record|follow-up)\//.test(name),
)
const ID = '00000000-0000-7000-8000-000000000000'
/** Input that passes its shape but names nothing: whoever may run the operation is refused for that, or not at all. */
const INPUT: Record<string, unknown> = {
  id: ID,
  documentId: ID,
  findingId: ID,
  subjectId: ID,
  claimId: ID,
  reviewId: ID,
  from: ID,
  into: ID,
  one: ID,
  other: ID,
  reason: 'none',
  rank: 'normal',
  step: 'read',
  requiredReviewers: 1,
  fields: {},
  kind: 'place',
  start: 0,
  end: 1,
  q: 'x',
  iri: 'urn:x',
  theme: 'borders',
  verdict: 'accepted',
  thesaurusId: ID,
}
const inputOf = ({ input }: Operation) =>
  Object.fromEntries(Object.keys(input.shape).flatMap((key) => (key in INPUT ? [[key, INPUT[key]]] : [])))

describe.each(ours.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  it.each(ROLES)('lets through a %s just if it says so', async (role) => {
    const person = await test.person(role, role)
    const refused = await test.refusal(name as OperationName, person, inputOf(operation))
    const may = (operation.who as readonly string[]).includes(role)
    expect(refused === 'not-allowed').toBe(!may)
  })

  it('lets through nobody who is not signed in', async () =>
    expect(await test.refusal(name as OperationName, NOBODY, inputOf(operation))).toBe('not-signed-in'))
})

describe('the database itself, past every operation', () => {
  const WRITES = [
    ['reader', `insert into subject (id, kind, created_at) values ('${ID}', 'place', now())`],
    ['reader', `update document set title = 'x'`],
    ['reviewer', `update claim set value = '1'`],
    [
      'reviewer',
      `insert into journal (seq, at, actor, actor_name, action, thing_kind, thing_id, previous_hash, hash) values (999999, now(), '${ID}', 'x', 'x', 'x', 'x', 'x', 'x')`,
    ],
    ['focal-point', `insert into setting (key, value) values ('x', '1')`],
    [
      'editor',
      `insert into document_text (document_id, text, extractor, made_at) select id, 'x', 'x', now() from document limit 1`,
    ],
    [
      'editor',
      `insert into reading (document_id, reader_version, made_at, took_ms, findings) select id, '9', now(), 1, 1 from document limit 1`,
    ],
    [
      'reviewer',
      `insert into subject_apart (one, other, reason, decided_by, decided_at) select least(a.id, b.id), greatest(a.id, b.id), 'x', mutabaa_account(), now() from subject a, subject b where a.id < b.id limit 1`,
    ],
    [
      'reviewer',
      `insert into subject_merge (id, from_subject, into_subject, claims, reason, merged_by, merged_at) select '${ID}', id, id, '{}', 'x', mutabaa_account(), now() from subject limit 1`,
    ],
    [
      'reader',
      `insert into subject_proposal (one, other, score) select a.id, b.id, 1 from subject a, subject b where a.id < b.id limit 1`,
    ],
    ['reader', `insert into name_key (key, name_id) select 'x', id from subject_name limit 1`],
    [
      'administrator',
      `insert into finding (document_id, id, kind, start_at, end_at, quote, fields, standing, reader, rule, made_at, drafted_by) select id, '${ID}', 'place', 0, 1, 'x', '{}', 'stated', 'x', 'x', now(), null from document limit 1`,
    ],
  ] as const

  it.each(WRITES)('lets a %s not write: %s', async (role, statement) => {
    const before = await snapshot()
    await test.store
      .write(await test.person(role, role), (tx) =>
        tx.db.executeQuery({
          sql: statement,
          parameters: [],
          query: { kind: 'RawNode' } as never,
          queryId: { queryId: 'x' },
        }),
      )
      .catch(() => undefined)
    expect(await snapshot()).toEqual(before)
  })

  it.each([
    'document',
    'finding',
    'review',
    'subject',
    'claim',
    'journal',
    'passage',
    'subject_proposal',
    'subject_apart',
    'subject_merge',
  ] as const)('shows nobody who is not signed in a row of %s but what signing in needs', async (table) => {
    const rows = await test.store.read(NOBODY, (tx) =>
      (tx.db as never as TestDatabase['database']['db']).selectFrom(table).selectAll().execute(),
    )
    expect(table === 'journal' ? [] : rows).toEqual([])
  })
})

const snapshot = async () => {
  const counts = [
    'subject',
    'claim',
    'journal',
    'setting',
    'document_text',
    'reading',
    'finding',
    'subject_apart',
    'subject_merge',
    'subject_proposal',
  ].map((table) => `(select count(*)::int from ${table}) as ${table}`)
  return (
    await test.database.pool.query(
      `select ${counts.join(', ')}, (select max(title) from document) as title, (select count(*)::int from name_key) as keys`,
    )
  ).rows[0] as unknown
}
