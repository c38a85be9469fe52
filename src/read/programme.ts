import { type Draft, draft, overlaps, type Reader, type Scope, wordsOf } from './scope.ts'

const CAP = String.raw`[A-Z][\p{L}'-]*`
const NAMED_EN = new RegExp(
  String.raw`(?<!\p{L})(?:${CAP}\s+(?:(?:and|of|for|the|in|on)\s+){0,2}){1,7}(?:\([A-Z]{2,8}\)\s+)?(?:Programme|Program|Initiative|Campaign|Project|Fund|Scheme)(?!\p{L})(?:\s+(?:for|on|to|of|against)\s+(?:the\s+)?${CAP}(?:\s+(?:and\s+|of\s+|the\s+)?${CAP}){0,5})?`,
  'gu',
)
const PLAIN_EN =
  /(?<!\p{L})(?:(?:ambitious|national|joint|new|regional|rehabilitation|reintegration|training|disengagement|and)\s+){1,5}(?:programme|program|initiative|campaign)s?(?:\s+(?:for|on|to)\s+(?:the\s+)?\p{L}+(?:\s+(?:of\s+|and\s+)?\p{L}+){0,4})?(?!\p{L})/gu
const SPECIFIC_EN =
  /(?<!\p{L})(?:programme|program) (?:for|on) (?:the )?(?:rehabilitation|reintegration|prevention|disengagement|deradicali[sz]ation)(?: (?:of|and) \p{L}+(?: \p{L}+){0,3})?/gu
const NAMED_AR =
  /(?<!\p{L})[وفبلك]{0,2}((?:(?:ال|لل)?(?:برنامج|برامج|مبادرة|مشروع|مشروعات|حملة|صندوق))\s+(?:"[^"\n]{2,90}"|(?!قرار|بيان|اعلان|بيان|التي|الذي|من|في|علي|ان|اعمال|الاجتماع|المؤتمر|القمة|الامم|قانون)\p{L}+(?:\s+(?:(?:ال|لل|وال|ل)\p{L}+|ادماج|اعادة|وبناء|بناء|قدرات|علي|نظر|قضايا|الخاصة\s+ب\p{L}+|المعني[ةه]?\s+ب\p{L}+)){0,8}))/gu
const GENERIC_AR =
  /^(?:ال|لل)?(?:برنامج|برامج|مبادرة|مبادرات|مشروع|مشروعات|حملة|صندوق)\s+(?:الوطنية|المحلية|الاجتماع|العمل|الدولية|المجتمعات|جديد|جديدة|مشترك|اخري|الحالية)$/u
const CUT_AR =
  /\s(?:الذي|التي|والتي|حيث|وذلك|الي|عن|ان|خلال|بالتعاون|بهدف|الرامية|الهادفة|تعيد|يراجع|ومشاريع|ومبادرات|والتي)(?=\s|$).*$/su

/**
 * Proposes programmes, initiatives, campaigns, projects and funds by their names.
 *
 *     … ورشة العمل التحضيرية بشأن البرامج التدريبية لإعادة ادماج المقاتلين الإرهابيين الأجانب …
 *                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const programme: Reader = {
  name: 'programme',
  read(scope) {
    const drafts: Draft[] = []
    const add = (start: number, end: number, rule: string) => {
      if (drafts.some((other) => overlaps(other, { start, end }))) return
      drafts.push(
        draft('programme', { kind: 'programme', start, end, rule, fields: { name: wordsOf(scope, start, end) } }),
      )
    }
    for (const match of scope.text.matchAll(NAMED_EN)) {
      const lead =
        /^(?:The|This|Its|An?|Their|Development|Environment|Food|Consultation Meeting:)\s+/u.exec(match[0])?.[0]
          .length ?? 0
      const said = match[0].slice(lead)
      if (!/United Nations (?:Development|Environment)|World Food/u.test(said) && said.split(/\s+/).length > 1) {
        add(match.index + lead, match.index + match[0].length, 'named')
      }
    }
    for (const match of scope.text.matchAll(SPECIFIC_EN)) add(match.index, match.index + match[0].length, 'described')
    for (const match of scope.text.matchAll(PLAIN_EN)) {
      if (/rehabilitation|reintegration|training|disengagement/u.test(match[0]))
        add(match.index, match.index + match[0].length, 'described')
    }
    for (const match of scope.text.matchAll(NAMED_AR)) {
      const said = match[1]!.replace(CUT_AR, '').trimEnd()
      const start = match.index + match[0].indexOf(match[1]!)
      if (said.split(/\s+/).length > 1 && !GENERIC_AR.test(said)) add(start, start + said.length, 'رأس الاسم')
    }
    return drafts.filter((one) => !isGeneric(scope, one))
  },
}

const isGeneric = (scope: Scope, one: Draft) =>
  /^(?:national|joint|new|regional|training)\s+(?:programme|program|initiative|campaign)s?$/u.test(
    scope.text.slice(one.start, one.end),
  )
