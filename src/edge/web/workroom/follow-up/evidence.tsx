import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { EVIDENCE_GRADES } from '../../../../domain/follow-up.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { DropZone } from '../../parts/drop-zone.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddEvidence, SHOWING_EVIDENCE } from './add-evidence.tsx'
import type { Cell, CellRights } from './cell.tsx'
import { useNames } from './names.ts'

type Measure = Cell['measures'][number]
type Piece = Measure['evidence'][number]

/** The marks of the grades: more of the shape is filled the better a piece stands. */
const MARKS: Record<Piece['grade'], string> = { claimed: '◇', documented: '◆', 'independently-confirmed': '◈' }

type Props = { measure: Measure; rights: CellRights; named?: boolean }

/**
 * The evidence of a measure: what it is, who vouches for it, how well it stands, and the way to it. Files may be dropped on it.
 * `named`: the measure is not named above it, so its name is the heading.
 */
export function Evidence({ measure, rights, named = false }: Props) {
  const { t } = useWords()
  const { either } = useNames()
  const [adding, setAdding] = useState<readonly File[] | null>(null)
  const { of, words } = either(measure.titleAr, measure.titleEn)
  const shown = (over: boolean) => (
    <>
      <h4>
        {t('evidence.title')}
        {named && (
          <>
            {': '}
            <Content of={of}>{words}</Content>
          </>
        )}
      </h4>
      {!measure.evidence.length && <p className="soft">{t(rights.acts ? 'evidence.none-add' : 'evidence.none')}</p>}
      <ul className="plain">
        {measure.evidence.map((piece) => (
          <EvidencePiece key={piece.id} measure={measure} piece={piece} rights={rights} />
        ))}
      </ul>
      {rights.acts && (
        <Button look="quiet" onPress={() => setAdding([])}>
          {t(over ? 'evidence.drop' : 'evidence.add')}
        </Button>
      )}
      {adding && <AddEvidence measure={measure} dropped={adding} onClose={() => setAdding(null)} />}
    </>
  )
  if (!rights.acts || adding) return <div className="evidence">{shown(false)}</div>
  return (
    <DropZone className="drop evidence" onDrop={({ files }) => files.length > 0 && setAdding([...files])}>
      {shown}
    </DropZone>
  )
}

/** One piece of evidence, with its grade; an assessor grades it, its party withdraws it. */
export function EvidencePiece({ measure, piece, rights }: Props & { piece: Piece }) {
  const { t, calendar } = useWords()
  const grade = useChange('follow-up/grade-evidence', { refreshes: SHOWING_EVIDENCE })
  const withdraw = useChange('follow-up/withdraw-evidence', { refreshes: SHOWING_EVIDENCE })
  const of = { partyId: measure.partyId, measureId: measure.id, evidenceId: piece.id }
  return (
    <li className="evidence-piece">
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
        <ProblemNote problem={grade.error ?? withdraw.error} />
      </div>
      {rights.assesses ? (
        <Choice
          label={t('evidence.grade-of', { title: piece.title })}
          hidden
          value={piece.grade}
          options={EVIDENCE_GRADES.map((one) => [one, `${MARKS[one]} ${t(`evidence.grade.${one}`)}`] as const)}
          onChange={(to) => grade.mutate({ ...of, grade: to as Piece['grade'] })}
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
          onPress={() => withdraw.mutate(of)}
        >
          {t('evidence.withdraw')}
        </Button>
      )}
    </li>
  )
}

/** The way to a piece of evidence: a link, a passage in its document, or a file. */
function EvidenceLink({ piece }: { piece: Piece }) {
  const { t, bytes } = useWords()
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
      <a href={`/api/follow-up/evidence/${piece.id}/file`} download title={t('evidence.download-hint')}>
        <Content>{piece.title}</Content> <span aria-hidden="true">↓</span>
      </a>
      <small>
        <bdi>{piece.fileName}</bdi>
        {piece.size !== null && ` · ${bytes(piece.size)}`}
      </small>
    </>
  )
}
