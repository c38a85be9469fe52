import { type JsonSchema, nameOfRef } from './json-schema.ts'

/** Texts of the sorts that shapes ask for; the first that fits a pattern is shown. */
const TEXTS = [
  '0198f0de-7a3b-7c4d-8e5f-0123456789ab',
  '2015-07-27',
  '2015-07-27T10:00:00.000Z',
  'editor@example.org',
  'https://example.org/',
  '123456',
  'ESP',
  'example',
]
const FORMATS: Record<string, string> = {
  email: 'editor@example.org',
  uuid: '0198f0de-7a3b-7c4d-8e5f-0123456789ab',
  uri: 'https://example.org/',
  date: '2015-07-27',
  'date-time': '2015-07-27T10:00:00.000Z',
}

/** The smallest value that a schema takes: required fields only, the first of every choice. */
export function exampleOf(schema: JsonSchema, schemas: Record<string, JsonSchema>): unknown {
  const of = (inner: JsonSchema) => exampleOf(inner, schemas)
  if (schema.$ref) return of(schemas[nameOfRef(schema.$ref)] ?? {})
  if ('const' in schema) return schema.const
  if (schema.enum) return schema.enum[0]
  if (schema.default !== undefined && schema.default !== null) return schema.default
  const choice = schema.anyOf ?? schema.oneOf
  if (choice) return of(choice.find(({ type }) => type !== 'null') ?? {})
  if (schema.allOf) return Object.assign({}, ...schema.allOf.map(of))
  const type = [schema.type ?? []].flat().find((type) => type !== 'null')
  if (type === 'string') return textFor(schema)
  if (type === 'number' || type === 'integer') return Math.max(1, schema.minimum ?? 1)
  if (type === 'boolean') return true
  if (type === 'array')
    return schema.prefixItems?.map(of) ?? Array.from({ length: schema.minItems ?? 0 }, () => of(schema.items ?? {}))
  if (type === 'object')
    return Object.fromEntries((schema.required ?? []).map((key) => [key, of(schema.properties?.[key] ?? {})]))
  return null
}

function textFor({ pattern, format, minLength = 0, maxLength = Infinity }: JsonSchema): string {
  const byFormat = format === undefined ? undefined : FORMATS[format]
  if (byFormat !== undefined) return byFormat
  const fits = (text: string) => text.length <= maxLength && (!pattern || new RegExp(pattern, 'u').test(text))
  const text = pattern ? [...TEXTS, ...runsFor(pattern)].find(fits) : 'example'.slice(0, maxLength)
  return (text ?? 'example').padEnd(minLength, '0123456789')
}

/** Letters in the lengths that a pattern counts: hashes, tokens. */
const runsFor = (pattern: string) =>
  [...pattern.matchAll(/\{(\d{1,4})\b/g)].map(([, length]) => 'a'.repeat(Number(length)))
