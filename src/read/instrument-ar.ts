import lexicon from '../language/lexicons/ar/instruments.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import type { Draft, Scope } from './scope.ts'

const types = Object.entries(lexicon.types).flatMap(([type, heads]) =>
  heads.map((head) => [foldWords(head), type as InstrumentType] as const),
)
const W = String.raw`[\p{L}\p{N}]+`
const ABOUT = String.raw`(?: (?:بشان|حول|لمكافحة|لمنع|لوقف|لقمع|للوقاية من|من اجل|لحماية|لتنفيذ|المتعلق[ةه]? ب|الخاص[ةه]? ب|المعني[ةه]? ب)\p{L}*(?: ${W}){0,11})?`
const NAME = String.raw`(?:"[^"\n]{2,60}"|${W})`
const NAMED = new RegExp(
  String.raw`(?<![\p{L}])[وفبلك]{0,2}(` +
    [
      String.raw`ا?ل?اعلان (?!الحرب|عن|ان |وقف|نتائج)${NAME}(?: (?:ال\p{L}+|وزاري)){0,2}${ABOUT}`,
      String.raw`مذكرة تفاهم|مذكرة (?!تفاهم)${W}(?: ?- ?${W})?(?: (?:لل|ال)\p{L}+){0,4}${ABOUT}`,
      String.raw`(?:ال|لل?)?ا?ستراتيجية(?: (?:الامم المتحدة|الاتحاد \p{L}+|ال\p{L}+)){1,4}${ABOUT}`,
      String.raw`خطة (?:ال)?عمل(?: (?:ال|ل)\p{L}+){0,4}`,
      String.raw`خطة (?:جديدة |وطنية |شاملة )?لتنفيذ ال\p{L}+(?: (?:ال|ل)\p{L}+){0,4}`,
      String.raw`الخطة(?: ال\p{L}+){1,3}${ABOUT}`,
      String.raw`(?:ال)?اتفاقية ${W}(?: (?:ال|لل)\p{L}+){0,3}${ABOUT}`,
      String.raw`ميثاق ${W}(?: ال\p{L}+){0,2}`,
      String.raw`(?:ال)?عهد الدولي (?:ال\p{L}+ )?ب\p{L}+(?: \p{L}+){1,3}`,
      String.raw`(?:ال)?بروتوكول ال\p{L}+(?: \p{L}+){0,4}`,
      String.raw`(?:ملحق |اضافة )?مبادئ ${W}(?: ال\p{L}+){1,2}${ABOUT}`,
      String.raw`المبادئ التوجيهية(?: (?!ال?تي)${W}){0,4}`,
      String.raw`مدونة (?:ال)?(?:قواعد )?(?:ال)?سلوك(?: ال\p{L}+){0,2}`,
      String.raw`نظام روما الاساسي|النظام الداخلي`,
      String.raw`(?:ال)?بيان (?:ال)?(?:ختامي|رئاسي|مشترك)|الاعلان الختامي|بيان رئيسه|بيان(?= اصدر| صدر)`,
      String.raw`مشروع (?:ال)?قرار`,
      String.raw`(?<=(?:اقر|اقرت|اعتمد|اعتمدت|تبني|تبنت|اصدر|اصدرت) [^\n.،]{0,60})قرارا(?!\p{L})`,
    ].join('|') +
    ')',
  'gu',
)
// Words at which the name of an instrument ends: a verb, a relative pronoun, an adverb.
const STOP = new RegExp(String.raw` (?:${anyOf(lexicon.stops)})(?!\p{L}).*$`, 'su')

/** Instruments by their names in Arabic. */
export function* instrumentsInArabic(scope: Scope): Generator<Draft> {
  for (const match of scope.text.matchAll(NAMED)) {
    const said = match[1]!.replace(STOP, '').trimEnd()
    const start = match.index + match[0].length - match[1]!.length
    const type =
      types.filter(([head]) => said.startsWith(head)).sort(([a], [b]) => b.length - a.length)[0]?.[1] ?? 'other'
    yield namedInstrument(
      scope,
      { start, end: start + said.length },
      'named',
      /^بيان/u.test(said) && type === 'resolution' ? 'other' : type,
    )
  }
}
