import { type JsonSchema, nameOfRef } from './json-schema.ts'
import { markup, type Markup } from './markup.ts'

/**
 * A schema as a person reads it, in the notation of TypeScript, with named shapes linked.
 *
 *     { type: 'array', items: { enum: ['ar', 'en'] } }  reads  ("ar" | "en")[]
 */
export function typeText(schema: JsonSchema, indent = ''): Markup {
  if (schema.$ref) return linkTo(nameOfRef(schema.$ref))
  if ('const' in schema) return markup`${JSON.stringify(schema.const)}`
  if (schema.enum) return markup`${schema.enum.map((value) => JSON.stringify(value)).join(' | ')}`
  const choice = schema.anyOf ?? schema.oneOf ?? typesOf(schema)
  if (choice.length > 1)
    return join(
      choice.map((one) => typeText(one, indent)),
      ' | ',
    )
  if (schema.allOf)
    return join(
      schema.allOf.map((one) => typeText(one, indent)),
      ' & ',
    )
  if (schema.type === 'array') return arrayText(schema, indent)
  if (schema.type === 'object') return objectText(schema, indent)
  return markup`${schema.format ?? String(schema.type ?? 'anything')}`
}

const typesOf = (schema: JsonSchema): JsonSchema[] =>
  [schema.type ?? []].flat().map((type) => Object.assign({}, schema, { type }))

const linkTo = (name: string) => markup`<a href="#type-${name}">${name}</a>`

const join = (texts: Markup[], between: string): Markup =>
  texts.reduce((all, text, index) => (index ? markup`${all}${between}${text}` : text), markup``)

function arrayText({ items = {}, prefixItems }: JsonSchema, indent: string): Markup {
  if (prefixItems) {
    const inner = prefixItems.map((item) => typeText(item, indent))
    return markup`[${join(inner, ', ')}]`
  }
  const item = typeText(items, indent)
  return items.enum || items.anyOf || Array.isArray(items.type) ? markup`(${item})[]` : markup`${item}[]`
}

function objectText({ properties, required = [], additionalProperties }: JsonSchema, indent: string): Markup {
  if (!properties || Object.keys(properties).length === 0) {
    if (typeof additionalProperties !== 'object') return markup`{ }`
    return markup`{ [name]: ${typeText(additionalProperties, indent)} }`
  }
  const inner = `${indent}  `
  const fields = Object.entries(properties).map(
    ([name, field]) =>
      markup`${inner}<b>${name}</b>${required.includes(name) ? '' : '?'}: ${typeText(field, inner)}${note(field)}\n`,
  )
  return markup`{\n${fields}${indent}}`
}

const note = ({ description, default: fallback }: JsonSchema): Markup => {
  const words = [fallback === undefined ? '' : `= ${JSON.stringify(fallback)}`, description ?? ''].filter(Boolean)
  return words.length ? markup`  <i>${words.join(', ')}</i>` : markup``
}
