/** Prints the fixtures anew, with whichever producers are installed: node tests/ingest/pdf/make-fixtures.ts [PRODUCER …] */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { AGAIN, LINES, PARAGRAPHS, REPORTS } from './texts.ts'
import type { Content } from './content.ts'
import { AGAIN_PRODUCERS, PRODUCERS, REPORTERS } from './producers.ts'

const folder = join(import.meta.dirname, 'fixtures')
const FONTS = ['Amiri', 'Noto Naskh Arabic', 'Noto Sans Arabic', 'Scheherazade', 'KacstBook', 'DejaVu Sans']
const wanted = process.argv.slice(2)

const lines: Content = { pages: Object.values(LINES).map((page) => page.map((text) => ({ text }))), justified: false }
const paragraphs: Content = {
  pages: Object.values(PARAGRAPHS).map((page) => page.map((text) => ({ text }))),
  justified: true,
}

for (const [producer, print] of Object.entries(PRODUCERS)) {
  if (wanted.length && !wanted.includes(producer)) continue
  for (const font of FONTS) {
    for (const [name, content] of Object.entries({ lines, paragraphs })) {
      const file = `${producer}.${font.replaceAll(' ', '')}.${name}.pdf`
      try {
        const bytes = await print(content, font)
        writeFileSync(join(folder, file), bytes)
        console.log(file, bytes.length)
      } catch (error) {
        console.log(file, 'not printed:', String(error).slice(0, 300))
      }
    }
  }
}

const save = (file: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, file), bytes)
  console.log(file, bytes.length)
}
for (const [producer, print] of Object.entries(REPORTERS)) {
  if (wanted.length && !wanted.includes(producer)) continue
  for (const [language, report] of Object.entries(REPORTS)) {
    const font = language === 'arabic' ? (producer === 'typst' ? 'Noto Naskh Arabic' : 'Amiri') : 'DejaVu Sans'
    save(`${producer}.${font.replaceAll(' ', '')}.report-${language}.pdf`, await print(report, font))
  }
}
const again: Content = { pages: [AGAIN.map((text) => ({ text }))], justified: false }
for (const [producer, font, print] of AGAIN_PRODUCERS) {
  if (wanted.length && !wanted.includes(producer)) continue
  save(`${producer}.${font.replaceAll(' ', '')}.again.pdf`, await print(again, font))
}
