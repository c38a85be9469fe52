import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { Standing } from './standing.tsx'
import { useStep } from './use-step.ts'

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
  const stepOf = useStep()
  const { partyId, provisionId, standing, report, rating, reply, measures, evidence, acceptance } = voices
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
      <Voice
        said={report}
        head={report && (report.step ? stepOf(report.scaleKey, report.scaleVersion, report.step) : null)}
        on={report && day(report.submittedAt)}
        none={t('voices.no-report')}
      />
      <Voice
        said={rating}
        head={rating && stepOf(rating.scaleKey, rating.scaleVersion, rating.step)}
        on={rating && day(rating.adoptedAt)}
        none={t('voices.no-rating')}
      />
      <Voice
        said={reply}
        head={reply?.disputes ? `⚑ ${t('reply.disputes')}` : null}
        on={reply && day(reply.saidAt)}
        none={rating ? t('voices.no-reply') : '–'}
      />
    </tr>
  )
}

const SHOWN = 220

type VoiceProps = {
  said: { text: string | null; language: 'ar' | 'en' | null } | null
  head: string | null
  on: string | null
  none: string
}

function Voice({ said, head, on, none }: VoiceProps) {
  if (!said) return <td className="soft">{none}</td>
  return (
    <td>
      {head && <strong className="step">{head}</strong>}
      {said.text && (
        <Content of={said.language} as="p" className="said-text">
          {said.text.length > SHOWN ? `${said.text.slice(0, SHOWN)} …` : said.text}
        </Content>
      )}
      <small>{on}</small>
    </td>
  )
}
