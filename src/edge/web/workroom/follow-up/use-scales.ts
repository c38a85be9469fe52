import { ASPECTS } from '../../../../domain/follow-up.ts'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

export type Scale = Output<'follow-up/list-scales'>['items'][number]

export const idOfScale = ({ key, version }: Pick<Scale, 'key' | 'version'>) => `${key}/${version}`

/** All scales, by what they rate and each with its latest version first; `latest`: one of each. */
export function useScales() {
  const { t } = useWords()
  const { label } = useNames()
  const { data, error } = useAnswer('follow-up/list-scales', {})
  const all = (data?.items ?? []).toSorted((a, b) => ASPECTS.indexOf(a.aspect) - ASPECTS.indexOf(b.aspect))
  const latest = all.filter((one, index) => all.findIndex(({ key }) => key === one.key) === index)
  const nameOf = (scale: Scale) =>
    latest.includes(scale) && scale.version === 1
      ? label(scale)
      : t('scale.version', { scale: label(scale), version: scale.version })
  /** As choices, each with what it rates. */
  const choices = (scales: readonly Scale[]) =>
    scales.map((one) => [idOfScale(one), `${t(`aspect.${one.aspect}`)}: ${nameOf(one)}`] as const)
  return { all, latest, nameOf, choices, error, isLoaded: data !== undefined }
}
