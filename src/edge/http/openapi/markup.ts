/** Text that is safe to stand in HTML. */
export type Markup = { readonly html: string }

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const escape = (text: string) => text.replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)

const render = (value: string | number | Markup | readonly Markup[]): string => {
  if (typeof value === 'string' || typeof value === 'number') return escape(String(value))
  return 'html' in value ? value.html : value.map(render).join('')
}

/** A template of HTML whose values are escaped, unless they are markup already. */
export const markup = (
  parts: TemplateStringsArray,
  ...values: (string | number | Markup | readonly Markup[])[]
): Markup => ({
  html: parts.reduce((text, part, index) => text + render(values[index - 1] ?? '') + part),
})
