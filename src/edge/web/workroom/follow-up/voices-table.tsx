import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { AspectWord, RatedStep } from './rated-step.tsx'
import { Standing } from './standing.tsx'

export type Voices = Output<'follow-up/get-provision'>['parties'][number]['voices']
type Row = { voices: Voices; name: string; under: ReactNode }
type Props = { label: string; heading: string; rows: readonly Row[] }

/** Cells as a table: how each stands, and what the party, the assessor and the party again say, side by side. */
export function VoicesTable({ label, heading, rows }: Props) {
  const { t } = useWords()
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="voices-table">
        <thead>
          <tr>
            <th scope="col">{heading}</th>
            <th scope="col">{t('cell.self-report')}</th>
            <th scope="col">{t('cell.assessment')}</th>
            <th scope="col">{t('cell.reply')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <VoicesRow key={`${row.voices.partyId} ${row.voices.provisionId}`} {...row} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function VoicesRow({ voices, name, under }: Row) {
  const { t, day } = useWords()
  const { partyId, provisionId, standing, report, ratings, measures, evidence, acceptance } = voices
  const facts = [
    acceptance && t(`acceptance.${acceptance}`),
    measures > 0 && t('measure.count', { count: measures }),
    evidence && t('measure.best-evidence', { grade: t(`evidence.grade.${evidence}`) }),
  ].filter(Boolean)
  return (
    <tr>
      <th scope="row" className="row-name">
        <Link to="/follow-up/cells/$partyId/$provisionId" params={{ partyId, provisionId }}>
          {name}
        </Link>
        {under}
        <Standing standing={standing} />
        {facts.length > 0 && <small>{facts.join(' · ')}</small>}
      </th>
      <td>
        {report ? (
          <Voice
            said={report}
            head={report.step && <RatedStep of={report} step={report.step} />}
            on={day(report.submittedAt)}
          />
        ) : (
          <span className="soft">{t('voices.no-report')}</span>
        )}
      </td>
      <td>
        {!ratings.length && <span className="soft">{t('voices.no-rating')}</span>}
        {ratings.map((rating) => (
          <Voice
            key={rating.id}
            said={rating}
            head={<RatedStep of={rating} step={rating.step} />}
            on={day(rating.adoptedAt)}
          />
        ))}
      </td>
      <td>
        {!ratings.length && <span className="soft">–</span>}
        {ratings.map(({ id, aspect, reply }) => (
          <div key={id}>
            {ratings.length > 1 && <AspectWord aspect={aspect} />}
            {reply ? (
              <Voice
                said={reply}
                head={reply.disputes && <strong className="step">⚑ {t('reply.disputes')}</strong>}
                on={day(reply.saidAt)}
              />
            ) : (
              <p className="soft">{t('voices.no-reply')}</p>
            )}
          </div>
        ))}
      </td>
    </tr>
  )
}

const SHOWN = 220

type VoiceProps = {
  said: { text: string | null; language: 'ar' | 'en' | null }
  head: ReactNode
  on: string
}

function Voice({ said, head, on }: VoiceProps) {
  return (
    <div className="voice-said">
      {head}
      {said.text && (
        <Content of={said.language} as="p" className="said-text">
          {said.text.length > SHOWN ? `${said.text.slice(0, SHOWN)} …` : said.text}
        </Content>
      )}
      <small>{on}</small>
    </div>
  )
}
