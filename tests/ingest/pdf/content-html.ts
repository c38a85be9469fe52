import { type Content, directionOfLine } from './content.ts'

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The content as a web page that prints. */
export function htmlOf(content: Content, font: string): string {
  const pages = content.pages.map(
    (page) =>
      `<section>${page
        .map(({ text, role }) => {
          const rtl = directionOfLine(text) === 'rtl'
          const tag = role === 'heading' ? 'h2' : 'p'
          return `<${tag} dir="${rtl ? 'rtl' : 'ltr'}" lang="${rtl ? 'ar' : 'en'}">${escape(text)}</${tag}>`
        })
        .join('\n')}</section>`,
  )
  return `<!doctype html><html><head><meta charset="utf-8"><style>
@page { size: A4; margin: 2cm }
body { font-family: "${font}", "DejaVu Sans"; font-size: 12pt; line-height: 1.5; margin: 0 }
section { page-break-after: always } section:last-child { page-break-after: auto }
p { margin: 0 0 6pt } ${content.justified ? 'p { text-align: justify }' : ''} h2 { font-size: 17pt; margin: 10pt 0 }
</style></head><body>${pages.join('\n')}</body></html>`
}
