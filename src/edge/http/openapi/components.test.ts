import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { makeComponents } from './components.ts'
import { exampleOf } from './example.ts'
import { markup } from './markup.ts'
import { typeText } from './type-text.ts'

describe('components', () => {
  const Leaf = z.object({ n: z.number().int() }).meta({ id: 'TestLeaf' })
  const WithDefault = z.object({ page: z.number().default(1) }).meta({ id: 'TestWithDefault' })

  it('holds every named shape once, and points at it', () => {
    const components = makeComponents()
    expect(components.add(z.object({ a: Leaf, b: z.array(Leaf) }), 'output')).toMatchObject({
      properties: {
        a: { $ref: '#/components/schemas/TestLeaf' },
        b: { items: { $ref: '#/components/schemas/TestLeaf' } },
      },
    })
    components.add(Leaf, 'input')
    expect(Object.keys(components.schemas)).toContain('TestLeaf')
    expect(components.schemas.TestLeaf).toMatchObject({ properties: { n: { type: 'integer' } } })
    expect(components.schemas.TestLeaf!.properties!.n).not.toHaveProperty('minimum')
  })

  it('tells apart what is sent and what is got under one name', () => {
    const components = makeComponents()
    const got = components.add(WithDefault, 'output')
    const sent = components.add(WithDefault, 'input')
    expect([got.$ref, sent.$ref]).toEqual([
      '#/components/schemas/TestWithDefault',
      '#/components/schemas/TestWithDefaultInput',
    ])
    expect(components.schemas.TestWithDefault!.required).toEqual(['page'])
    expect(components.schemas.TestWithDefaultInput!.required).toBeUndefined()
  })
})

describe('an example', () => {
  it.each([
    z.object({ id: z.string().regex(/^[0-9a-f]{8}-[0-9a-f-]{27}$/), note: z.string().optional() }),
    z.object({ email: z.email(), at: z.iso.datetime(), day: z.iso.date(), link: z.url() }),
    z.object({ hash: z.string().regex(/^[a-f0-9]{64}$/), token: z.string().regex(/^[\w-]{43}$/) }),
    z.object({ word: z.string().min(15).max(20), short: z.string().max(3) }),
    z.object({ n: z.number().min(5), m: z.number().int().max(200), yes: z.boolean(), no: z.null() }),
    z.object({ one: z.enum(['x', 'y']), two: z.literal('z'), three: z.union([z.null(), z.number()]) }),
    z.object({ many: z.array(z.string()).min(2), box: z.tuple([z.number(), z.number()]), none: z.array(z.number()) }),
    z.object({ inner: z.object({ name: z.string() }), map: z.record(z.string(), z.number()) }),
  ])('is taken by its own shape (%#)', (shape) => {
    const components = makeComponents()
    const example = exampleOf(components.add(shape, 'input'), components.schemas)
    expect(shape.safeParse(example).error?.issues ?? []).toEqual([])
  })
})

describe('a type as it is read', () => {
  it.each([
    [{ type: 'string' }, 'string'],
    [{ type: ['string', 'null'] }, 'string | null'],
    [{ type: 'string', format: 'email' }, 'email'],
    [{ type: 'array', items: { enum: ['ar', 'en'] } }, '(&quot;ar&quot; | &quot;en&quot;)[]'],
    [{ type: 'array', prefixItems: [{ type: 'number' }, { type: 'string' }] }, '[number, string]'],
    [{ $ref: '#/components/schemas/Passage' }, '<a href="#type-Passage">Passage</a>'],
    [{ anyOf: [{ $ref: '#/components/schemas/A' }, { type: 'null' }] }, '<a href="#type-A">A</a> | null'],
    [{ type: 'object', additionalProperties: { type: 'number' } }, '{ [name]: number }'],
    [{ type: 'object', properties: {} }, '{ }'],
    [{ const: 1 }, '1'],
    [{}, 'anything'],
    [
      {
        type: 'object',
        properties: { a: { type: 'string', description: '<b>' }, n: { type: 'integer', default: 5 } },
        required: ['a'],
      },
      '{\n  <b>a</b>: string  <i>&lt;b&gt;</i>\n  <b>n</b>?: integer  <i>= 5</i>\n}',
    ],
  ])('%j', (schema, text) => expect(typeText(schema).html).toBe(text))
})

it('markup lets no text pass for HTML', () => {
  const text = `<script>"'&`
  expect(markup`<p title="${text}">${markup`<b>${text}</b>`}${[markup`<i></i>`, markup`${1}`]}</p>`.html).toBe(
    '<p title="&lt;script&gt;&quot;&#39;&amp;"><b>&lt;script&gt;&quot;&#39;&amp;</b><i></i>1</p>',
  )
})
