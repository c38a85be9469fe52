import type { AnswersPreview as Preview } from '../../../../follow-up/compare-answers.ts'
import type { CallProblem, Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { changedPart } from './changed-part.ts'
import { useNames } from './names.ts'

type Row = Preview['rows'][number]
type Asked = Output<'follow-up/get-questionnaire'>

type Props = {
  asked: Asked
  preview: Preview
  fileName: string
  problem: CallProblem | null
  waits: boolean
  onTake(): void
  onLookAgain(): void
  onClose(): void
}

/** The difference that a workbook makes, row by row, its errors first. Nothing is taken before it is seen here. */
export function WorkbookPreview({ asked, preview, fileName, problem, waits, ...on }: Props) {
  const { t, moment } = useWords()
  const changed = preview.rows.filter(({ change }) => change !== 'unchanged')
  const stale = problem?.code === 'changed-meanwhile'
  return (
    <Dialog title={t('offline.title')} isOpen onClose={on.onClose} size="wide">
      <p className="soft">
        <bdi>{fileName}</bdi>
        {preview.exportedAt && ` · ${t('offline.exported', { at: moment(preview.exportedAt) })}`}
      </p>
      {preview.problem ? (
        <p className="problem" role="alert">
          {t(`workbook.${preview.problem}`)}
        </p>
      ) : (
        <p className="lead" role="status">
          {t('offline.sum', {
            changed: changed.length,
            unchanged: preview.rows.length - changed.length,
            errors: preview.errors.length,
          })}
        </p>
      )}
      <RowErrors errors={preview.errors} />
      {changed.length > 0 && (
        <section aria-labelledby="workbook-changes">
          <h3 id="workbook-changes">{t('offline.changes')}</h3>
          <ol className="workbook-rows">
            {changed.map((row) => (
              <ChangedRow key={row.row} row={row} asked={asked} />
            ))}
          </ol>
        </section>
      )}
      <ProblemNote problem={problem} />
      <div className="actions">
        {stale ? (
          <Button look="primary" waits={waits} onPress={on.onLookAgain}>
            {t('offline.look-again')}
          </Button>
        ) : (
          changed.length > 0 && (
            <Button look="primary" waits={waits} onPress={on.onTake}>
              {t('offline.take', { count: changed.length })}
            </Button>
          )
        )}
        <Button onPress={on.onClose}>{t(changed.length ? 'offline.leave' : 'close')}</Button>
      </div>
    </Dialog>
  )
}

/** The rows that cannot be taken: where each stands in the sheet, and what to mend there. */
function RowErrors({ errors }: { errors: Preview['errors'] }) {
  const { t, number } = useWords()
  if (!errors.length) return null
  return (
    <section aria-labelledby="workbook-errors">
      <h3 id="workbook-errors">{t('offline.errors', { count: errors.length })}</h3>
      <p className="soft">{t('offline.errors-hint')}</p>
      <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="workbook-errors">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('offline.row')}</th>
              <th scope="col">{t('provision.one')}</th>
              <th scope="col">{t('offline.column')}</th>
              <th scope="col">{t('offline.why')}</th>
            </tr>
          </thead>
          <tbody>
            {errors.map((one) => (
              <tr key={one.row}>
                <th scope="row" className="row-name">
                  {number(one.row)}
                </th>
                <td>
                  <bdi>{one.number || '–'}</bdi>
                </td>
                <td>{one.column ? t(`workbook.column.${one.column}`) : '–'}</td>
                <td>{t(`answer-row.${one.code}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function ChangedRow({ row, asked }: { row: Row; asked: Asked }) {
  const { t, number } = useWords()
  const { provision: numberOf, label } = useNames()
  const provision = asked.provisions.find(({ id }) => id === row.provisionId)
  const stepOf = (key: string | null | undefined) => {
    const step = asked.scale.steps.find((one) => one.key === key)
    return step ? label(step) : t('not-stated')
  }
  const text = changedPart(row.before?.text ?? '', row.after?.text ?? '')
  const [before, after] = [stepOf(row.before?.step), stepOf(row.after?.step)]
  const measures = [row.before?.measures.length ?? 0, row.after?.measures.length ?? 0] as const
  return (
    <li>
      <p className="workbook-row-head">
        <strong>{numberOf(provision ?? row)}</strong>
        <span className={`change change-${row.change}`}>{t(`offline.change.${row.change}`)}</span>
        <span className="soft">{t('offline.at-row', { row: number(row.row) })}</span>
      </p>
      <p>
        {before === after ? (
          after
        ) : (
          <>
            <del>{before}</del> <ins>{after}</ins>
          </>
        )}
        {measures[0] !== measures[1] && (
          <>
            {' · '}
            <del>{t('answer.measures', { count: measures[0] })}</del>{' '}
            <ins>{t('answer.measures', { count: measures[1] })}</ins>
          </>
        )}
      </p>
      <Content as="p" className="said-text">
        {text.head}
        {text.removed && <del>{text.removed}</del>}
        {text.added && <ins>{text.added}</ins>}
        {text.tail}
      </Content>
    </li>
  )
}
