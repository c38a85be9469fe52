import { useAnswer } from '../../client/use-call.ts'
import { useNames } from './names.ts'

/** What a step of a scale is called, with its place on it. */
export function useStep() {
  const { label } = useNames()
  const { data } = useAnswer('follow-up/list-scales', {})
  return (key: string, version: number, step: string): string => {
    const scale = data?.items.find((one) => one.key === key && one.version === version)
    const found = scale?.steps.find((one) => one.key === step)
    return scale && found ? `${label(scale)}: ${label(found)}` : step
  }
}
