import type { Scope } from './scope.ts'

const SHORT = /^(?:U\.S|US|USA|UK|U\.K|UAE)$/u
// After a State stand a verb, a conjunction or a preposition; any other small word is what the short name qualifies.
const GOES_ON =
  /^\.? (?:and|or|to|in|on|at|by|for|from|of|with|as|also|who|which|that|had|has|have|is|was|were|will|would|should|must|may|can|could|did|do|then|now|not|under|over|during|after|before|since|said|told|made|gave|took|held|led|sent|met|both|alone|itself|where|when|while|but|against|into|through|via|per|than|yesterday|today)(?!\p{L})|^\.? \p{Ll}+(?:s|ed)(?!\p{L})/u

/** Whether a short name stands for the State, and is no adjective: "the US and Turkey", but "the U.S. launch". */
export const standsForState = (scope: Scope, start: number, end: number): boolean => {
  if (!SHORT.test(scope.text.slice(start, end))) return true
  const after = scope.text.slice(end, end + 24)
  return !/^\.? \p{Ll}/u.test(after) || GOES_ON.test(after)
}

// A State that has its capital's name is the capital in a dateline: "Luxembourg, 9 June 2022 –".
const CITY_TOO = /^(?:Luxembourg|Singapore|Djibouti|Panama|Guatemala|Mexico|Monaco|San Marino)$/iu

/** Whether a State's name is a city here: at the beginning of a line, before a day or a dash. */
export const isDatelineCity = (scope: Scope, start: number, end: number): boolean =>
  CITY_TOO.test(scope.text.slice(start, end)) &&
  (start === 0 || scope.text[start - 1] === '\n') &&
  /^(?:,? (?:\d|\p{Lu}\p{Ll}{2,8}\.? \d)| ?[-(])/u.test(scope.text.slice(end, end + 20))

/** "Kuwait City", "Mexico City": the State's name is only part of a city's. */
export const isPartOfCity = (scope: Scope, end: number): boolean =>
  /^ City(?!\p{L})/u.test(scope.text.slice(end, end + 6))
