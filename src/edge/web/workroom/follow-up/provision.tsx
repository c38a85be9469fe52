import { Link, useParams } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Citation } from '../../parts/citation.tsx'
import { Content } from '../../parts/content.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'
import { Disagreements } from './provision-item.tsx'
import { ProvisionMeasures } from './provision-measures.tsx'
import { ProvisionProgress } from './provision-progress.tsx'
import { BothTexts } from './provision-text.tsx'

export type ProvisionKnown = Output<'follow-up/get-provision'>

/** A provision's page: what it says in both languages and where, whom it addresses, how far each party has come, what was done. */
export function ProvisionPage() {
  const { t } = useWords()
  const { id } = useParams({ from: '/follow-up/provisions/$id' })
  const { title, provision: numberOf } = useNames()
  const { data, error } = useAnswer('follow-up/get-provision', { id })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={8} />
  const { instrument, provision } = data
  return (
    <article className="provision-page">
      <p className="above">
        <Link to="/follow-up/instruments/$id" params={{ id: instrument.id }}>
          {title(instrument)}
        </Link>
        {' · '}
        <Link to="/follow-up/instruments/$id/matrix" params={{ id: instrument.id }}>
          {t('matrix.title')}
        </Link>
      </p>
      <h1>{numberOf(provision)}</h1>
      <div className="provision-head">
        <ForceWord force={provision.force} />
        <span>{t(`addressing.${provision.addressing}`, { count: provision.addressees.length })}</span>
        {provision.priority && <span className="warn">★ {t('provision.priority')}</span>}
        {provision.themes.map((theme) => (
          <span key={theme} className="theme" dir="auto">
            {theme}
          </span>
        ))}
      </div>
      <p className="lead">{sumOf(data, t)}</p>
      <BothTexts provision={provision} />
      <Sources known={data} />
      <Disagreements provision={provision} />
      <Ties known={data} />
      <ProvisionProgress known={data} />
      <ProvisionMeasures known={data} />
      <nav className="neighbours" aria-label={t('provision.neighbours')}>
        {data.before && (
          <Link className="button" to="/follow-up/provisions/$id" params={{ id: data.before }}>
            {t('provision.before')}
          </Link>
        )}
        {data.after && (
          <Link className="button" to="/follow-up/provisions/$id" params={{ id: data.after }}>
            {t('provision.after')}
          </Link>
        )}
      </nav>
      <Citation />
    </article>
  )
}

function sumOf({ standings, counts, measures }: ProvisionKnown, t: ReturnType<typeof useWords>['t']): string {
  const count = (standing: (typeof standings)[number]) => counts[standings.indexOf(standing)] ?? 0
  const asked = counts.reduce((sum, one) => sum + one, 0) - count('not-addressed')
  return t('provision.stands', { asked, reported: asked - count('no-report'), measures: measures.length })
}

/** The documents that it stands in, each by its name and one step away. */
function Sources({ known: { provision, sources } }: { known: ProvisionKnown }) {
  const { t } = useWords()
  const cited = (['ar', 'en'] as const).flatMap((language) => {
    const said = provision[language]
    const source = sources.find(({ documentId }) => documentId === said?.documentId)
    return said && source ? [{ language, said, source }] : []
  })
  if (!cited.length) return <p className="soft">{t('provision.by-hand')}</p>
  return (
    <ul className="provision-sources">
      {cited.map(({ language, said, source }) => (
        <li key={language}>
          {t('provision.stands-in')}{' '}
          <Link
            to="/documents/$id/review"
            params={{ id: source.documentId }}
            search={{ start: said.start ?? 0, end: said.end ?? 0 }}
          >
            <Content of={language}>{source.title}</Content>
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** The provisions that it is tied to, in other instruments too. */
function Ties({ known: { provision, linked } }: { known: ProvisionKnown }) {
  const { t } = useWords()
  const { provision: numberOf, either } = useNames()
  if (!provision.links.length) return null
  return (
    <section aria-labelledby="ties">
      <h2 id="ties">{t('provision.links')}</h2>
      <ul className="list">
        {provision.links.map(({ kind, from, to }) => {
          const outward = from === provision.id
          const other = linked.find(({ provisionId }) => provisionId === (outward ? to : from))
          if (!other) return null
          const name = `${numberOf(other)} · ${either(other.instrumentAr, other.instrumentEn).words}`
          const text = either(other.textAr, other.textEn)
          return (
            <li key={`${kind} ${from} ${to}`}>
              <Link className="list-main" to="/follow-up/provisions/$id" params={{ id: other.provisionId }}>
                {t(`link.${outward ? 'to' : 'from'}.${kind}`, { provision: name })}
                <small>
                  <Content of={text.of}>{text.words}</Content>
                </small>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
