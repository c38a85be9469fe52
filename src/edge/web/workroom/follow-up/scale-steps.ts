type Step = { key: string; labelAr: string; labelEn: string }

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

const slugOf = (label: string) =>
  label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** A key for something that is called so: its words in small letters, with what makes it other than those that are taken. */
export function keyOf(label: string, taken: readonly string[], fallback: string): string {
  const slug = slugOf(label.slice(0, 40))
  const stem = slug.length > 1 ? slug : fallback
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}-${n}`
    if (!taken.includes(key)) return key
  }
}

/**
 * The steps of a scale from two texts, one step a line and the least first. A step that is called as one of the version before
 * keeps its key.
 * Gives    null where the two have not as many lines, or fewer than two or more than twelve.
 */
export function stepsOf(arabic: string, english: string, before: readonly Step[] = []): Step[] | null {
  const [ar, en] = [linesOf(arabic), linesOf(english)]
  if (ar.length !== en.length || ar.length < 2 || ar.length > 12) return null
  const steps: Step[] = []
  for (const [place, labelEn] of en.entries()) {
    const taken = steps.map(({ key }) => key)
    const kept = before.find((one) => one.labelEn === labelEn && !taken.includes(one.key))?.key
    const key = kept ?? keyOf(labelEn, [...taken, ...before.map((one) => one.key)], `step-${place + 1}`)
    steps.push({ key, labelAr: ar[place]!, labelEn })
  }
  return steps
}
