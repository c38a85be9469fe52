import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { COMPONENTS, type JsonSchema } from './json-schema.ts'

/** The named shapes of an API description, each written once. */
export type Components = {
  readonly schemas: Record<string, JsonSchema>
  /** Adds a shape as what callers send (`input`) or get (`output`); gives its schema, pointing at named shapes by reference. */
  add(shape: z.ZodType, io: 'input' | 'output'): JsonSchema
}

/**
 * Collects shapes for one description. A shape is named by `.meta({ id })`; where what is sent and what is got under one
 * name differ (defaults), what is sent has `Input` after its name.
 */
export function makeComponents(): Components {
  const schemas: Record<string, JsonSchema> = {}

  const nameFor = (id: string, schema: JsonSchema): string =>
    id in schemas && !isDeepStrictEqual(schemas[id], schema) ? nameFor(`${id}Input`, schema) : id

  return {
    schemas,
    add(shape, io) {
      const {
        $schema: _,
        $defs = {},
        ...root
      } = z.toJSONSchema(shape, { io, unrepresentable: 'any', override }) as {
        $schema?: string
        $defs?: Record<string, JsonSchema>
      }
      const names = new Map<string, string>()
      const point = (schema: JsonSchema) => pointToComponents(schema, (id) => names.get(id) ?? id)
      for (const [id, schema] of Object.entries($defs)) names.set(id, nameFor(id, point(schema)))
      for (const [id, schema] of Object.entries($defs)) schemas[names.get(id) ?? id] = point(schema)
      return point(root)
    },
  }
}

/** Leaves out the bounds of whole numbers in JavaScript, which say nothing about the thing itself. */
const override = ({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) => {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum
  delete jsonSchema.id
}

function pointToComponents<T>(node: T, nameOf: (id: string) => string): T {
  if (Array.isArray(node)) return node.map((item) => pointToComponents(item, nameOf)) as T
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [
      key,
      key === '$ref' && typeof value === 'string'
        ? COMPONENTS + nameOf(value.replace('#/$defs/', ''))
        : pointToComponents(value, nameOf),
    ]),
  ) as T
}
