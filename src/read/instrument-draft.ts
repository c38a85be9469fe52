import type { FieldsOf } from '../domain/finding.ts'
import { type Draft, draft, type Scope, wordsOf } from './scope.ts'

export type InstrumentType = FieldsOf<'instrument'>['type']

// Whose the best known instruments are, where a text does not say it.
const BODY_OF: [RegExp, string][] = [
  [/Universal Declaration of Human Rights|Covenant on Civil|الاعلان العالمي لحقوق الانسان/u, 'general-assembly'],
  [
    /Global Counter-Terrorism Strategy|(?:ال|)استراتيجية (?:الامم المتحدة )?العالمية لمكافحة الارهاب/u,
    'general-assembly',
  ],
  [
    /Madrid Guiding|Abu Dhabi Guiding|Algeria Guiding|مبادئ مدريد|مبادئ ابوظبي التوجيهية|Delhi Declaration on Countering|اعلان دلهي/u,
    'counter-terrorism-committee',
  ],
  [
    /(?:Hague|Marrakech|Rabat|Rome|Algiers|Ankara|Abu Dhabi|Sydney|Berlin|New York|Neuchâtel|Neuchatel|Antalya|Zurich|Valletta|Madrid|Cairo|Jakarta) Memorandum|مذكرة (?:لاهاي|الرباط|روما|الجزائر|انقرة|ابوظبي|برلين|نيويورك)/u,
    'gctf',
  ],
]

/** An instrument that the text names, without a number. */
export function namedInstrument(
  scope: Scope,
  span: { start: number; end: number },
  rule: string,
  type: InstrumentType,
): Draft {
  const words = scope.text.slice(span.start, span.end)
  const known = BODY_OF.find(([pattern]) => pattern.test(words))?.[1]
  const isBare = type === 'presidential-statement' || type === 'resolution'
  return draft('instrument', {
    kind: 'instrument',
    ...span,
    rule,
    fields: {
      type,
      body: known ?? (type === 'presidential-statement' ? 'security-council' : null),
      number: null,
      year: null,
      title: isBare ? null : wordsOf(scope, span.start, span.end).replace(/^["']|["']$/gu, ''),
    },
  })
}
