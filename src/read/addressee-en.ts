import type { Clause } from './clause.ts'
import { type Scope, wordsOf } from './scope.ts'

const LONGEST = 500
/** "governments, civil society and the private sector": a subject of several nouns. */
export const LISTED =
  /^(?:(?:the |all )?[\p{L}'-]+(?: [\p{L}'-]+){0,3}, )+(?:the |all )?[\p{L}'-]+(?: [\p{L}'-]+){0,3},? and (?:the |all )?[\p{L}'-]+(?: [\p{L}'-]+){0,4} (?:(?:is|are) (?:also |further )?)?$/u
/** "Member States are also asked to …": the one asked stands before. */
export const IS_ASKED = /(?:\bis|\bare)(?: also| further| hereby| therefore| strongly| again)?$/iu

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

// Whoever they are: what stands between the verb and its "to", or before a modal with a verb that acts.
const NOBODY =
  /^(?:it|this|that|these|those|there|which|what|they|he|she|we|measures?|every|efforts?|more|action|awareness|information|steps|progress|work|strategies|policies|approach(?:es)?|responses?|the need|the importance|(?:\p{L}+ )*(?:need|importance|measures|efforts|strategy|response|approach|policies|laws|legislation|cooperation))$/iu
const NOUN_PHRASE = String.raw`(?:(?:all|the|its|each|every|other|both) )*[\p{L}'&-]+(?: (?!to |that |and to )(?:[\p{L}'&-]+|\(\p{Lu}+\))){0,7}`
const BEFORE_TO = new RegExp(
  String.raw`^ (?:also |further |again |once more |strongly )?(?:upon |on |to |for )?(${NOUN_PHRASE}(?:, ${NOUN_PHRASE}){0,4})(?:, (?:including|in particular|as well as|where|if|when|as)[^,;]{3,80},)? (?:not )?to (?=\p{Ll})`,
  'u',
)
const AFTER_THAT = new RegExp(
  String.raw`^ that ((?:all |the |each |every )*(?:[\p{L}'-]+ ){0,4}?(?:[\p{L}'-]+s|\p{Lu}[\p{L}-]+|community|sector|society)) (?:should |must |shall )?(?:not )?(?=\p{Ll}{2,}(?<!s|ed|ing|of|and|on|in|for|to|from|with|at|by|or)[ ,])`,
  'u',
)
const ACTS = /^ (?:not |also |urgently |fully |now |always |therefore )?(?!be(?:en)?(?!\p{L})|have been)\p{Ll}/u

const splitNames = (said: string) =>
  said
    .split(
      /, (?:and )?| and (?=donor|the|all|its|[A-Z]|international|regional|relevant|civil|private|partners|\p{Ll}+s$)| or (?=\p{Lu})/u,
    )
    .map((one) =>
      one
        .replace(/^the (?=international|relevant|Security|Counter|Executive|Secretary|Analytical|Monitoring)/u, '')
        .trim(),
    )
    .filter(Boolean)

/** Who is spoken to, as written: before a modal, else after the verb. */
export function addresseesOf(scope: Scope, clause: Clause): string[] {
  const after = scope.text.slice(clause.verb.end, clause.end)
  if (clause.start < clause.verb.start) return subjectsOf(scope, clause, after)
  return clause.force === 'commits' || clause.force === 'reaffirms'
    ? []
    : addresseesAfter(scope, clause.verb.end, clause.end)
}

/** Whom a verb of force speaks to: what stands between it and its "to", or the subject of its "that". */
export function addresseesAfter(scope: Scope, verbEnd: number, end: number): string[] {
  const after = scope.text.slice(verbEnd, Math.min(end, verbEnd + LONGEST))
  const match =
    ADDRESSEE.exec(after) ??
    / from (the (international community))(?![\p{L}])/u.exec(after) ??
    BEFORE_TO.exec(after) ??
    AFTER_THAT.exec(after)
  if (
    !match ||
    NOBODY.test(match[1]!) ||
    /^(?:need|importance)|(?<!\p{L})(?:which|that|who|without|such)(?!\p{L})/u.test(match[1]!)
  )
    return modalInside(scope, verbEnd, after)
  const start = verbEnd + match.index + match[0].indexOf(match[1]!)
  return splitNames(wordsOf(scope, start, start + match[1]!.length))
}

/** The subject and modal of a "that": "that the Union must reckon with …". */
export const MODAL_INSIDE =
  /^ that ((?:all |the |both )?(?:[\p{L}'-]+(?:, | and | )){0,8}?[\p{L}'-]+) (?:should|must|needs? to|have to|has to|shall|ought to) (?!be(?!\p{L}))/u

/** "stresses that the Union must reckon with …": who must is who is spoken to. */
function modalInside(scope: Scope, verbEnd: number, after: string): string[] {
  const match = MODAL_INSIDE.exec(after)
  if (!match || NOBODY.test(match[1]!)) return []
  const start = verbEnd + match[0].indexOf(match[1]!)
  return splitNames(wordsOf(scope, start, start + match[1]!.length))
}

function subjectsOf(scope: Scope, clause: Clause, after: string): string[] {
  const said = scope.text.slice(clause.start, clause.verb.start)
  const known = SUBJECT.exec(said.replace(/^.*, (?=\p{L})/u, ''))
  const isListed = LISTED.test(said)
  if (known && !isListed) return [known[1]!.trim()]
  const asked = IS_ASKED.test(said.trimEnd())
  const who = said
    .replace(IS_ASKED, '')
    .replace(/^(?:\([a-z\d]{1,4}\) |[-•*] |"|that |and |also )+/u, '')
    .replace(/, [^,]{2,40} (?:argues|argued|says|said|adds|added|notes|noted|insists|insisted),? ?/u, ' ')
    .replace(/, (?:for|in|too|meanwhile|however|therefore)(?!\p{L}).*$/u, '')
    .replace(/ (?:is|are)(?: also| further| hereby| therefore| strongly| again)?\s*$/u, '')
    .trim()
  const rule = clause.rule.replace('verb: ', '')
  if (/^(?:it|they)$/iu.test(who) || /^it (?:is|was)/u.test(rule)) return []
  const acts = asked || / to$/u.test(rule) || ACTS.test(after)
  const isShort = who.split(' ').length <= (isListed ? 16 : 8)
  if (
    !who ||
    !isShort ||
    !acts ||
    NOBODY.test(who) ||
    /\d|(?<!\p{L})(?:said|which|who|is|are|was|were|has|have)(?!\p{L})/u.test(who)
  )
    return []
  return splitNames(who)
}
