import { Link } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useWords } from '../words/use-words.ts'
import { useFieldText } from './review/finding-card.tsx'

export type Claim = Output<'record/get-subject'>['properties'][number]['claims'][number]

/** A figure with its qualifier, its bounds and what it counts. */
export function useFigureText() {
  const { t, number } = useWords()
  return (value: Record<string, unknown>): string => {
    const {
      value: exact,
      lower,
      upper,
      qualifier,
      of,
    } = value as {
      value: number | null
      lower: number | null
      upper: number | null
      qualifier: string
      of: string | null
    }
    const amount = exact ?? lower ?? upper
    const said =
      qualifier === 'range' && lower !== null && upper !== null
        ? t('figure.range', { lower: number(lower), upper: number(upper) })
        : t(`figure.${qualifier}`, { amount: amount === null ? '' : number(amount) })
    return of ? `${said} ${of}` : said
  }
}

/** What a claim says; a name that the record knows leads to it. */
export function ClaimValue({ claim }: { claim: Claim }) {
  const text = useFieldText()
  const figure = useFigureText()
  if (claim.value !== null && typeof claim.value === 'object')
    return <span dir="auto">{figure(claim.value as Record<string, unknown>)}</span>
  if (claim.link) {
    return (
      <Link to="/record/$id" params={{ id: claim.link.id }}>
        <bdi>{String(claim.value)}</bdi>
      </Link>
    )
  }
  return <span dir="auto">{text(claim.property, claim.value)}</span>
}
