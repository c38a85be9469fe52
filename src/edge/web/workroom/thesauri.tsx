import { useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ChangeEvent, useRef, useState } from 'react'
import { type CallProblem, send } from '../client/call.ts'
import { useAnswer } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

/** The thesauri that others made, and where to bring in one. */
export function ThesauriPage() {
  const { t, moment, language } = useWords()
  const { may } = useMe()
  const { data, error, isPending } = useAnswer('record/list-thesauri', {})
  return (
    <>
      <p className="above">
        <Link to="/themes">{t('nav.themes')}</Link>
      </p>
      <h1>{t('thesauri.title')}</h1>
      <p className="lead">{t('thesauri.lead')}</p>
      {may('editor', 'administrator') && <Import />}
      <ProblemNote problem={error} />
      {isPending && <Skeleton />}
      {data?.items.length === 0 && <EmptyState title={t('thesauri.none')} hint={t('thesauri.none-hint')} />}
      <ul className="list">
        {data?.items.map((thesaurus) => (
          <li key={thesaurus.id}>
            <Link className="list-main" to="/thesauri/$id" params={{ id: thesaurus.id }}>
              <bdi>
                {(language === 'ar' ? thesaurus.titleAr : thesaurus.titleEn) ??
                  thesaurus.titleEn ??
                  thesaurus.titleAr ??
                  thesaurus.fileName}
              </bdi>
              <small>
                <bdi>{thesaurus.fileName}</bdi>
              </small>
            </Link>
            <span className="list-side">
              {t('thesauri.concepts', { count: thesaurus.concepts })} ·{' '}
              {t('thesauri.matches', { count: thesaurus.matches ?? 0 })} ·{' '}
              <time dateTime={thesaurus.importedAt}>{moment(thesaurus.importedAt)}</time>
            </span>
          </li>
        ))}
      </ul>
    </>
  )
}

type Imported = { known: boolean; concepts: number; problems: { code: string; count: number }[] }

function Import() {
  const { t } = useWords()
  const queries = useQueryClient()
  const input = useRef<HTMLInputElement>(null)
  const [waits, setWaits] = useState(false)
  const [done, setDone] = useState<Imported | null>(null)
  const [problem, setProblem] = useState<CallProblem | null>(null)

  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0]
    target.value = ''
    if (!file) return
    const body = new FormData()
    body.append('file', file, file.name)
    setWaits(true)
    setDone(null)
    setProblem(null)
    await send<Imported>('/api/upload-thesaurus', { body }).then(setDone, setProblem)
    setWaits(false)
    await queries.invalidateQueries({ queryKey: ['record/list-thesauri'] })
  }
  return (
    <section className="drop-bar">
      <p>{t('thesauri.import-hint')}</p>
      <input
        ref={input}
        type="file"
        hidden
        accept=".ttl,.nt,.rdf,.xml,.owl"
        data-testid="thesaurus"
        aria-label={t('thesauri.import')}
        onChange={(event) => void take(event)}
      />
      <Button look="primary" waits={waits} onPress={() => input.current?.click()}>
        {t('thesauri.import')}
      </Button>
      <div role="status" className="import-told">
        {waits && t('thesauri.importing')}
        {done && (done.known ? t('thesauri.known') : t('thesauri.imported', { count: done.concepts }))}
        {done?.problems.map(({ code, count }) => (
          <p key={code} className="warn">
            {t(`thesaurus.problem.${code}`, { count })}
          </p>
        ))}
        <ProblemNote problem={problem} />
        {problem?.code === 'thesaurus-unreadable' && (
          <p>
            <code dir="ltr">{String(problem.details.reason ?? '')}</code>
          </p>
        )}
      </div>
    </section>
  )
}
