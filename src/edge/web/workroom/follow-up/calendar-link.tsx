import { useState } from 'react'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'

const REFRESHES = ['follow-up/get-calendar-link'] as const

/** The secret address of one's calendar of deadlines: made, copied once, ended. */
export function CalendarLink() {
  const { t, day } = useWords()
  const { data, error } = useAnswer('follow-up/get-calendar-link', {})
  const [url, setUrl] = useState('')
  const [copied, setCopied] = useState(false)
  const make = useChange('follow-up/make-calendar-link', {
    refreshes: REFRESHES,
    onDone: (made) => {
      setUrl(made.url)
      setCopied(false)
    },
  })
  const revoke = useChange('follow-up/revoke-calendar-link', { refreshes: REFRESHES, onDone: () => setUrl('') })
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{t('calendar.title')}</h2>
      <p className="soft">{t('calendar.lead')}</p>
      {url ? (
        <>
          <Field
            label={t('calendar.address')}
            hint={t('calendar.once')}
            dir="ltr"
            readOnly
            value={url}
            onChange={() => undefined}
          />
          <Button look="primary" onPress={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}>
            {t(copied ? 'calendar.copied' : 'calendar.copy')}
          </Button>
        </>
      ) : (
        data?.madeAt && <p>{t('calendar.since', { day: day(data.madeAt) })}</p>
      )}
      <ProblemNote problem={error ?? make.error ?? revoke.error} />
      <div className="actions">
        <Button waits={make.isPending} onPress={() => make.mutate({})}>
          {t(data?.madeAt ? 'calendar.again' : 'calendar.make')}
        </Button>
        {data?.madeAt && (
          <Button look="danger" waits={revoke.isPending} onPress={() => revoke.mutate({})}>
            {t('calendar.revoke')}
          </Button>
        )}
      </div>
    </section>
  )
}
