import weights from './weights/letter-chunks.json' with { type: 'json' }
import { type ChunkModel, chunkModel, cutArabic, cutLatin, type CutWord, jointLikelihood } from './letter-chunks.ts'
import { sameGivenName } from './given-names.ts'
import { isArabicName } from './name-letters.ts'
import { skeletonsOf } from './skeleton.ts'
import { soundLikeness, soundsOf } from './sounds.ts'

/** What two spellings in two scripts have in common, each about 0 where nothing is known against them. */
export type Traits = { latinGivenArabic: number; arabicGivenLatin: number; sounds: number }

let made: ChunkModel | null = null
const model = (): ChunkModel => (made ??= parseChunks(weights.chunks))

/** Reads the weights file: for each Arabic chunk its Latin chunks with their costs in tenths of nats, `ash:62 sh:48`. */
export function parseChunks(rows: Record<string, string>): ChunkModel {
  const chance = (cost: string) => Math.exp(-Number(cost) / 10)
  const row = (said: string) =>
    new Map(said.split(' ').map((one) => [one.slice(0, one.indexOf(':')), chance(one.slice(one.indexOf(':') + 1))]))
  return chunkModel(new Map(Object.entries(rows).map(([arabic, said]) => [arabic, row(said)])))
}

const kept = new Map<string, CutWord>()
/** Words come again and again while one name is compared with many: what was cut is kept, up to a bound. */
function cutOf(letters: string, using: ChunkModel): CutWord {
  const known = kept.get(letters)
  if (known) return known
  const cut = isArabicName(letters) ? cutArabic(using, letters) : cutLatin(using, letters)
  if (kept.size >= 20_000) kept.clear()
  kept.set(letters, cut)
  return cut
}

// What the chunks do not know at all counts no more against a pair than this: the sounds may still speak for it.
const UNKNOWN = -2.2
const perLetter = (joint: number, alone: number, length: number) =>
  joint > 0 && alone > 0 ? Math.max(UNKNOWN, Math.log(joint / alone) / length) : UNKNOWN

/** Compares an Arabic and a Latin word, both as `nameLetters` gives them. */
export function traitsOf(arabic: string, latin: string, using: ChunkModel = model()): Traits {
  const [a, l] = [cutOf(arabic, using), cutOf(latin, using)]
  const joint = jointLikelihood(using, a, l)
  return {
    latinGivenArabic: perLetter(joint, a.likelihood, l.length),
    arabicGivenLatin: perLetter(joint, l.likelihood, a.length),
    sounds: soundLikeness(arabic, latin),
  }
}

/** How likely the two are one name, by the weights that `bench/train-names.ts` fitted. */
export function acrossScripts(traits: Traits, fit = weights.fit): number {
  const said =
    fit.bias +
    fit.latinGivenArabic * traits.latinGivenArabic +
    fit.arabicGivenLatin * traits.arabicGivenLatin +
    fit.sounds * traits.sounds
  return 1 / (1 + Math.exp(-said))
}

// Within one script the spelling itself speaks: where it is not the same, sounds this alike and more may be one name.
const within = (one: string, other: string) => {
  const floor = isArabicName(one) ? 0.8 : 0.72
  return Math.max(0, Math.min(0.98, (soundLikeness(one, other) - floor) / (0.98 - floor)))
}

// Words without a consonant say too little to be taken for one another.
const VOWELS_ONLY = 0.4

// Two names that are both known, and are not one.
const OTHER_NAME = 0.1

/**
 * How likely two words, as `nameLetters` gives them, spell one name: 1 where they are the same letters.
 * Gives    0 where either has no letters, or none that sounds: nothing is never like nothing.
 */
export function scoreWords(one: string, other: string): number {
  if (!soundsOf(one) || !soundsOf(other)) return 0
  if (one === other) return 1
  const known = sameGivenName(one, other)
  if (known !== null) return known ? 0.99 : OTHER_NAME
  const [arabic, latin] = [isArabicName(one), isArabicName(other)]
  if (arabic === latin) return within(one, other)
  const score = arabic ? acrossScripts(traitsOf(one, other)) : acrossScripts(traitsOf(other, one))
  return skeletonsOf(one).length && skeletonsOf(other).length ? score : Math.min(score, VOWELS_ONLY)
}
