import lexicon from '../language/lexicons/ar/instruments.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { foldWords } from '../language/view.ts'
import { type InstrumentType, namedInstrument } from './instrument-draft.ts'
import type { Draft, Scope } from './scope.ts'

const types = Object.entries(lexicon.types).flatMap(([type, heads]) =>
  heads.map((head) => [foldWords(head), type as InstrumentType] as const),
)
const W = String.raw`[ء-ي\p{N}]+`
const ABOUT = String.raw`(?: (?:بشان|حول|لمكافحة|لمنع|لوقف|لقمع|للوقاية من|من اجل|لحماية|لتنفيذ|لتعزيز|لتطوير|لتفعيل|لل|المتعلق[ةه]? ب|الخاص[ةه]? ب|المعني[ةه]? ب)[ء-ي]*(?: ${W}){0,11})?`
const NAME = String.raw`(?:"[^"\n]{2,60}"|${W})`
const NAMED = new RegExp(
  String.raw`(?<![ء-ي])[وفبلك]{0,2}(` +
    [
      String.raw`ا?ل?اعلان (?!الحرب|عن|ان |وقف|نتائج)${NAME}(?: (?:ال[ء-ي]+|وزاري)){0,2}${ABOUT}`,
      String.raw`مذكرة تفاهم|مذكرة (?!تفاهم)${W}(?: ?- ?${W})?(?: (?:لل|ال)[ء-ي]+){0,4}${ABOUT}`,
      String.raw`(?:ال|لل?)?ا?ستراتيجية(?: (?:الامم المتحدة|الاتحاد [ء-ي]+|ال[ء-ي]+)){1,4}${ABOUT}`,
      String.raw`خطة (?:ال)?عمل(?: (?:ال|ل)[ء-ي]+){0,4}`,
      String.raw`خطة (?:جديدة |وطنية |شاملة )?لتنفيذ ال[ء-ي]+(?: (?:ال|ل)[ء-ي]+){0,4}`,
      String.raw`الخطة(?: ال[ء-ي]+){1,3}${ABOUT}`,
      String.raw`(?:ال)?اتفاقية (?!(?:كل|من|في|بين|مع|التي|علي|الي)(?![ء-ي]))${W}(?: (?:ال|لل)[ء-ي]+){0,3}${ABOUT}`,
      String.raw`ميثاق ${W}(?: ال[ء-ي]+){0,2}`,
      String.raw`(?:ال)?عهد الدولي (?:ال[ء-ي]+ )?ب[ء-ي]+(?: [ء-ي]+){1,3}`,
      String.raw`(?:ال)?بروتوكول ال[ء-ي]+(?: [ء-ي]+){0,4}`,
      String.raw`(?:ملحق |اضافة )?مبادئ ${W}(?: ال[ء-ي]+){1,2}${ABOUT}`,
      String.raw`المبادئ التوجيهية(?: (?!ال?تي)${W}){0,4}`,
      String.raw`مدونة (?:ال)?(?:قواعد )?(?:ال)?سلوك(?: ال[ء-ي]+){0,2}`,
      String.raw`نظام روما الاساسي|النظام الداخلي`,
      String.raw`(?:ال)?بيان (?:ال)?(?:ختامي|رئاسي|مشترك)|الاعلان الختامي|بيان رئيسه|بيان(?= اصدر| صدر)`,
      String.raw`مشروع (?:ال)?قرار`,
      String.raw`(?<=(?:اقر|اقرت|اعتمد|اعتمدت|تبني|تبنت|اصدر|اصدرت) [^\n.،]{0,60})قرارا(?![ء-ي])`,
    ].join('|') +
    ')',
  'gu',
)
// Words at which the name of an instrument ends: a verb, a relative pronoun, an adverb.
const STOP = new RegExp(String.raw` (?:${anyOf(lexicon.stops)})(?![ء-ي]).*$`, 'su')

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
