import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

type Traced = Output<'follow-up/trace-provisions'>['items'][number]

/** The provisions that were taken from one sentence, each with what was done about it since. */
export function TakenAs({ provisions }: { provisions: readonly Traced[] }) {
  const { t } = useWords()
  if (!provisions.length) return null
  return (
    <div className="taken-as">
      <strong>{t('followed.title')}</strong>
      <TracedList provisions={provisions} />
    </div>
  )
}

/** What follow-up knows of a thing of the record: the instrument or State that it is, and the provisions that speak of it. */
export function Followed({ subjectId }: { subjectId: string }) {
  const { t } = useWords()
  const { data } = useAnswer('follow-up/trace-provisions', { subjectId })
  if (!data || !(data.items.length || data.instrumentId || data.partyId)) return null
  return (
    <section aria-labelledby="followed">
      <h2 id="followed">{t('followed.title')}</h2>
      {(data.instrumentId || data.partyId) && (
        <p className="actions">
          {data.instrumentId && (
            <Link className="button" to="/follow-up/instruments/$id" params={{ id: data.instrumentId }}>
              {t('followed.instrument')}
            </Link>
          )}
          {data.partyId && (
            <Link className="button" to="/follow-up/parties/$id" params={{ id: data.partyId }}>
              {t('followed.party')}
            </Link>
          )}
        </p>
      )}
      <TracedList provisions={data.items} />
    </section>
  )
}

function TracedList({ provisions }: { provisions: readonly Traced[] }) {
  const { t } = useWords()
  const { provision: numberOf, either } = useNames()
  return (
    <ul className="list">
      {provisions.map((one) => {
        const text = either(one.textAr, one.textEn)
        return (
          <li key={`${one.provisionId} ${one.documentId} ${one.start}`}>
            <Link className="list-main" to="/follow-up/provisions/$id" params={{ id: one.provisionId }}>
              {numberOf(one)} · {either(one.instrumentAr, one.instrumentEn).words}
              <small>
                <Content of={text.of}>{text.words.length > 140 ? `${text.words.slice(0, 140)} …` : text.words}</Content>
              </small>
            </Link>
            <span className="list-side">{t('followed.done', { reported: one.reported, measures: one.measures })}</span>
          </li>
        )
      })}
    </ul>
  )
}
