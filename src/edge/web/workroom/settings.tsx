import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Choice } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'

/** What holds for everybody. */
export function Settings() {
  const { t } = useWords()
  const { mailConfigured } = useMe()
  const { data, error } = useAnswer('record/get-settings', {})
  const change = useChange('record/change-settings', { refreshes: ['record/get-settings'] })
  if (!data) return error ? <ProblemNote problem={error} /> : <Skeleton />
  return (
    <section className="panel">
      <h1>{t('nav.settings')}</h1>
      <Choice
        label={t('settings.required-reviewers')}
        value={String(data.requiredReviewers)}
        options={[
          ['1', t('reviewers', { count: 1 })],
          ['2', t('reviewers', { count: 2 })],
        ]}
        onChange={(value) => change.mutate({ requiredReviewers: Number(value) as 1 | 2 })}
      />
      <p className="soft">{t('settings.required-reviewers-hint')}</p>
      <p>{mailConfigured ? t('settings.mail') : t('settings.no-mail')}</p>
      <ProblemNote problem={change.error} />
    </section>
  )
}
