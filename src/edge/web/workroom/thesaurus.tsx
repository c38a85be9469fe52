import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

type Thesaurus = Output<'record/get-thesaurus'>
type Labels = Thesaurus['items'][number]['labels']

/** One thesaurus: what in it means our themes, and its concepts. */
export function ThesaurusPage() {
  const { t, language } = useWords()
  const { id } = useParams({ from: '/thesauri/$id' })
  const [words, setWords] = useState('')
  const pages = usePages()
  const asked = { id: id as never, q: words || undefined, cursor: pages.cursor, limit: 50 }
  const { data, error, isPending } = useAnswer('record/get-thesaurus', asked, { keep: true })
  if (isPending) return <Skeleton rows={10} />
  if (!data) return <ProblemNote problem={error} />
  return (
    <article>
      <p className="above">
        <Link to="/thesauri">{t('thesauri.title')}</Link>
      </p>
      <h1>
        <bdi>{(language === 'ar' ? data.titleAr : data.titleEn) ?? data.titleEn ?? data.titleAr ?? data.fileName}</bdi>
      </h1>
      <p className="lead">
        {t('thesauri.concepts', { count: data.concepts })} · <bdi>{data.fileName}</bdi>
      </p>
      {data.problems.map(({ code, count }) => (
        <p key={code} className="warn">
          {t(`thesaurus.problem.${code}`, { count })}
        </p>
      ))}
      <Proposals thesaurus={data} />
      <section aria-labelledby="concepts">
        <h2 id="concepts">{t('thesauri.concepts', { count: data.concepts })}</h2>
        <div className="field">
          <label htmlFor="concept-words">{t('thesauri.find')}</label>
          <input
            id="concept-words"
            type="search"
            dir="auto"
            value={words}
            onChange={({ target }) => {
              pages.first()
              setWords(target.value)
            }}
          />
        </div>
        <ul className="list">
          {data.items.map((concept) => (
            <li key={concept.iri}>
              <span className="list-main">
                <LabelsOf labels={concept.labels} />
              </span>
              <span className="list-side">
                <bdi dir="ltr">{concept.notation ?? concept.iri}</bdi>
              </span>
            </li>
          ))}
        </ul>
        <Pager pages={pages} next={data.next} />
      </section>
    </article>
  )
}

function LabelsOf({ labels }: { labels: Labels }) {
  const { t } = useWords()
  if (!labels.length) return <span className="soft">{t('thesauri.no-label')}</span>
  return labels.map(({ language, label }, index) => (
    <span key={`${language}-${label}`}>
      {index > 0 && ' · '}
      <bdi lang={language}>{label}</bdi>
    </span>
  ))
}

function Proposals({ thesaurus }: { thesaurus: Thesaurus }) {
  const { t, language } = useWords()
  const { may } = useMe()
  const judge = useChange('record/judge-match', { refreshes: ['record/get-thesaurus', 'record/get-theme'] })
  return (
    <section aria-labelledby="matches">
      <h2 id="matches">{t('match.title')}</h2>
      <ProblemNote problem={judge.error} />
      {thesaurus.proposals.length === 0 && <p className="soft">{t('match.none')}</p>}
      <ul className="list">
        {thesaurus.proposals.map(({ iri, labels, theme, relation, origin, verdict }) => (
          <li key={`${iri}-${theme.id}`}>
            <span className="list-main">
              <LabelsOf labels={labels} />
              <small>
                <Link to="/themes/$id" params={{ id: theme.id }}>
                  {theme[language]}
                </Link>
              </small>
            </span>
            <span className="list-side">
              {t(`match.relation.${relation}`)} · {t(`match.origin.${origin}`)}
              {verdict && ` · ${t(`match.verdict.${verdict}`)}`}
            </span>
            {may('editor') && (
              <span className="judging">
                {(['accepted', 'rejected'] as const).map((said) => (
                  <Button
                    key={said}
                    look="quiet"
                    isDisabled={verdict === said || judge.isPending}
                    onPress={() => judge.mutate({ thesaurusId: thesaurus.id, iri, theme: theme.id, verdict: said })}
                  >
                    {t(said === 'accepted' ? 'match.accept' : 'match.reject')}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
