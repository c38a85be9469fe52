import { parseXml, type XmlNode } from './docx-xml.ts'
import { decode } from './text.ts'
import { openZip, type Parts } from './zip-guard.ts'

/** A part that another one names: its kind (the last word of the relationship's type) and where it lies in the container. */
export type Relation = { id: string; kind: string; path: string }

/**
 * A Word document's container. Parts are found by their relationships, as the standard wants; what points outside the container
 * is never followed.
 */
export type DocxPackage = {
  /** The path of the main part. */
  main: string
  /** The path of the part that holds the document's title. */
  core: string | undefined
  /** What the main part names, in the container's order. */
  relations: readonly Relation[]
  /** The XML of a part; null where there is none. */
  read(path: string): Promise<string | null>
  /** A small part as a tree; null where there is none. A broken one is counted in `broken` and given as null. */
  tree(path: string | undefined): Promise<XmlNode | null>
  broken: number
}

type Opened = { verdict: 'sound'; opened: DocxPackage } | { verdict: 'damaged' | 'bomb' | 'encrypted' }

/** Opens a Word document's container and finds its parts. */
export async function openPackage(bytes: Uint8Array): Promise<Opened> {
  const zip = await openZip(bytes)
  if (zip.verdict !== 'sound') return zip
  const { parts } = zip
  const roots = await relationsOf(parts, '')
  const main = roots.find(({ kind }) => kind === 'officeDocument')?.path ?? 'word/document.xml'
  if (!parts.has(main)) return { verdict: 'damaged' }
  const opened: DocxPackage = {
    main,
    core: roots.find(({ kind }) => kind === 'core-properties' || kind === 'coreProperties')?.path,
    relations: await relationsOf(parts, main),
    read: async (path) => xmlOf(await parts.read(path)),
    async tree(path) {
      try {
        const xml = path ? await this.read(path) : null
        return xml === null ? null : parseXml(xml)
      } catch {
        this.broken++
        return null
      }
    },
    broken: 0,
  }
  return { verdict: 'sound', opened }
}

const DECLARED = /^\s*<\?xml[^>]{0,200}\bencoding\s*=\s*["']([\w-]{1,40})["']/

const xmlOf = (bytes: Buffer | null) =>
  bytes && decode(bytes, DECLARED.exec(bytes.subarray(0, 300).toString('latin1'))?.[1]).raw.replace(/^\ufeff/, '')

/** The relationships of a part (or of the container itself, for an empty path) that stay inside the container. */
async function relationsOf(parts: Pick<Parts, 'read'>, path: string): Promise<Relation[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  try {
    const xml = xmlOf(await parts.read(`${folder}_rels/${path.slice(folder.length)}.rels`))
    if (xml === null) return []
    return parseXml(xml).children.flatMap(({ attributes: { Id, Type, Target, TargetMode } }) => {
      const inside = TargetMode === 'External' ? null : pathFrom(folder, Target ?? '')
      return inside === null ? [] : [{ id: Id ?? '', kind: (Type ?? '').split('/').at(-1)!, path: inside }]
    })
  } catch {
    return []
  }
}

/** A target as a path in the container; null where it leads out of it. */
function pathFrom(folder: string, target: string): string | null {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) return null
  const steps: string[] = []
  for (const step of `${target.startsWith('/') ? '' : folder}${target}`.split('/')) {
    if (step === '..') {
      if (!steps.length) return null
      steps.pop()
    } else if (step && step !== '.') steps.push(step)
  }
  return steps.join('/')
}
