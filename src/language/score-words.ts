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

type KnownWord = { arabic: boolean; cut: CutWord; sounds: string; hasKey: boolean }

const kept = new Map<string, KnownWord>()
/** Words come again and again while one name is compared with many: what is known of them is kept, up to a bound. */
function knownWord(letters: string, using: ChunkModel): KnownWord {
  const before = kept.get(letters)
  if (before) return before
  const arabic = isArabicName(letters)
  const known = {
    arabic,
    cut: arabic ? cutArabic(using, letters) : cutLatin(using, letters),
    sounds: soundsOf(letters),
    hasKey: skeletonsOf(letters).length > 0,
  }
  if (kept.size >= 20_000) kept.clear()
  kept.set(letters, known)
  return known
}

// What the chunks do not know at all counts no more against a pair than this: the sounds may still speak for it.
const UNKNOWN = -2.2
const perLetter = (joint: number, alone: number, length: number) =>
  joint > 0 && alone > 0 ? Math.max(UNKNOWN, Math.log(joint / alone) / length) : UNKNOWN

/** Compares an Arabic and a Latin word, both as `nameLetters` gives them. */
export function traitsOf(arabic: string, latin: string, using: ChunkModel = model()): Traits {
  const [a, l] = [knownWord(arabic, using), knownWord(latin, using)]
  const joint = jointLikelihood(using, a.cut, l.cut)
  return {
    latinGivenArabic: perLetter(joint, a.cut.likelihood, l.cut.length),
    arabicGivenLatin: perLetter(joint, l.cut.likelihood, a.cut.length),
    sounds: soundLikeness(a.sounds, l.sounds),
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
const within = (one: KnownWord, other: KnownWord) => {
  const floor = one.arabic ? 0.8 : 0.72
  return Math.max(0, Math.min(0.98, (soundLikeness(one.sounds, other.sounds) - floor) / (0.98 - floor)))
}

// Two names that are both known, and are not one.
const OTHER_NAME = 0.1

// Words without a consonant say too little to be taken for one another.
const VOWELS_ONLY = 0.4

/**
 * How likely two words, as `nameLetters` gives them, spell one name: 1 where they are the same letters.
 * Gives    0 where either has no letters, or none that sounds: nothing is never like nothing.
 */
export function scoreWords(one: string, other: string): number {
  const [a, b] = [knownWord(one, model()), knownWord(other, model())]
  if (!a.sounds || !b.sounds) return 0
  if (one === other) return 1
  const known = sameGivenName(one, other)
  if (known !== null) return known ? 0.99 : OTHER_NAME
  if (a.arabic === b.arabic) return within(a, b)
  const score = acrossScripts(a.arabic ? traitsOf(one, other) : traitsOf(other, one))
  return a.hasKey && b.hasKey ? score : Math.min(score, VOWELS_ONLY)
}
