import { Link } from '@tanstack/react-router'
import type { Output } from '../client/call.ts'
import { useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Content } from '../parts/content.tsx'
import { Choice } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'
import { type Claim, ClaimValue } from './claim-value.tsx'

type Props = Output<'record/get-subject'>['properties'][number] & {
  /** the claims whose sentence the page shows already */
  told: ReadonlySet<string>
}

/** What is claimed of one property, claim by claim; sources that differ stand side by side. */
export function Property({ property, claims, conflicted, told }: Props) {
  const { t } = useWords()
  return (
    <section className={conflicted ? 'property conflicted' : 'property'} aria-labelledby={`property-${property}`}>
      <h2 id={`property-${property}`}>
        {t(`property.${property}`)}
        {conflicted && <span className="warn"> · {t('subject.sources-differ')}</span>}
      </h2>
      <ul className="claims">
        {claims.map((claim) => (
          <ClaimRow key={claim.id} claim={claim} isTold={told.has(claim.id)} />
        ))}
      </ul>
    </section>
  )
}

const RANKS = ['preferred', 'normal', 'deprecated'] as const

function ClaimRow({ claim, isTold }: { claim: Claim; isTold: boolean }) {
  const { t } = useWords()
  const { may } = useMe()
  const rank = useChange('record/rank-claim', { refreshes: ['record/get-subject'] })
  return (
    <li className={`claim ${claim.rank}`}>
      <p className="claim-value">
        <ClaimValue claim={claim} />
        {claim.rank !== 'normal' && <small className="rank">{t(`rank.${claim.rank}`)}</small>}
      </p>
      {isTold ? <SameSentence claim={claim} /> : <ClaimSource claim={claim} />}
      {may('editor') && (
        <Choice
          hidden
          label={t('subject.rank')}
          value={claim.rank}
          options={RANKS.map((one) => [one, t(`rank.${one}`)] as const)}
          onChange={(value) => rank.mutate({ claimId: claim.id, rank: value as Claim['rank'] })}
        />
      )}
      <ProblemNote problem={rank.error} />
    </li>
  )
}

/** The sentence that says it, with the words that were taken from it, and the document they stand in. */
function ClaimSource({ claim }: { claim: Claim }) {
  const { t, moment, calendar, number } = useWords()
  const { document, start, end } = claim
  const place = { to: '/documents/$id/review', params: { id: document.id } } as const
  return (
    <div className="claim-source">
      <p className="claim-sentence" dir="auto">
        {claim.before}
        <Link {...place} search={{ start, end }} className="claim-quote">
          {claim.quote}
        </Link>
        {claim.after}
      </p>
      <p>
        <Content of={document.language}>{document.title}</Content>
        {document.publisher && (
          <>
            {' · '}
            <bdi>{document.publisher}</bdi>
          </>
        )}
        {document.dated && ` · ${calendar(document.dated)}`}
        {claim.page !== null && (
          <>
            {' · '}
            <Link {...place} search={{ start, end, view: 'page' }}>
              {t('pages.page', { page: number(claim.page) })}
            </Link>
          </>
        )}
        {' · '}
        {t(`standing.${claim.standing}`)} · {t('subject.reviewed-by')}{' '}
        <bdi>{claim.reviewedBy ?? t('actor.program')}</bdi> · {moment(claim.madeAt)}
      </p>
    </div>
  )
}

function SameSentence({ claim: { document, start, end } }: { claim: Claim }) {
  const { t } = useWords()
  return (
    <p className="claim-source">
      <Link to="/documents/$id/review" params={{ id: document.id }} search={{ start, end }} className="claim-quote">
        {t('subject.same-sentence')}
      </Link>
    </p>
  )
}
