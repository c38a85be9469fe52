import { isRegion } from './region.ts'
import { type Draft, overlaps, type Scope, within } from './scope.ts'
import { lastBefore, sortedSpans, startingIn } from './sorted-spans.ts'

const NAMES: readonly string[] = ['organisation', 'instrument', 'programme', 'publication']
// «المغرب العربي» is a region, and names no State; a venue's town and State are said of it.
const isRegionName = (one: Draft) => one.kind === 'place' && one.rule === 'name'
const isNamedMeeting = (one: Draft) => one.kind === 'meeting' && one.rule === 'head-noun'
const isVenue = (one: Draft) => one.kind === 'place' && one.rule === 'venue'
const isLine = (one: Draft) => one.kind === 'session' && one.rule === 'line-of-programme'
// "Safe Skies Training Initiative": the noun of a gathering is only a word of the programme's name.
const isNameOfProgramme = (gathering: Draft, name: Draft) =>
  name.rule === 'named' && within(gathering, name) && gathering.end < name.end
const isSession = (one: Draft) => one.kind === 'session'
// "the second plenary" is a part of a meeting, and no meeting beside it.
const isPlenary = (scope: Scope, { words: [head] }: Draft) =>
  /^(?:plenary|debate|round ?table)$/iu.test(scope.text.slice(head!.start, head!.end))
const LONGEST_NAME = 400

/**
 * Takes away what is only part of another name: a place or State inside the name of a body, an instrument, a programme or a
 * publication; a person whose words a body's name has; what stands in a header or footer; the same span twice; and the citation
 * that is only the document's own number.
 */
export function dropNamesInsideNames(scope: Scope, drafts: Draft[]): Draft[] {
  const names = sortedSpans(
    drafts.filter(
      (one) =>
        NAMES.includes(one.kind) ||
        one.kind === 'person' ||
        isRegionName(one) ||
        isVenue(one) ||
        isSession(one) ||
        isNamedMeeting(one),
    ),
  )
  const near = (one: Draft) => startingIn(names, one.start - LONGEST_NAME, one.end).filter((name) => name !== one)
  const seen = new Set<string>()
  return drafts.filter((one) => {
    const key = `${one.kind} ${one.start} ${one.end}`
    if (seen.has(key) || isFurniture(scope, one) || isOwnNumber(scope, one) || isPartOf(scope, one, near(one)))
      return false
    seen.add(key)
    return true
  })
}

function isPartOf(scope: Scope, one: Draft, names: readonly Draft[]): boolean {
  const isInside = (kinds: string) => names.some((name) => kinds.includes(name.kind) && within(one, name))
  switch (one.kind) {
    case 'place':
      return (
        !one.rule.startsWith('venue') &&
        names.some((name) =>
          name.kind === 'meeting'
            ? isInProperName(scope, one, name)
            : (NAMES.includes(name.kind) || name.kind === 'person') &&
              (within(one, name) || (name.kind === 'instrument' && overlaps(one, name))),
        )
      )
    case 'state':
      return isInside(NAMES.join()) || isInside('place')
    case 'organisation':
      return (
        (one.rule === 'known-body' && names.some((name) => isOwnerInName(scope, one, name))) ||
        (one.rule === 'head-noun' &&
          names.some(
            (name) =>
              (name.kind === 'publication' && ['before-noun', 'apposed'].includes(name.rule) && within(one, name)) ||
              (name.kind === 'programme' && name.rule === 'named' && within(one, name) && one.end < name.end) ||
              isSameVenue(one, name) ||
              (name.kind === 'instrument' && isTopic(scope, one, name)),
          ))
      )
    case 'person':
      return names.some((name) => NAMES.includes(name.kind) && overlaps(one, name))
    case 'meeting':
      return names.some(
        (name) =>
          (isLine(name) && overlaps(one, name)) ||
          (name.kind === 'programme' && isNamedMeeting(one) && isNameOfProgramme(one, name)) ||
          (isSession(name) && isPlenary(scope, one) && overlaps(one, name)) ||
          (isVenue(name) && within(one.words[0]!, name)),
      )
    case 'instrument':
      return names.some(
        (name) =>
          (name.kind === 'publication' && isCited(one, name)) ||
          (name.kind === 'programme' && name.rule === 'known' && overlaps(one, name)),
      )
    case 'programme':
    case 'publication':
      return (
        (one.kind === 'programme' &&
          names.some((name) => isNamedMeeting(name) && within(name.words[0]!, one) && !isNameOfProgramme(name, one))) ||
        names.some(
          (name) =>
            name.kind === 'instrument' &&
            overlaps(one, name) &&
            one.rule !== 'known' &&
            !isCited(name, one) &&
            !(one.kind === 'publication' && isCommentedOn(name, one)) &&
            !(one.rule === 'quoted-title' && within(name, one) && name.end - name.start < one.end - one.start),
        ) ||
        names.some(
          (name) =>
            name.kind === 'organisation' &&
            (name.rule === 'known-body' || name.end > one.end || one.kind === 'publication') &&
            one.rule !== 'apposed' &&
            within(one, name),
        ) ||
        (one.kind === 'publication' && isInside('programme')) ||
        (one.kind === 'publication' && one.rule === 'named' && names.some((name) => isLine(name) && within(one, name)))
      )
    default:
      return false
  }
}

/** «معهد الأمم المتحدة لبحوث الجريمة»: the name of a body between the head and the rest of another name is only its owner's. */
const isOwnerInName = (scope: Scope, one: Draft, name: Draft) =>
  !name.rule.startsWith('numbered') &&
  within(one, name) &&
  name.end > one.end + 3 &&
  !CLOSES_NAME.test(scope.text.slice(one.end, one.end + 10)) &&
  /^[ء-ي]+ $/u.test(scope.text.slice(name.start, one.start))
// «لائحة الاتحاد الأوروبي 2021/784 بشأن …»: the name ends on its maker, and what follows says its number or its topic.
const CLOSES_NAME = /^ (?:بشان|حول|الخاص|المتعلق|المعني|رقم|عدد|في شان|[(\d])/u

/** "Technical Guide to the Implementation of Resolution 1373": the citation is the end of the publication's name. */
const isCited = (citation: Draft, name: Draft) =>
  citation.rule === 'numbered-resolution' && citation.start > name.start && citation.end <= name.end

/** "Commentary on the Lake Principles": the text that a publication is about is the end of its name. */
const isCommentedOn = (text: Draft, name: Draft) =>
  name.rule === 'named' && text.start > name.start && text.end >= name.end && text.rule === 'named'

/** "Langkawi Declaration on the Global Movement of the Moderates": what an instrument is on is no body of its own. */
const isTopic = (scope: Scope, one: Draft, name: Draft) =>
  within(one, name) && / (?:on|concerning|against) (?:the )?$/u.test(scope.text.slice(name.start, one.start))

const isSameVenue = (one: Draft, name: Draft) =>
  name.kind === 'place' && name.start === one.start && name.end === one.end

/** "Central and South Asia Regional Conference": a place among the capitals that lead to a gathering's noun. */
const isInProperName = (scope: Scope, one: Draft, { start, words: [head] }: Draft) =>
  one.start >= start &&
  one.end <= head!.start &&
  ((one.end + 1 === head!.start && isRegion(scope.text.slice(one.start, one.end))) ||
    /\p{Lu}/u.test(scope.text[head!.start]!))

/** Header, footer or page number: kept in the text, never read. */
const isFurniture = (scope: Scope, one: Draft) =>
  (lastBefore(scope.furniture, scope.view.map[one.start]! + 1, () => true)?.end ?? -1) > scope.view.map[one.end - 1]!

const OPENING = 300

/** "SG/SM/16972" on a statement's first line numbers the statement itself; a resolution is cited even by itself. */
const isOwnNumber = (scope: Scope, one: Draft) =>
  one.kind === 'instrument' &&
  one.rule === 'numbered-symbol' &&
  one.fields.type === 'other' &&
  one.start < OPENING &&
  (/^\s*$/u.test(scope.text.slice(0, one.start)) ||
    /\n *$/u.test(scope.text.slice(Math.max(0, one.start - 4), one.start))) &&
  /^\s*\n/u.test(scope.text.slice(one.end, one.end + 2))
