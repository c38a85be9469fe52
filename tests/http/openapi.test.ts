import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { OpenApi } from '../../src/edge/http/openapi/document.ts'
import type { ApiOperation } from '../../src/edge/http/openapi/operation-paths.ts'
import { operations as all } from '../../src/operations.ts'
import type { Operation } from '../../src/store/operation.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

const operations: Record<string, Operation> = all
let door: FrontDoor
let api: OpenApi
let page: string
beforeAll(async () => {
  door = openFrontDoor({ operations })
  api = (await door.app.inject('/api/openapi.json')).json()
  page = (await door.app.inject('/api/')).body
})
afterAll(() => door.close())

type Found = { url: string; method: 'get' | 'post'; said: ApiOperation }
const everyOperation = (): Found[] =>
  Object.entries(api.paths).flatMap(([url, path]) =>
    (['get', 'post'] as const).flatMap((method) => (path[method] ? [{ url, method, said: path[method] }] : [])),
  )

/** Every object within a value, with the way to it. */
function* objectsIn(value: unknown, path = '#'): Generator<[string, Record<string, unknown>]> {
  if (value === null || typeof value !== 'object') return
  if (!Array.isArray(value)) yield [path, value as Record<string, unknown>]
  for (const [key, inner] of Object.entries(value)) yield* objectsIn(inner, `${path}/${key}`)
}

const resolve = (ref: string): unknown =>
  ref
    .slice(2)
    .split('/')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[decodeURIComponent(key)], api)

describe('the description of the API', () => {
  it('is OpenAPI 3.1.1 with what that demands', () => {
    expect(api.openapi).toBe('3.1.1')
    expect(api.info).toMatchObject({ title: 'Mutabaa', version: expect.any(String) })
    expect(Object.keys(api.paths).every((url) => url.startsWith('/'))).toBe(true)
    for (const { said } of everyOperation()) {
      for (const [status, answer] of Object.entries(said.responses)) {
        expect(status).toMatch(/^([1-5]\d\d|default)$/)
        expect('$ref' in answer || 'description' in answer).toBe(true)
      }
      for (const parameter of (said.parameters ?? []) as {
        name: string
        in: string
        required: boolean
        schema: object
      }[]) {
        expect(parameter).toMatchObject({ name: expect.any(String), schema: expect.any(Object) })
        expect(['query', 'path']).toContain(parameter.in)
      }
    }
  })

  it('has every operation of the program, and nothing of the program is missing', () => {
    for (const operation of Object.values(operations)) {
      const path = api.paths[`/api/${operation.name}`]
      expect(path?.post).toBeDefined()
      expect(path?.get === undefined).toBe(operation.changes)
    }
  })

  it('points only at what is there', () => {
    const refs = [...objectsIn(api)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []))
    expect(refs.length).toBeGreaterThan(20)
    for (const ref of refs) expect(resolve(ref), ref).toBeDefined()
  })

  it('holds no word of another dialect', () => {
    for (const [path, schema] of objectsIn(api.components.schemas))
      for (const key of ['$defs', '$schema', 'nullable', 'definitions'])
        if (!path.endsWith('/properties')) expect(schema, path).not.toHaveProperty(key)
  })

  it('gives every operation an id of its own', () => {
    const ids = everyOperation().map(({ said }) => said.operationId)
    expect(new Set(ids).size).toBe(ids.length)
    for (const id of ids) expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/)
  })

  it('files every operation under a stage it explains, in both languages', () => {
    const tags = api.tags.map(({ name }) => name)
    for (const { said } of everyOperation()) {
      expect(tags).toContain(said.tags[0])
      expect(said.summary).toMatch(/^[A-Z]/)
      expect(said['x-summary-ar']).toMatch(/\p{Script=Arabic}/u)
    }
    for (const tag of api.tags) expect(tag['x-description-ar']).toMatch(/\p{Script=Arabic}/u)
  })

  it('says who has to be signed in, and what can go wrong', () => {
    for (const { said, url } of everyOperation()) {
      const open = said['x-who'] === 'anyone'
      expect(said.security, url).toEqual(open ? [{}, { session: [] }] : [{ session: [] }])
      expect(Object.keys(said.responses)).toEqual(expect.arrayContaining(['200', '400', '404', '429', 'default']))
      if (!open) expect(Object.keys(said.responses)).toEqual(expect.arrayContaining(['401', '403']))
    }
  })

  it('never shows a session in an answer', () => {
    for (const { said } of everyOperation())
      for (const [path, schema] of objectsIn(said.responses['200']))
        if (path.endsWith('/schema/properties')) expect(schema).not.toHaveProperty('session')
  })

  it.each(Object.keys(operations))('has an example request that %s takes', (name) => {
    const operation = operations[name]!
    const { content } = api.paths[`/api/${name}`]!.post!.requestBody as {
      content: { 'application/json': { example: unknown } }
    }
    const { example } = content['application/json']
    expect(operation.input.safeParse(example).error?.issues ?? []).toEqual([])
  })
})

describe('the page of the API', () => {
  it('has no script, no inline style, and nothing of another host', () => {
    expect(page).not.toMatch(/<script|<style|\bstyle=|\bon\w+=|javascript:/i)
    expect(page).not.toMatch(/(src|href)="(https?:)?\/\//)
  })

  it('names every operation in both languages, and links only to what is on it', () => {
    for (const operation of Object.values(operations)) {
      expect(page).toContain(`/api/${operation.name}</a>`)
      expect(page).toContain(operation.does.ar)
    }
    const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const [, id] of page.matchAll(/href="#([^"]+)"/g)) expect(ids).toContain(id)
  })

  it('has a place for every problem that a problem names as its type', async () => {
    const { type } = (await door.app.inject('/api/no/such')).json()
    expect(type).toBe('/api/#problem-not-found')
    expect(page).toContain('id="problem-not-found"')
  })

  it('is styled by a sheet of its own', async () => {
    const reply = await door.app.inject('/api/reference.css')
    expect(reply.headers['content-type']).toBe('text/css; charset=utf-8')
  })
})
