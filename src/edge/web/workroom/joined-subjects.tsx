import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'
import { LinkReasons } from './link-reasons.tsx'
import { useSubjectName } from './use-subject-name.ts'

type Subject = Output<'record/get-subject'>
type Joined = Subject['joined'][number]

/** What a thing of the record may be the same as, with the reasons. */
export function MayBe({ subject }: { subject: Subject }) {
  const { t } = useWords()
  const nameOf = useSubjectName()
  const { data } = useAnswer('record/list-proposals', { subjectId: subject.id, limit: 10 })
  if (!data?.items.length) return null
  return (
    <section aria-labelledby="may-be">
      <h2 id="may-be">{t('subject.may-be')}</h2>
      <ul className="list">
        {data.items.map(({ one, other, link }) => {
          const side = one.id === subject.id ? other : one
          return (
            <li key={side.id} className={`kind-${side.kind}`}>
              <Link to="/record/$id" params={{ id: side.id }} className="list-main">
                <bdi>{nameOf(side)}</bdi>
              </Link>
              <LinkReasons link={link} />
            </li>
          )
        })}
      </ul>
      <p>
        <Link to="/proposals" search={{ kind: subject.kind }}>
          {t('proposals.compare')}
        </Link>
      </p>
    </section>
  )
}

/** What was joined to a thing of the record; an editor may take it apart again. */
export function JoinedSubjects({ subject }: { subject: Subject }) {
  const { t, moment } = useWords()
  const { may } = useMe()
  const [open, setOpen] = useState<Joined | null>(null)
  if (!subject.joined.length) return null
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">{t('subject.joined')}</h2>
      <ul className="list">
        {subject.joined.map((one) => (
          <li key={one.id}>
            <span className="list-main">
              <bdi>{one.name}</bdi> <small dir="auto">{one.reason}</small>
            </span>
            <span className="list-side">
              {t('subject.joined-by', { name: one.by ?? t('actor.program') })} · {moment(one.at)}
            </span>
            {may('editor') && <Button onPress={() => setOpen(one)}>{t('subject.take-apart')}</Button>}
          </li>
        ))}
      </ul>
      {open && <TakeApart joined={open} onClose={() => setOpen(null)} />}
    </section>
  )
}

function TakeApart({ joined, onClose }: { joined: Joined; onClose(): void }) {
  const { t } = useWords()
  const [reason, setReason] = useState('')
  const apart = useChange('record/take-apart-subjects', {
    refreshes: ['record/get-subject', 'record/list-subjects', 'record/list-proposals'],
    onDone: onClose,
  })
  return (
    <Dialog title={t('subject.take-apart-title')} isOpen onClose={onClose}>
      <p>
        <bdi>{joined.name}</bdi>
      </p>
      <p className="soft">{t('subject.take-apart-text')}</p>
      <Field label={t('subject.take-apart-reason')} value={reason} onChange={setReason} dir="auto" required />
      <ProblemNote problem={apart.error} />
      <div className="actions">
        <Button
          look="danger"
          waits={apart.isPending}
          isDisabled={reason.trim().length < 3}
          onPress={() => apart.mutate({ from: joined.id, reason })}
        >
          {t('subject.take-apart')}
        </Button>
        <Button onPress={onClose}>{t('cancel')}</Button>
      </div>
    </Dialog>
  )
}
