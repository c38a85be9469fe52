/** Both texts as they are compared: white space folded, marks that show nothing left out. */
const folded = (text: string) =>
  text
    .replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim()

/** Character error: the least changes of a character that make one text of the other, against the length of what is right. */
export function characterError(right: string, got: string): number {
  const [a, b] = [folded(right), folded(got)]
  let before = Uint32Array.from({ length: b.length + 1 }, (_, index) => index)
  let now = new Uint32Array(b.length + 1)
  for (let i = 1; i <= a.length; i++) {
    now[0] = i
    for (let j = 1; j <= b.length; j++)
      now[j] = Math.min(before[j]! + 1, now[j - 1]! + 1, before[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1))
    ;[before, now] = [now, before]
  }
  return before[b.length]! / a.length
}
