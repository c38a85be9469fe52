import { useState } from 'react'
import { MEASURE_STATUSES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell, CellRights } from './cell.tsx'
import { Evidence } from './evidence.tsx'
import { MeasureDialog } from './measure-dialog.tsx'
import { useNames } from './names.ts'
import { today } from './today.ts'

type Measure = Cell['measures'][number]

/** The measures that a party entered for a provision, each with its history, its safeguards and its evidence. */
export function Measures({ cell, rights }: { cell: Cell; rights: CellRights }) {
  const { t } = useWords()
  const [open, setOpen] = useState<'add' | Measure | null>(null)
  return (
    <section aria-labelledby="cell-measures">
      <div className="section-head">
        <h2 id="cell-measures">{t('measure.title')}</h2>
        {rights.acts && (
          <Button look="quiet" onPress={() => setOpen('add')}>
            {t('measure.add')}
          </Button>
        )}
      </div>
      {!cell.measures.length && <p className="soft">{t(rights.acts ? 'measure.none-hint' : 'measure.none')}</p>}
      <ul className="plain">
        {cell.measures.map((measure) => (
          <li key={measure.id} className="measure">
            <MeasureItem measure={measure} rights={rights} onChange={() => setOpen(measure)} />
          </li>
        ))}
      </ul>
      {open && (
        <MeasureDialog
          partyId={cell.party.id}
          provisionId={cell.provision.id}
          measure={open === 'add' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  )
}

const SAFEGUARDS = ['legalBasis', 'oversight', 'remedy', 'rightsCheck'] as const

type ItemProps = { measure: Measure; rights: CellRights; onChange(): void }

/** One measure: what it is, where it stands and stood, its safeguards and its evidence. */
export function MeasureItem({ measure, rights, onChange }: ItemProps) {
  const { t, calendar } = useWords()
  const { either } = useNames()
  const [setting, setSetting] = useState(false)
  const { of, words } = either(measure.titleAr, measure.titleEn)
  const status = measure.statuses.at(-1)
  return (
    <>
      <div className="measure-head">
        <h3>
          <Content of={of}>{words}</Content>
        </h3>
        <span>{t(`measure.kind.${measure.kind}`)}</span>
        {status && (
          <strong>
            {t(`measure.status.${status.status}`)}{' '}
            <span className="soft">{t('since', { day: calendar(status.sinceOn) })}</span>
          </strong>
        )}
        {measure.nominated && <span className="good">{t('measure.nominated')}</span>}
        {rights.acts && (
          <>
            <Button look="quiet" onPress={() => setSetting(true)}>
              {t('measure.set-status')}
            </Button>
            <Button look="quiet" onPress={onChange}>
              {t('measure.change')}
            </Button>
          </>
        )}
      </div>
      {measure.owner && (
        <p className="soft">
          {t('measure.owner')}: <Content>{measure.owner}</Content>
          {measure.partners.length > 0 && (
            <>
              {' · '}
              {t('measure.partners')}: <Content>{measure.partners.join(t('list.comma'))}</Content>
            </>
          )}
        </p>
      )}
      {measure.description && (
        <Content of={measure.language} as="p" className="said-text">
          {measure.description}
        </Content>
      )}
      {measure.statuses.length > 1 && (
        <details>
          <summary>{t('measure.history', { count: measure.statuses.length })}</summary>
          <ol className="plain">
            {measure.statuses.map((one) => (
              <li key={one.madeAt}>
                {t(`measure.status.${one.status}`)} · {calendar(one.sinceOn)}
                {one.note && (
                  <>
                    {' · '}
                    <Content>{one.note}</Content>
                  </>
                )}
              </li>
            ))}
          </ol>
        </details>
      )}
      <details>
        <summary>
          {t('measure.safeguards', {
            stated: SAFEGUARDS.filter((name) => measure[name]).length,
            of: SAFEGUARDS.length,
          })}
        </summary>
        <dl className="facts">
          {SAFEGUARDS.map((name) => (
            <div key={name}>
              <dt>{t(`measure.${name}`)}</dt>
              <dd>
                {measure[name] ? <Content>{measure[name]}</Content> : <span className="warn">{t('not-stated')}</span>}
              </dd>
            </div>
          ))}
        </dl>
      </details>
      <Evidence measure={measure} rights={rights} />
      {setting && <StatusDialog measure={measure} onClose={() => setSetting(false)} />}
    </>
  )
}

function StatusDialog({ measure, onClose }: { measure: Measure; onClose(): void }) {
  const { t } = useWords()
  const [status, setStatus] = useState(measure.statuses.at(-1)?.status ?? 'planned')
  const [sinceOn, setSinceOn] = useState(today())
  const [note, setNote] = useState('')
  const set = useChange('follow-up/set-measure-status', { refreshes: ['follow-up/get-cell'], onDone: onClose })
  return (
    <Dialog title={t('measure.set-status')} isOpen onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const of = { partyId: measure.partyId, measureId: measure.id }
          set.mutate({ ...of, status, sinceOn, note: note.trim() || null })
        }}
      >
        <Choice
          label={t('measure.status')}
          value={status}
          options={MEASURE_STATUSES.map((one) => [one, t(`measure.status.${one}`)] as const)}
          onChange={(one) => setStatus(one as typeof status)}
        />
        <Field label={t('measure.since')} type="date" required value={sinceOn} onChange={setSinceOn} />
        <Field label={t('measure.note')} dir="auto" value={note} onChange={setNote} />
        <ProblemNote problem={set.error} />
        <div className="actions">
          <Button look="primary" type="submit" waits={set.isPending}>
            {t('save')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}
