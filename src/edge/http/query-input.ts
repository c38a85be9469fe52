import type { z } from 'zod'

type Query = Record<string, string | string[] | undefined>

/**
 * A query string as the input that an operation's shape expects: numbers, booleans and lists out of text.
 *
 *     ?limit=20&roles=editor,reader  with  { limit: number, roles: string[] }  gives  { limit: 20, roles: ['editor', 'reader'] }
 *
 * Gives    text that does not fit is passed on as it is, for the shape itself to refuse.
 */
export function parseQuery(shape: z.ZodObject, query: Query): Record<string, unknown> {
  const input: Record<string, unknown> = {}
  for (const [key, field] of Object.entries(shape.shape)) {
    const value = Object.hasOwn(query, key) ? query[key] : undefined
    if (value !== undefined) input[key] = parseValue(field as z.ZodType, value)
  }
  return input
}

function parseValue(field: z.ZodType, value: string | string[]): unknown {
  const { def } = innermost(field)
  if (def.type === 'array') {
    const { element } = def as z.core.$ZodArrayDef<z.ZodType>
    return [value]
      .flat()
      .flatMap(splitAtCommas)
      .map((item) => parseValue(element, item))
  }
  if (typeof value !== 'string') return value
  if (def.type === 'number') return parseNumber(value)
  if (def.type === 'boolean') return parseBoolean(value)
  return value
}

const splitAtCommas = (value: string) => value.split(',').filter((item) => item !== '')
const parseNumber = (value: string) => (/^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value)
const parseBoolean = (value: string) => (value === 'true' ? true : value === 'false' ? false : value)

/** The shape under `.optional()`, `.nullable()`, `.default()` and the like. */
export function innermost(field: z.ZodType): z.ZodType {
  const { def } = field
  if ('innerType' in def) return innermost(def.innerType as z.ZodType)
  if (def.type === 'pipe') return innermost((def as z.core.$ZodPipeDef<z.ZodType>).in)
  return field
}
