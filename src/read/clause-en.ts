import actions from '../language/lexicons/en/actions.json' with { type: 'json' }
import { anyOf } from '../language/pattern.ts'
import { addresseesAfter, addresseesOf, IS_ASKED, LISTED, MODAL_INSIDE } from './addressee-en.ts'
import { type Action, type Clause, isLongEnough, recommended } from './clause.ts'
import { forceOfEnglish, forcesEn } from './forces.ts'
import type { Draft, Scope } from './scope.ts'
import type { Sentence } from './sentence.ts'

const VERB = new RegExp(String.raw`(?<![\p{L}-])(${anyOf(forcesEn.keys())})(?![\p{L}-])`, 'giu')
// "said CTED would continue to …", "announced that he would submit …": a body's own pledge, in reported speech.
const PLEDGE =
  /(?<!\p{L})(said|announced|added|confirmed|promised|assured|stated|noted)(?=(?: [^ .;]+){1,12} (?:would|will) (?!be(?:en)? |have )\p{Ll})/gu

const BASE =
  /^(?:decide|demand|call (?:upon|on|for)|urge|request|recommend|agree (?:to|that)|encourage|invite|stress|underscore|underline|emphasi[sz]e|reaffirm|reiterate|pledge|commit (?:to|ourselves)|undertake to|resolve to|appeal to|welcome|condemn|deplore|recognize|acknowledge|take note)$/
const MODAL =
  /^(?:should|must|need to|needs to|needed to|have to|has to|are encouraged to|is encouraged to|are invited to|is invited to|urgently needed|will continue|would continue|would encourage|would submit|would support|would work|is essential|are essential|is crucial|is vital|is imperative|ought to|it (?:is|was) (?:urgent|necessary|important|essential|crucial|vital|imperative|critical) (?:to|that)|(?:have|has) (?:an?|the) (?:obligation|responsibility|duty) to|(?:are|is) advised to|may wish to)$/
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

// "stressed that terrorism is a threat": what is so, and no task.
const ASSERTS = /^ that (?!it (?:is|was) )[^.;]*?(?<!\p{L})(?:is|are|was|were|has|have|had)(?!\p{L})/u
// "The Declaration calls to continue …": somebody calls, and it is not calls that are made.
const CALLS_TO =
  /(?:[Dd]eclaration|[Cc]ouncil|[Ss]tatement|[Rr]esolution|[Cc]ommuniqué|[Mm]emorandum|[Dd]ocument|[Tt]ext|[Rr]eport|[Pp]lan|[Ss]trategy|[Cc]ommittee|\bit|\bit also|\bwhich|\band)$/u
// "we will hear from …": a speaker tells what comes, and pledges nothing.
const TELLS =
  /^ (?:now |also |then |soon |all |first )*(?:hear|see|be|have|discuss|look|talk|meet|find|know|remember|never|not|need|start|begin|turn|focus|return|listen|lose|win|face)(?!\p{L})/u
// "The need for confidentiality was underlined."
const NEED_WAS =
  /^(?:the )?(?:vital |urgent |critical |continued |pressing )?(?:need|importance|necessity|urgency|value|centrality) (?:for|to|of) [^.;:]{3,300} (?:was|were)(?: also| further| repeatedly| strongly)?$/iu
const isStressed = (said: string, match: RegExpExecArray) =>
  /^(?:stressed|underscored|underlined|emphasi[sz]ed)$/iu.test(match[1]!) &&
  /^[ .,;]|^$/u.test(said.slice(match.index + match[0].length)) &&
  NEED_WAS.test(said.slice(0, match.index).trimEnd())

/** Whether a form of a verb governs a task here, or is a noun, or only narrates. */
function governs(said: string, match: RegExpExecArray): boolean {
  const word = match[1]!.toLowerCase().replace(/ +/g, ' ')
  const before = said.slice(Math.max(0, match.index - 40), match.index).trimEnd()
  const after = said.slice(match.index + match[0].length, match.index + match[0].length + 120)
  if (isPassive(word, before, after) || isStressed(said, match)) return true
  if (word === 'recommendation') return /^ (?:in the [\p{L} ]+ )?(?:is|was) (?:to|that)\b/u.test(after)
  if (
    /^(?:welcome[ds]?|notes|took note|takes note|take note|notes with concern|recogni[sz]es?|acknowledges?)$/.test(word)
  )
    return false
  if (BASE.test(word))
    return (before === '' || SPEAKERS.test(before)) && !/^ (?:of|from|to (?:the )?\p{L}+ (?:was|is)) /u.test(after)
  if (NOUNS.test(word) && BEFORE_NOUN.test(before)) return false
  if (word === 'demands' && /^ (?:by|on|for|with|relating|of|from|made|placed)(?!\p{L})/u.test(after)) return false
  if (
    /^direct/.test(word) &&
    (/attention|toward/u.test(after.slice(0, 60)) || !/^ [^.;]{2,90}? to \p{Ll}/u.test(after))
  )
    return false
  if (word === 'requests' && /^ to /u.test(after)) return false
  if (word === 'calls to')
    return /^ \p{Ll}/u.test(after) && CALLS_TO.test(before) && !/^ (?:action|arms|the|an?|prayer)(?!\p{L})/u.test(after)
  if (/^we (?:will|shall)$/.test(word)) return !TELLS.test(after)
  if (/^called (?:up)?on$/.test(word) && /^ to /u.test(after)) return false
  if (/^it (?:is|was)/.test(word)) return true
  if (MODAL.test(word)) return !RELATIVE.test(before) && !/^ (?:not )?(?:be )?(?:noted|recalled)/u.test(after)
  if (
    /^(?:asked|requested|directed|decided|instructed|tasked|mandated|invited|recommended|proposed|committed|renewed|advised)$/.test(
      word,
    )
  )
    return isActive(word, before, after)
  if (/^agreed/.test(word))
    return !/^ (?:that )?[^.;]{0,160}?(?<!\p{L})(?:should|must|need to|needs to|it was|it is)(?!\p{L})/u.test(after)
  if (
    /^(?:pledge|commit|promise)/.test(word) &&
    /^ (?:an? )?(?:further |additional |total |some |about |up to )*(?:[£$€]|\d|US\$)/u.test(after)
  )
    return false
  if (/^(?:stress|undersc|underl|emphasi)/.test(word) && !STRESSED.test(after)) return false
  if (
    /^(?:stress|undersc|underl|emphasi)/.test(word) &&
    ASSERTS.test(after) &&
    !/^(?:[^.;]|\.\d)*?(?<!\p{L})(?:should|must|need|needs|needed|has to|have to|had to|cannot|could not|can not|requires?|required|essential|crucial|vital|important|importance|critical|necessary|imperative|key|only|responsib\p{L}+|remains?|ought|shall|duty|obligations?|role)(?!\p{L})/u.test(
      said.slice(match.index + match[0].length, match.index + 400),
    )
  )
    return false
  if (/^invit/.test(word)) return /^ [^.;]{2,90}? to \p{Ll}/u.test(after) && !/(?:\bwas|\bwere)$/u.test(before)
  return !/(?:\bwas|\bwere|\bbeen|\bbe|\bis|\bare)$/iu.test(before)
}

// "Members were urged to …", "It was recommended that …": who speaks is left out.
const PASSIVE =
  /^(?:urged|recommended|asked|requested|called (?:up)?on|encouraged|invited|decided|proposed|directed|instructed|tasked)$/
const isPassive = (word: string, before: string, after: string) =>
  PASSIVE.test(word) &&
  /(?:\bwas|\bwere|\bis|\bare|\bbe)(?: also| further| hereby| therefore| strongly| again)?$/iu.test(before) &&
  /^ (?:to|that) /u.test(after)
const isAsked = (said: string, match: RegExpExecArray) =>
  PASSIVE.test(match[1]!.toLowerCase().replace(/ +/g, ' ')) &&
  IS_ASKED.test(said.slice(Math.max(0, match.index - 40), match.index).trimEnd())

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

// "national strategies and action plans need to …": no verb stands before that "and", so it joins two nouns.
const NOUNS_ONLY =
  /^(?:(?!(?:is|are|was|were|has|have|had|will|would|should|must|can|may|said|told)(?!\p{L}))[\p{L}'-]+ ){1,7}$/u
const OPENS_CLAUSE = /(?<=^|\W)(?:that|said|added|whether|because) "?/gu

/** A modal's clause begins with its subject: "States are encouraged to …". */
function startOfSubject(scope: Scope, { start: from }: Sentence, verb: number): number {
  const sentence = { start: Math.max(from, verb - LONGEST_SUBJECT) }
  const before = scope.text.slice(sentence.start, verb)
  const opened = [...before.matchAll(OPENS_CLAUSE)].at(-1)
  const clause = opened ? opened.index + opened[0].length : 0
  if (LISTED.test(before.slice(clause))) return sentence.start + clause
  const aside =
    /^(?:The |the )?[\p{L}-]+(?: [\p{L}-]+){0,5}, (?:for (?:its|their) part|in turn|too|meanwhile|however|therefore|in particular), (?:(?:is|are|should|must) )?(?:also )?$/u
  if (aside.test(before.slice(clause))) return sentence.start + clause
  const cuts = [
    ...before.matchAll(
      /[,;:] +(?:(?:but|and|so) )?|(?<=^|\W)(?:that|said|added|whether|because|and) "?|(?:First|Second|Third|Finally|Moreover|Therefore), /gu,
    ),
  ]
  const cut = cuts.findLast((one) => {
    const subject = before.slice(one.index + one[0].length)
    if (/^and/u.test(one[0]) && NOUNS_ONLY.test(before.slice(clause, one.index)) && opened) return false
    return /\p{L}{2}/u.test(subject) && !/^(?:while|in|with|by|through|including|when|as|where) /iu.test(subject)
  })
  const marker = /^(?:\([a-z\d]{1,4}\)|[-•*]) */u.exec(before)?.[0].length ?? 0
  if (!cut || /^(?:Once|When|After|If|In|While|As|By|On)\b/u.test(before))
    return cut && /that $/u.test(cut[0]) ? sentence.start + cut.index + cut[0].length : sentence.start + marker
  return sentence.start + cut.index + cut[0].length
}

const TAIL = /[\s,;]+(?:(?:and|but|while|or|as well as)\s*)?$/u

const MOST_MODALS = 12
const LONGEST_CLAUSE = 2500

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
        : isSubjectFirst(said, match)
          ? startOfSubject(scope, sentence, verb.start)
          : verb.start
    // "stresses that States need to …": the first verb counts.
    if (isSubjectFirst(said, match) && start <= last) continue
    const next = all
      .slice(index + 1, index + 1 + MOST_MODALS)
      .find(
        (one) =>
          !(isSubjectFirst(said, one) && startOfSubject(scope, sentence, sentence.start + one.index) <= verb.end + 6),
      )
    const limit = Math.min(next ? nextStart(scope, sentence, said, next) : sentence.end, verb.end + LONGEST_CLAUSE)
    const closed =
      /[,.]" | and (?:will|would|has|have|had|was|were|expressed|expresses|recalled|recalls|thanked|thanks|praised|commended|commends|paid|discussed|wished|congratulated) /u.exec(
        scope.text.slice(verb.end, limit),
      )
    const stop = closed ? verb.end + closed.index : limit
    const end = stop - (TAIL.exec(scope.text.slice(verb.end, stop))?.[0].length ?? 0)
    if (end <= verb.end && !isStressed(said, match)) continue
    last = verb.end + 6
    const isPledge = pledges.includes(match)
    yield { start, end, verb, force: isPledge ? 'commits' : forceOfEnglish(match[1]!), rule: `verb: ${word}` }
  }
}

const isSubjectFirst = (said: string, match: RegExpExecArray) =>
  MODAL.test(match[1]!.toLowerCase().replace(/ +/g, ' ')) || isAsked(said, match) || isStressed(said, match)

const nextStart = (scope: Scope, sentence: Sentence, said: string, next: RegExpExecArray) => {
  const at = sentence.start + next.index
  return isSubjectFirst(said, next) ? startOfSubject(scope, sentence, at) : at
}

const PART =
  /; +(?:and +)?|, +(?=(?:and )?to (?!be \p{Ll}+ed(?!\p{L})|be (?:held|led))\p{Ll})| (?=and to \p{Ll})|,? (?<!(?:not|cannot|should|must|may|could) )and (?=(?:should|must|shall|ought to|need to) (?:not )?\p{Ll})|,? (?=and that (?:they|it|the|all|each|(?:\p{Ll}+ ){0,2}\p{Ll}+s) )/gu
const INLINE_LIST = /\((?:i|ii|iii|iv|v|vi|a|b|c|d|e|1|2|3|4)\) /gu

// "must offer …, build … and weaken …": verbs that share a modal.
const SHARES = /^verb: (?:should|must|ought to|need to|needs to|have to|has to)$/u
const SHARED = new RegExp(String.raw`(?:,? and|,) (?:also )?(?=(?:${anyOf(actions.verbs)}) )`, 'gu')

/** The parts of a clause that each say one action: a shared verb governs them all. */
function partsOf(scope: Scope, clause: Clause): { start: number; end: number }[] {
  if (clause.rule === 'verb: recommendation') return [{ start: clause.start, end: clause.end }]
  const said = scope.text.slice(clause.start, clause.end)
  const shared = SHARES.test(clause.rule) ? [...said.matchAll(SHARED)] : []
  const sharing = shared.length > 1 && /^,/u.test(shared[0]![0]) && /and/u.test(shared.at(-1)![0]) ? shared : []
  const cuts = [...said.matchAll(PART), ...sharing]
    .sort((a, b) => a.index - b.index)
    .filter((cut) => cut.index > clause.verb.end - clause.start + 8 && cut.index < said.length - 14)
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
  if (after.startsWith(' that ') && clause.force !== 'commits')
    return clause.verb.end + (MODAL_INSIDE.exec(after)?.[0].length ?? 6)
  const pledge = clause.force === 'commits' ? / (?:would|will) /u.exec(after) : null
  if (pledge) return clause.verb.end + pledge.index + pledge[0].length
  const to =
    /^[^\n]{0,90}?\bto (?=\p{Ll})/u.exec(after)?.[0].length ?? /^ (?:that|upon|on|for) /u.exec(after)?.[0].length ?? 0
  return clause.verb.end + to
}

/** "REAFFIRMING the aims of …;": a paragraph that only leads up to what is decided. */
const isPreambular = ({ text }: Scope, { start, end }: Sentence) =>
  (start === 0 || text[start - 1] === '\n') &&
  /^(?:(?:Convinced|Alarmed|Concerned|Mindful|Aware|Guided|Determined|Conscious|Inspired|Encouraged|Disturbed|Appalled|Deeply \p{Ll}+|Gravely \p{Ll}+|Fully \p{Ll}+|Firmly \p{Ll}+)(?= (?:that|of|by|at|about|to|with|over))|\p{Lu}{3,}ING|\p{Lu}\p{Ll}+ing)(?: (?:that|of|by|at|about|to|with|over|also|further|that|the|its|our|all|in|on|with|and|deep|grave|once|again|moreover)|,)(?!\p{L})/u.test(
    text.slice(start, start + 60),
  ) &&
  /[;,] *(?:and)?$/u.test(text.slice(start, end))

/** What English running text says somebody should do. */
export function recommendationsInEnglish(scope: Scope, sentence: Sentence): Draft[] {
  const drafts: Draft[] = []
  if (isPreambular(scope, sentence)) return drafts
  for (const clause of clausesIn(scope, sentence)) {
    if (!isLongEnough(clause)) continue
    const addressees = addresseesOf(scope, clause)
    for (const part of partsOf(scope, clause)) {
      const action: Action = { ...part, action: actionStart(scope, clause, part) }
      const own = /^and that /u.test(scope.text.slice(part.start, part.start + 9))
        ? addresseesAfter(scope, part.start + 3, part.end)
        : []
      drafts.push(recommended(scope, clause, action, own.length ? own : addressees))
    }
  }
  return drafts
}
