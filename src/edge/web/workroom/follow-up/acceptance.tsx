import { useState } from 'react'
import { ACCEPTANCES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, Field, TextArea } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell } from './cell.tsx'
import { today } from './today.ts'

type Props = { cell: Cell; mayState: boolean }

/** Whether the party takes the provision on, and what it said of that before. */
export function AcceptanceSection({ cell, mayState }: Props) {
  const { t } = useWords()
  const [open, setOpen] = useState(false)
  const [latest, ...before] = cell.acceptances
  return (
    <section aria-labelledby="cell-acceptance">
      <div className="section-head">
        <h2 id="cell-acceptance">{t('acceptance.title')}</h2>
        {mayState && (
          <Button look="quiet" onPress={() => setOpen(true)}>
            {t('acceptance.state')}
          </Button>
        )}
      </div>
      {latest ? <Said said={latest} /> : <p className="soft">{t('acceptance.none')}</p>}
      {before.length > 0 && (
        <details>
          <summary>{t('acceptance.before', { count: before.length })}</summary>
          {before.map((one) => (
            <Said key={one.madeAt} said={one} />
          ))}
        </details>
      )}
      {open && <StateAcceptance cell={cell} onClose={() => setOpen(false)} />}
    </section>
  )
}

function Said({ said }: { said: Cell['acceptances'][number] }) {
  const { t, calendar } = useWords()
  return (
    <p>
      <strong>{t(`acceptance.${said.said}`)}</strong>{' '}
      <span className="soft">{t('since', { day: calendar(said.statedOn) })}</span>
      {said.note && (
        <>
          {' — '}
          <Content>{said.note}</Content>
        </>
      )}
    </p>
  )
}

function StateAcceptance({ cell, onClose }: { cell: Cell; onClose(): void }) {
  const { t } = useWords()
  const [said, setSaid] = useState<(typeof ACCEPTANCES)[number]>(cell.acceptances[0]?.said ?? 'accepted')
  const [statedOn, setStatedOn] = useState(today())
  const [note, setNote] = useState('')
  const state = useChange('follow-up/state-acceptance', {
    refreshes: ['follow-up/get-cell', 'follow-up/get-matrix'],
    onDone: onClose,
  })
  return (
    <Dialog title={t('acceptance.state')} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const of = { partyId: cell.party.id, provisionId: cell.provision.id }
          state.mutate({ ...of, said, statedOn, note: note.trim() || null })
        }}
      >
        <Choice
          label={t('acceptance.title')}
          value={said}
          options={ACCEPTANCES.map((one) => [one, t(`acceptance.${one}`)] as const)}
          onChange={(one) => setSaid(one as typeof said)}
        />
        <Field label={t('acceptance.on')} type="date" required value={statedOn} onChange={setStatedOn} />
        <TextArea label={t('acceptance.note')} value={note} onChange={setNote} rows={3} />
        <FormEnd problem={state.error} waits={state.isPending} onClose={onClose} />
      </form>
    </Dialog>
  )
}
