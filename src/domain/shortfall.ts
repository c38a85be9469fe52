/**
 * The steps of a scale that fall short: those in its lower half, the least first. The middle one of an odd number does not.
 *
 *     NC · PC · LC · C                          →  NC · PC
 *     not · marginally · partially · … · fully  →  not · marginally
 *
 * A step is weighed by its place on its own scale alone. Steps of two scales are never added up.
 */
export const shortSteps = <Step>(steps: readonly Step[]): readonly Step[] =>
  steps.slice(0, Math.floor(steps.length / 2))
