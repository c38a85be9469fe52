export type Language = 'ar' | 'en'

/**
 * The language to answer in, from an `Accept-Language` header: the one of ours that is wanted most.
 *
 *     preferredLanguage('fr, ar-EG;q=0.8, en;q=0.5') === 'ar'
 *
 * Gives    English when neither is asked for: it is the language of machines that ask for none.
 */
export function preferredLanguage(header: string | undefined): Language {
  let best: { language: Language; weight: number } | null = null
  for (const part of (header ?? '').slice(0, 1000).split(',')) {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';')
    const language = tag.trim().split('-')[0]
    if (language !== 'ar' && language !== 'en') continue
    const weight = weightOf(parameters)
    if (weight > (best?.weight ?? 0)) best = { language, weight }
  }
  return best?.language ?? 'en'
}

function weightOf(parameters: readonly string[]): number {
  const quality = parameters.map((parameter) => /^\s*q=([01](?:\.\d{0,3})?)\s*$/.exec(parameter)?.[1]).find(Boolean)
  return quality === undefined ? 1 : Number(quality)
}
