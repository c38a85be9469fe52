import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EVIDENCE_GRADES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddEvidence } from './add-evidence.tsx'
import type { Cell, CellRights } from './cell.tsx'

type Measure = Cell['measures'][number]
type Piece = Measure['evidence'][number]

/** The marks of the grades: more of the shape is filled the better a piece stands. */
const MARKS: Record<Piece['grade'], string> = { claimed: '◇', documented: '◆', 'independently-confirmed': '◈' }

/** The evidence of a measure: what it is, who vouches for it, how well it stands, and the way to it. */
export function Evidence({ measure, rights }: { measure: Measure; rights: CellRights }) {
  const { t, calendar } = useWords()
  const [adding, setAdding] = useState(false)
  const refreshes = ['follow-up/get-cell', 'follow-up/get-matrix'] as const
  const grade = useChange('follow-up/grade-evidence', { refreshes })
  const withdraw = useChange('follow-up/withdraw-evidence', { refreshes })
  const of = { partyId: measure.partyId, measureId: measure.id }
  return (
    <div className="evidence">
      <h4>{t('evidence.title')}</h4>
      {!measure.evidence.length && <p className="soft">{t('evidence.none')}</p>}
      <ul className="plain">
        {measure.evidence.map((piece) => (
          <li key={piece.id} className="evidence-piece">
            <div>
              <EvidenceLink piece={piece} /> <span className="soft">{t(`evidence.type.${piece.type}`)}</span>
              <small>
                {t('evidence.vouched', { by: piece.vouchedBy })}
                {piece.dated && <> · {calendar(piece.dated)}</>}
              </small>
              {piece.quote && (
                <Content as="p" className="said-text">
                  {piece.quote}
                </Content>
              )}
            </div>
            {rights.assesses ? (
              <Choice
                label={t('evidence.grade-of', { title: piece.title })}
                hidden
                value={piece.grade}
                options={EVIDENCE_GRADES.map((one) => [one, `${MARKS[one]} ${t(`evidence.grade.${one}`)}`] as const)}
                onChange={(to) => grade.mutate({ ...of, evidenceId: piece.id, grade: to as Piece['grade'] })}
              />
            ) : (
              <span className="evidence-grade">
                <span aria-hidden="true">{MARKS[piece.grade]}</span> {t(`evidence.grade.${piece.grade}`)}
              </span>
            )}
            {rights.acts && (
              <Button
                look="quiet"
                aria-label={t('evidence.withdraw-one', { title: piece.title })}
                onPress={() => withdraw.mutate({ ...of, evidenceId: piece.id })}
              >
                {t('evidence.withdraw')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problem={grade.error ?? withdraw.error} />
      {rights.acts && (
        <Button look="quiet" onPress={() => setAdding(true)}>
          {t('evidence.add')}
        </Button>
      )}
      {adding && <AddEvidence measure={measure} onClose={() => setAdding(false)} />}
    </div>
  )
}

/** The way to a piece of evidence: a link, a passage in its document, or a file. */
function EvidenceLink({ piece }: { piece: Piece }) {
  const { bytes } = useWords()
  const { documentId, start, end } = piece
  if (piece.medium === 'link' && piece.url)
    return (
      <a href={piece.url} rel="noreferrer noopener" target="_blank">
        <Content>{piece.title}</Content> ↗
      </a>
    )
  if (piece.medium === 'passage' && documentId && start !== null && end !== null)
    return (
      <Link to="/documents/$id/review" params={{ id: documentId }} search={{ start, end }}>
        <Content>{piece.title}</Content>
      </Link>
    )
  return (
    <>
      <Content>{piece.title}</Content>
      {piece.fileName && (
        <small>
          <bdi>{piece.fileName}</bdi> {piece.size !== null && bytes(piece.size)}
        </small>
      )}
    </>
  )
}
