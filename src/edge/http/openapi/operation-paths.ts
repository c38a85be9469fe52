import { z } from 'zod'
import type { Operation } from '../../../store/operation.ts'
import type { Components } from './components.ts'
import { exampleOf } from './example.ts'
import type { JsonSchema } from './json-schema.ts'

export type ApiOperation = {
  operationId: string
  tags: string[]
  summary: string
  'x-summary-ar': string
  'x-who': Operation['who']
  security: Record<string, string[]>[]
  parameters?: object[]
  requestBody?: object
  responses: Record<string, object>
}
export type Path = { get?: ApiOperation; post?: ApiOperation }

export const stageOf = (name: string): string => name.split('/')[0] ?? name
const SESSION = { session: [] }

/** How one operation is called over HTTP. */
export function pathOf(operation: Operation, components: Components): Path {
  const input = components.add(operation.input, 'input')
  const id = camelCase(operation.name)
  const about = aboutOf(operation, components)
  const post = { ...about, operationId: operation.changes ? id : `${id}ByPost`, requestBody: bodyOf(input, components) }
  if (operation.changes) return { post }
  return { get: { ...about, operationId: id, parameters: parametersOf(input, components) }, post }
}

function aboutOf(operation: Operation, components: Components) {
  const { shape, opensSession } = withoutSession(operation.output)
  const headers = opensSession ? { headers: { 'Set-Cookie': { schema: { type: 'string' } } } } : {}
  const content = { 'application/json': { schema: components.add(shape, 'output') } }
  return {
    tags: [stageOf(operation.name)],
    summary: operation.does.en,
    'x-summary-ar': operation.does.ar,
    'x-who': operation.who,
    security: securityOf(operation.who),
    responses: { '200': { description: operation.does.en, ...headers, content }, ...problemsOf(operation.who) },
  }
}

export const securityOf = (who: Operation['who']): ApiOperation['security'] =>
  who === 'anyone' ? [{}, SESSION] : [SESSION]

/** Which problems a caller has to reckon with. */
export function problemsOf(who: Operation['who']): Record<string, object> {
  const codes = ['400', ...(who === 'anyone' ? [] : ['401', '403']), '404', '409', '422', '429', 'default']
  return Object.fromEntries(codes.map((code) => [code, { $ref: '#/components/responses/Problem' }]))
}

/** What is in the body of an answer: a session that was opened is in the cookie instead. */
function withoutSession(output: z.ZodType): { shape: z.ZodType; opensSession: boolean } {
  if (!(output instanceof z.ZodObject) || !('session' in output.shape)) return { shape: output, opensSession: false }
  return { shape: output.omit({ session: true }), opensSession: true }
}

const bodyOf = (schema: JsonSchema, { schemas }: Components) => ({
  required: true,
  content: { 'application/json': { schema, example: exampleOf(schema, schemas) } },
})

/** The input's fields as a query; lists are written with commas. A field that a query cannot carry goes by POST alone. */
function parametersOf(input: JsonSchema, { schemas }: Components): object[] {
  const fields = Object.entries(input.properties ?? {}).filter(([, schema]) => fitsQuery(schema))
  return fields.map(([name, schema]) => ({
    name,
    in: 'query',
    required: input.required?.includes(name) ?? false,
    description: schema.description,
    style: 'form',
    explode: false,
    schema,
    example: exampleOf(schema, schemas),
  }))
}

const fitsQuery = ({ type, items }: JsonSchema): boolean => type !== 'object' && items?.type !== 'object'

const camelCase = (name: string) => name.replace(/[/-]+(.)/g, (_, letter: string) => letter.toUpperCase())
