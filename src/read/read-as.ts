import type { Passage } from '../domain/document.ts'
import type { Model } from '../store/operation.ts'
import { INSTRUCTIONS, portionsOf, proposalsFrom } from './model-proposals.ts'
import { READER_VERSION } from './reader-version.ts'
import { type Reading, readText } from './read-text.ts'

/** A reading, and the version of the readers that made it. */
export type VersionedReading = Reading & { readerVersion: string }
export type ReadAs = (text: string, passages: readonly Passage[]) => Promise<VersionedReading>

/** The version of the readers with the model that helps them, if one does. */
export const versionWith = (model: Model | null): string => (model ? `${READER_VERSION}+${model.name}` : READER_VERSION)

/** A model is asked about this many portions of a document at most: some fifty thousand characters. */
const MOST_PORTIONS = 10

/**
 * How documents are read: by our readers, and where a model is set up, by it as well, for what they left.
 * Gives    the readers' own findings alone, under their own version, when the model cannot be asked: such a document is told
 *          as outdated, so that it can be read again.
 */
export const readAs =
  (model: Model | null): ReadAs =>
  async (text, passages) => {
    const own = { ...readText(text, passages), readerVersion: READER_VERSION }
    const { findings } = own
    if (!model) return own
    const further = []
    try {
      for (const portion of portionsOf(text, passages).slice(0, MOST_PORTIONS))
        further.push(...proposalsFrom(await model.ask(INSTRUCTIONS, portion.text), portion, findings, model.name))
    } catch {
      return own
    }
    const all = [...findings, ...further].sort((a, b) => a.start - b.start || b.end - a.end)
    return { ...own, findings: all, readerVersion: versionWith(model) }
  }
