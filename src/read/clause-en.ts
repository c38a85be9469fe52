import { anyOf } from '../language/pattern.ts'
import { type Action, type Clause, isLongEnough, recommended } from './clause.ts'
import { forceOfEnglish, forcesEn } from './forces.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'
import type { Sentence } from './sentence.ts'

const VERB = new RegExp(String.raw`(?<![\p{L}-])(${anyOf(forcesEn.keys())})(?![\p{L}-])`, 'giu')
// "said CTED would continue to …", "announced that he would submit …": a body's own pledge, in reported speech.
const PLEDGE =
  /(?<!\p{L})(said|announced|added|confirmed|promised|assured|stated|noted)(?=(?: [^ .;]+){1,12} (?:would|will) (?!be(?:en)? |have )\p{Ll})/gu

const BASE =
  /^(?:decide|demand|call (?:upon|on|for)|urge|request|recommend|encourage|invite|stress|underscore|underline|emphasi[sz]e|reaffirm|reiterate|pledge|commit (?:to|ourselves)|undertake to|resolve to|appeal to|welcome|condemn|deplore|recognize|acknowledge|take note)$/
const MODAL =
  /^(?:should|must|need to|needs to|needed to|have to|has to|are encouraged to|is encouraged to|are invited to|is invited to|urgently needed|will continue|would continue|would encourage|would submit|would support|would work|is essential|are essential|is crucial|is vital|is imperative)$/
const NOUNS =
  /^(?:requests?|demands?|stress|calls? (?:for|to)|recommendation|invite|pledges?|asks|notes|urging|commits|resolves|appeals? to)$/
const BEFORE_NOUN =
  /(?:\bto|\bthe|\ban?|\bits|\btheir|\bhis|\bher|\bour|\bthese|\bof|\bin|\bfor|\bno|\bthis|\bsuch|\bany|\brepeated|\burgent|\bpriority|\bconcrete|\bon)$/iu
const RELATIVE = /(?:\bthat|\bwhich|\bwho|\bwhat|\bif|\bwhen|\bas)$/iu
const SPEAKERS =
  /(?:^|[ ,"])(?:we|i|they|ministers|participants|members|leaders|parties|co-chairs|states|delegations|representatives|and|also|further|strongly|hereby)$/iu

// What is stressed is a task only where it is something needed, or a whole clause.
const STRESSED =
  /^,? (?:in this regard,? )?(?:that|how|its|their|the (?:\p{L}+ )?(?:need|importance|urgency|necessity|role|responsibility|value|significance|centrality|primacy)|(?:\p{L}+ ){0,6}(?:need|importance|should|must)(?!\p{L}))/u

/** Whether a form of a verb governs a task here, or is a noun, or only narrates. */
function governs(said: string, match: RegExpExecArray): boolean {
  const word = match[1]!.toLowerCase().replace(/ +/g, ' ')
  const before = said.slice(Math.max(0, match.index - 40), match.index).trimEnd()
  const after = said.slice(match.index + match[0].length, match.index + match[0].length + 120)
  if (isPassive(word, before, after)) return true
  if (word === 'recommendation') return /^ (?:in the [\p{L} ]+ )?(?:is|was) (?:to|that)\b/u.test(after)
  if (
    /^(?:welcome[ds]?|notes|took note|takes note|take note|notes with concern|recogni[sz]es?|acknowledges?)$/.test(word)
  )
    return false
  if (BASE.test(word))
    return (before === '' || SPEAKERS.test(before)) && !/^ (?:of|from|to (?:the )?\p{L}+ (?:was|is)) /u.test(after)
  if (NOUNS.test(word) && BEFORE_NOUN.test(before)) return false
  if (MODAL.test(word)) return !RELATIVE.test(before) && !/^ (?:not )?(?:be )?(?:noted|recalled)/u.test(after)
  if (
    /^(?:asked|requested|directed|decided|instructed|tasked|mandated|invited|recommended|proposed|committed|renewed|advised)$/.test(
      word,
    )
  )
    return isActive(word, before, after)
  if (/^agreed/.test(word)) return true
  if (/^(?:stress|undersc|underl|emphasi)/.test(word) && !STRESSED.test(after)) return false
  if (/^invit/.test(word)) return /^ [^.;]{2,90}? to \p{Ll}/u.test(after) && !/(?:\bwas|\bwere)$/u.test(before)
  return !/(?:\bwas|\bwere|\bbeen|\bbe|\bis|\bare)$/iu.test(before)
}

// "Members were urged to …", "It was recommended that …": who speaks is left out.
const PASSIVE =
  /^(?:urged|recommended|asked|requested|called (?:up)?on|encouraged|invited|decided|proposed|directed|instructed|tasked)$/
const isPassive = (word: string, before: string, after: string) =>
  PASSIVE.test(word) && /(?:\bwas|\bwere)$/iu.test(before) && /^ (?:to|that) /u.test(after)

const isActive = (word: string, before: string, after: string) => {
  if (/(?:\bwas|\bwere|\bbeen|\bbe|\bis|\bare|\bas)$/iu.test(before) || /^ (?:by|whether|reading|if)\b/u.test(after))
    return false
  if (word === 'renewed') return /^ (?:its|their|his|her) (?:commitment|call|pledge)/u.test(after)
  if (/^(?:recommended|proposed|advised)$/.test(word)) return true
  return (
    /^ (?:to|that|the|all|each|its|itself|themselves|States?|Member|members|participants|parties|international|regional|donor|civil|relevant|governments?|airlines|companies|partners|[A-Z])/u.test(
      after,
    ) && !/^ (?:guests?|speakers?|journalists?)/u.test(after)
  )
}

const LONGEST_SUBJECT = 400

/** A modal's clause begins with its subject: "States are encouraged to …". */
function startOfSubject(scope: Scope, { start: from }: Sentence, verb: number): number {
  const sentence = { start: Math.max(from, verb - LONGEST_SUBJECT) }
  const before = scope.text.slice(sentence.start, verb)
  const cuts = [
    ...before.matchAll(
      /[,;:] +(?:(?:but|and|so) )?|(?<=^|\W)(?:that|said|added|whether|because|and) "?|(?:First|Second|Third|Finally|Moreover|Therefore), /gu,
    ),
  ]
  const cut = cuts.findLast((one) => {
    const subject = before.slice(one.index + one[0].length)
    return /\p{L}{2}/u.test(subject) && !/^(?:while|in|with|by|through|including|when|as|where) /iu.test(subject)
  })
  const marker = /^(?:\([a-z\d]{1,4}\)|[-•*]) */u.exec(before)?.[0].length ?? 0
  if (!cut || /^(?:Once|When|After|If|In|While|As|By|On)\b/u.test(before))
    return cut && /that $/u.test(cut[0]) ? sentence.start + cut.index + cut[0].length : sentence.start + marker
  return sentence.start + cut.index + cut[0].length
}

const TAIL = /[\s,;]+(?:(?:and|but|while|or|as well as)\s*)?$/u

const MOST_MODALS = 12

function* clausesIn(scope: Scope, sentence: Sentence): Generator<Clause> {
  const said = scope.text.slice(sentence.start, sentence.end)
  const pledges = [...said.matchAll(PLEDGE)]
  const verbs = [...said.matchAll(VERB)].filter(
    (match) =>
      governs(said, match) &&
      !pledges.some(
        (one) => one.index < match.index && match.index - one.index < 90 && /^w(?:ould|ill)/u.test(match[1]!),
      ),
  )
  const all = [...verbs, ...pledges].sort((a, b) => a.index - b.index)
  let last = -1
  for (const [index, match] of all.entries()) {
    const verb = { start: sentence.start + match.index, end: sentence.start + match.index + match[0].length }
    const word = match[1]!.toLowerCase()
    const start =
      word === 'recommendation'
        ? sentence.start
        : MODAL.test(word)
          ? startOfSubject(scope, sentence, verb.start)
          : verb.start
    // "stresses that States need to …": the first verb counts.
    if (MODAL.test(word) && start <= last) continue
    const next = all
      .slice(index + 1, index + 1 + MOST_MODALS)
      .find(
        (one) =>
          !(
            MODAL.test(one[1]!.toLowerCase()) &&
            startOfSubject(scope, sentence, sentence.start + one.index) <= verb.end + 6
          ),
      )
    const limit = next ? nextStart(scope, sentence, next) : sentence.end
    const closed = /[,.]" | and (?:will|would|has|have|had|was|were) /u.exec(scope.text.slice(verb.end, limit))
    const stop = closed ? verb.end + closed.index : limit
    const end = stop - (TAIL.exec(scope.text.slice(verb.end, stop))?.[0].length ?? 0)
    if (end <= verb.end) continue
    last = verb.end + 6
    const isPledge = pledges.includes(match)
    yield { start, end, verb, force: isPledge ? 'commits' : forceOfEnglish(match[1]!), rule: `verb: ${word}` }
  }
}

const nextStart = (scope: Scope, sentence: Sentence, next: RegExpExecArray) => {
  const at = sentence.start + next.index
  return MODAL.test(next[1]!.toLowerCase()) ? startOfSubject(scope, sentence, at) : at
}

const WHO = String.raw`States parties|Member States|member states|States|states|Parliaments|parliaments|Governments|governments|INTERPOL|international community|private sector|civil society|international partners|development partners|donor nations|donor countries|donors|members|participants|partners|countries|nations|parties|airlines|media|companies|local authorities|judges|practitioners`
const GROUP = String.raw`(?:all |the |its |other |relevant |donor |international |regional |subregional |participating |remaining |concerned |affected |Arab |African )*(?:${WHO}|(?:Secretary-General|Executive Director(?:ate)?|Executive Secretary|Secretariat|Committee|Council|Working Group|Co-Chairs)|[A-Z]{3,}|(?:[A-Z][\p{L}-]+ ){1,6}(?:Committee|Council|Directorate|Team|Organization|Office|Centre|Fund|Union|Forum)|(?:\p{Ll}+ ){0,3}(?:organizations|organisations|entities|bodies|agencies|institutions))`
const ADDRESSEE = new RegExp(
  String.raw`^ *(?:upon |on |to |that |for )?(${GROUP}(?:(?:, (?:and )?| and | or )${GROUP})*)(?=,? (?:to|that|in|on|which|with|should|must|need|needs|have|has|and to|for|not)\b)`,
  'u',
)
const SUBJECT = new RegExp(
  String.raw`^(?:\([a-z\d]{1,4}\) |"|that )?((?:a |the |all |each |both )?(?:\p{L}+ )?(?:${GROUP}|State|Member State|member state))(?= )`,
  'u',
)

/** Who is spoken to, as written. */
function addresseesOf(scope: Scope, clause: Clause): string[] {
  if (clause.start < clause.verb.start) {
    const said = scope.text.slice(clause.start, clause.verb.start).replace(/^.*, (?=\p{L})/u, '')
    const match = SUBJECT.exec(said)
    return match ? [match[1]!.trim()] : []
  }
  const match =
    ADDRESSEE.exec(scope.text.slice(clause.verb.end, clause.end)) ??
    / from (the (international community))(?![\p{L}])/u.exec(scope.text.slice(clause.verb.end, clause.end))
  if (!match) return []
  const start = clause.verb.end + match.index + match[0].length - match[1]!.length
  return wordsOf(scope, start, start + match[1]!.length)
    .split(
      /, (?:and )?| and (?=donor|the|[A-Z]|international|regional|relevant|civil|private|partners)| or (?=\p{Lu})/u,
    )
    .map((one) =>
      one
        .replace(/^the (?=international|relevant|Security|Counter|Executive|Secretary|Analytical|Monitoring)/u, '')
        .trim(),
    )
    .filter(Boolean)
}

const PART = /; +(?:and +)?|, +(?=(?:and )?to \p{Ll})| (?=and to \p{Ll})/gu
const INLINE_LIST = /\((?:i|ii|iii|iv|v|vi|a|b|c|d|e|1|2|3|4)\) /gu

/** The parts of a clause that each say one action: a shared verb governs them all. */
function partsOf(scope: Scope, clause: Clause): { start: number; end: number }[] {
  if (clause.rule === 'verb: recommendation') return [{ start: clause.start, end: clause.end }]
  const said = scope.text.slice(clause.start, clause.end)
  const cuts = [...said.matchAll(PART)].filter(
    (cut) => cut.index > clause.verb.end - clause.start + 8 && cut.index < said.length - 14,
  )
  const parts: { start: number; end: number }[] = []
  let from = clause.start
  for (const cut of cuts) {
    parts.push({ start: from, end: clause.start + cut.index })
    from = clause.start + cut.index + cut[0].length
  }
  return [...parts, { start: from, end: clause.end }]
}

function actionStart(scope: Scope, clause: Clause, part: { start: number; end: number }): number {
  const said = scope.text.slice(part.start, part.end)
  const marker = new RegExp(`^(?:${INLINE_LIST.source})`, 'u').exec(said)?.[0].length ?? 0
  if (part.start !== clause.verb.start) {
    if (part.start > clause.verb.start)
      return part.start + (/^(?:and )?to (?=\p{Ll})/u.exec(said)?.[0].length ?? marker)
    const modal = clause.verb.end - part.start
    return /^(?:should|must|need to|needs to|have to|has to|are encouraged to|is encouraged to|are invited to)$/u.test(
      scope.text.slice(clause.verb.start, clause.verb.end).toLowerCase(),
    )
      ? part.start + modal
      : part.start
  }
  const after = scope.text.slice(clause.verb.end, part.end)
  const pledge = clause.force === 'commits' ? / (?:would|will) /u.exec(after) : null
  if (pledge) return clause.verb.end + pledge.index + pledge[0].length
  const to =
    /^[^\n]{0,90}?\bto (?=\p{Ll})/u.exec(after)?.[0].length ?? /^ (?:that|upon|on|for) /u.exec(after)?.[0].length ?? 0
  return clause.verb.end + to
}

/** What English running text says somebody should do. */
export function recommendationsInEnglish(scope: Scope, sentence: Sentence): Draft[] {
  const drafts: Draft[] = []
  for (const clause of clausesIn(scope, sentence)) {
    if (!isLongEnough(clause)) continue
    const addressees = addresseesOf(scope, clause)
    for (const part of partsOf(scope, clause)) {
      const action: Action = { ...part, action: actionStart(scope, clause, part) }
      drafts.push(recommended(scope, clause, action, addressees))
    }
  }
  return drafts
}
