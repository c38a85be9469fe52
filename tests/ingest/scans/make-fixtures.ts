/** Makes the scans beside it: `node tests/ingest/scans/make-fixtures.ts`. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import sharp, { type Sharp } from 'sharp'
import { DEGRADED, fontFiles, pagePdf, rendered } from './make-scans.ts'

const here = import.meta.dirname
const keep = (name: string, bytes: Uint8Array) => writeFileSync(join(here, name), bytes)
/** Without the empty half of the page. */
const trimmed = async (image: Buffer | Sharp) => {
  const bytes = Buffer.isBuffer(image) ? image : await image.png().toBuffer()
  return sharp(bytes)
    .trim({ background: '#ffffff', threshold: 60 })
    .extend({ top: 60, bottom: 60, left: 60, right: 60, background: '#ffffff' })
}

const arabic = pagePdf('ar-declaration', 'Noto Naskh Arabic', 5)
const english = pagePdf('en-report', 'Source Serif 4', 4)
const both = pagePdf('mixed', 'IBM Plex Sans Arabic', 4)

keep(
  'declaration-ar.png',
  await (await trimmed(await rendered(arabic, 200))).png({ palette: true, colours: 16, dither: 0 }).toBuffer(),
)
keep(
  'report-en.jpg',
  await (await trimmed(await DEGRADED['150 dpi, JPEG 40']!(english))).jpeg({ quality: 30 }).toBuffer(),
)
const pages = await Promise.all(
  [both, english].map(async (pdf) =>
    (await rendered(pdf, 200)).threshold(150).extractChannel(0).raw().toBuffer({ resolveWithObject: true }),
  ),
)
const { width, height } = pages[0]!.info
const raw = { width, height: height * 2, channels: 1, pageHeight: height } as const
const facsimile = sharp(Buffer.concat(pages.map(({ data }) => data)), { raw }).toColourspace('b-w')
keep('two-pages.tiff', await facsimile.tiff({ compression: 'ccittfax4', bitdepth: 1 }).toBuffer())

const picture = await sharp(await DEGRADED['turned 1.3°, blurred, JPEG 40']!(both))
  .resize({ width: 1300 })
  .jpeg({ quality: 35 })
  .toBuffer()
const typst = NodeCompiler.create({ fontArgs: [{ fontBlobs: fontFiles() }] })
typst.mapShadow(join(process.cwd(), 'page.jpg'), picture)
const PICTURE = '#page(margin: 0pt)[#image("/page.jpg", width: 100%, height: 100%, fit: "contain")]'
const pdfOf = (body: string) => new Uint8Array(typst.pdf({ mainFileContent: `#set page(paper: "a4")\n${body}` }))
keep(
  'text-and-scan.pdf',
  pdfOf(
    `#set text(font: "Amiri", lang: "ar", dir: rtl)\nالصفحة الأولى نص كتب بالحاسوب عن اجتماع مدريد.\n${PICTURE}\nالصفحة الثالثة نص أيضا، وفيها خاتمة الوثيقة.\n#pagebreak()`,
  ),
)
