import { memo, useEffect, useMemo, useRef, useState } from 'react'
import { useWords } from '../../words/use-words.ts'
import { paintScale } from './canvas.ts'
import { stretchesOf } from './measure-line.ts'
import { levelsOf, type Place } from './page-places.ts'
import type { PageSize, PageSource } from './page-source.ts'

/** A page that is only passed by is not painted. Units: ms. */
const PASSING = 60

export type TextOfPages = {
  text: string
  passages: readonly { start: number; end: number; direction: 'rtl' | 'ltr' }[]
}

type Props = {
  source: PageSource
  page: number
  size: PageSize
  box: { top: number; left: number; width: number; height: number; scale: number }
  places: readonly Place[] | undefined
  current: string | null
  text: TextOfPages
  title: string
  onSeen(page: number): void
}

/** One page as it was printed, with its marks over it. */
export const PageSheet = memo(function PageSheet({
  source,
  page,
  size,
  box,
  places,
  current,
  text,
  title,
  onSeen,
}: Props) {
  const { t, number } = useWords()
  const paper = useRef<HTMLDivElement>(null)
  const failed = usePainting(source, page, size, box.scale, paper)
  useEffect(() => onSeen(page), [page, onSeen])
  return (
    <div
      className="page-sheet paper"
      data-page={page}
      style={{
        insetBlockStart: box.top,
        insetInlineStart: box.left,
        inlineSize: box.width,
        blockSize: box.height,
      }}
    >
      <div
        ref={paper}
        className="page-paper"
        role="img"
        aria-label={t('pages.picture', { page: number(page), title })}
      />
      {failed && <p className="page-failed">{t('pages.page-failed')}</p>}
      {places && <Marks places={places} current={current} size={size} text={text} />}
    </div>
  )
})

/** Paints the page into `paper` as sharply as the screen shows it. While it is painted anew the picture before it stays. */
function usePainting(
  source: PageSource,
  page: number,
  size: PageSize,
  shown: number,
  paper: React.RefObject<HTMLDivElement | null>,
): boolean {
  const [failed, setFailed] = useState(false)
  const scale = paintScale(size, shown, window.devicePixelRatio || 1)
  useEffect(() => {
    const stop = new AbortController()
    const later = setTimeout(() => {
      source.paint(page, scale, stop.signal).then(
        (canvas) => {
          if (stop.signal.aborted) return
          setFailed(false)
          letGo(paper.current)
          paper.current?.append(canvas)
        },
        () => !stop.signal.aborted && setFailed(true),
      )
    }, PASSING)
    return () => {
      clearTimeout(later)
      stop.abort()
    }
  }, [source, page, scale, paper])
  useEffect(() => {
    const box = paper.current
    return () => {
      letGo(box)
      source.release(page)
    }
  }, [source, page, paper])
  return failed
}

/** Removes a picture, and gives its memory back at once rather than when it is collected. */
function letGo(box: HTMLElement | null): void {
  for (const canvas of box?.querySelectorAll('canvas') ?? []) {
    canvas.width = 0
    canvas.remove()
  }
}

const share = (value: number, of: number) => `${(100 * value) / of}%`

/** The marks of a page: the text view says the same to those who do not see them. */
function Marks({
  places,
  current,
  size,
  text,
}: Pick<Props, 'current' | 'size' | 'text'> & { places: readonly Place[] }) {
  const pieces = useMemo(() => piecesOf(places, text), [places, text])
  const at = ([left, top, right, bottom]: readonly [number, number, number, number]) => ({
    insetInlineStart: share(left, size.width),
    insetBlockStart: share(top, size.height),
    inlineSize: share(right - left, size.width),
    blockSize: share(bottom - top, size.height),
  })
  return (
    <div className="page-marks" aria-hidden="true">
      {pieces.map(({ place: { mark, line, start }, level, words }) => (
        <div
          key={`${mark.id}-${start}`}
          className={`page-mark ${mark.look} ${mark.id && mark.id === current ? 'current' : ''}`}
          data-finding={mark.id || undefined}
        >
          <span className="page-line" style={at(line.box)} />
          {words.map((box) => (
            <span key={box[0]} className={`page-words level-${level}`} style={at(box)} />
          ))}
        </div>
      ))}
    </div>
  )
}

/** What is drawn for each place, the longest first so that what lies within it can be pressed. */
function piecesOf(places: readonly Place[], { text, passages }: TextOfPages) {
  const levels = levelsOf(places)
  return places
    .map((place, index) => {
      const { line, start, end } = place
      const [left, top, right, bottom] = line.box
      const said = { text: text.slice(line.start, line.end), direction: directionAt(passages, line.start) }
      const words = stretchesOf(said, start - line.start, end - line.start).map(
        ([from, to]): [number, number, number, number] => [
          left + from * (right - left),
          top,
          left + to * (right - left),
          bottom,
        ],
      )
      return { place, level: levels[index]!, words }
    })
    .sort((a, b) => b.place.end - b.place.start - (a.place.end - a.place.start))
}

const directionAt = (passages: TextOfPages['passages'], offset: number) =>
  passages.find(({ start, end }) => start <= offset && end > offset)?.direction ?? 'ltr'
