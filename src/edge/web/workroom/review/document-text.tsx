import { memo, useEffect, useRef } from 'react'
import type { Output } from '../../client/call.ts'
import { lookOf } from './look-of.ts'
import { type Marked, segmentsOf } from './segments.ts'

type Text = Output<'ingest/get-text'>
type Finding = Output<'review/list-findings'>['findings'][number]
export type Span = { start: number; end: number }

type Props = {
  text: Text
  findings: readonly Finding[]
  current: string | null
  /** A place to show besides the findings: where a claim comes from. */
  shown: Span | null
  onChoose(id: string): void
  onSelect(span: Span | null): void
}

/** The document with every finding marked in place. Selecting words gives their span. */
export function DocumentText({ text, findings, current, shown, onChoose, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const target = box.current?.querySelector(shown ? '.shown' : '.current')
    target?.scrollIntoView({
      block: 'center',
      behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth',
    })
  }, [current, shown])

  useEffect(() => {
    const changed = () => onSelect(selectedSpan(box.current))
    document.addEventListener('selectionchange', changed)
    return () => document.removeEventListener('selectionchange', changed)
  }, [onSelect])

  // Every card can be reached by keyboard; in the text a press of the pointer chooses the finding under it.
  useEffect(() => {
    const target = box.current
    const press = (event: MouseEvent) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-finding]')?.dataset.finding
      if (id) onChoose(id)
    }
    target?.addEventListener('click', press)
    return () => target?.removeEventListener('click', press)
  }, [onChoose])

  return (
    <div className="document-text" ref={box}>
      {text.passages.map((passage) => {
        const here = findings.filter((finding) => finding.start < passage.end && finding.end > passage.start)
        return (
          <PassageText
            key={passage.start}
            passage={passage}
            text={text.text}
            findings={here}
            current={here.some(({ id }) => id === current) ? current : null}
            shown={shown && shown.start < passage.end && shown.end > passage.start ? shown : null}
          />
        )
      })}
    </div>
  )
}

type PassageProps = Omit<Props, 'text' | 'onSelect' | 'onChoose'> & { passage: Text['passages'][number]; text: string }

const PassageText = memo(function PassageText({ passage, text, findings, current, shown }: PassageProps) {
  const marks: Marked[] = shown ? [...findings, { id: '', kind: 'shown', ...shown }] : [...findings]
  const byId = new Map(findings.map((finding) => [finding.id as string, finding]))
  return (
    <p
      className={`passage ${passage.role}`}
      dir={passage.direction}
      lang={passage.language === 'und' ? undefined : passage.language}
    >
      {segmentsOf(passage.start, passage.end, marks).map(({ start, end, findings: over }) => {
        const innermost = over.findLast(({ id }) => id)
        const classes = [
          innermost ? `mark kind-${innermost.kind} ${lookOf(byId.get(innermost.id))}` : '',
          over.some(({ id }) => id && id === current) ? 'current' : '',
          over.some(({ kind }) => kind === 'shown') ? 'shown' : '',
        ]
        return (
          <span
            key={start}
            data-start={start}
            className={classes.filter(Boolean).join(' ') || undefined}
            data-finding={innermost?.id}
          >
            {text.slice(start, end)}
          </span>
        )
      })}
    </p>
  )
})

/** The span of the text that is selected; null when nothing of it is. */
function selectedSpan(box: HTMLElement | null): Span | null {
  const selection = getSelection()
  if (!box || !selection || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!box.contains(range.startContainer) || !box.contains(range.endContainer)) return null
  const start = offsetOf(range.startContainer, range.startOffset)
  const end = offsetOf(range.endContainer, range.endOffset)
  return start !== null && end !== null && end > start ? { start, end } : null
}

function offsetOf(node: globalThis.Node, offset: number): number | null {
  const segment = (node.nodeType === 3 ? node.parentElement : (node as Element))?.closest<HTMLElement>('[data-start]')
  return segment ? Number(segment.dataset.start) + (node.nodeType === 3 ? offset : 0) : null
}
