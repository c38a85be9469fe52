import { useEffect, useMemo, useRef, useState } from 'react'
import type { PageLine } from '../../../../domain/document.ts'
import { useWords } from '../../words/use-words.ts'
import { PageBar } from './page-bar.tsx'
import { layoutPages, pagesBetween, type PageLayout, type Zoom } from './page-layout.ts'
import { type PageMark, placesOf } from './page-places.ts'
import { PageSheet, type TextOfPages } from './page-sheet.tsx'
import type { PageSource } from './page-source.ts'
import { usePageKeys } from './use-page-keys.ts'
import { usePageScroll, usePort } from './use-page-scroll.ts'
import { usePageSizes } from './use-page-sizes.ts'
import { useShownMark } from './use-shown-mark.ts'

type Props = {
  source: PageSource
  title: string
  text: TextOfPages & { lines: readonly PageLine[] }
  marks: readonly PageMark[]
  /** The mark to be seen; null for none. */
  current: PageMark | null
  onChoose(id: string): void
}

/** The original pages with marks over the words that they are about. Only pages near the window are painted. */
export function PageView({ source, title, text, marks, current, onChoose }: Props) {
  const { t } = useWords()
  const scroller = useRef<HTMLDivElement>(null)
  const port = usePort(scroller)
  const [sizes, measure] = usePageSizes(source)
  const [zoom, setZoom] = useState<Zoom>('width')
  const room = port?.width ?? 0
  const layout = useMemo(
    () => (sizes && room ? layoutPages(sizes, zoom, room, source.unit) : null),
    [sizes, zoom, room, source],
  )
  const { page, goTo } = usePageScroll(scroller, layout, port)
  const places = useMemo(() => placesOf(marks, text.lines, text.text), [marks, text])
  const hold = useShownMark(current, text, sizes, scroller, goTo)
  usePress(scroller, onChoose)

  const shown = (layout?.pages[page - 1]?.scale ?? source.unit) / source.unit
  const turn = (to: number) => goTo({ page: Math.max(1, Math.min(source.count, to)), at: 0, share: 0.02 })
  const change = (by: 'in' | 'out' | 'width') => {
    hold()
    setZoom(by === 'width' ? 'width' : stepped(shown, by))
  }
  usePageKeys({
    next: () => turn(page + 1),
    previous: () => turn(page - 1),
    in: () => change('in'),
    out: () => change('out'),
    width: () => change('width'),
  })

  const seen = layout && port ? pagesBetween(layout, port.top - port.height / 2, port.top + port.height * 1.5) : []
  return (
    <div className="page-view">
      <PageBar page={page} count={source.count} zoom={zoom} shown={shown} onPage={turn} onZoom={change} />
      <div className="page-scroll" ref={scroller} tabIndex={0} role="group" aria-label={t('pages.original')}>
        <div
          className="page-column"
          dir="ltr"
          style={layout ? { inlineSize: layout.width, blockSize: layout.height } : undefined}
        >
          {layout &&
            sizes &&
            seen.map((index) => (
              <PageSheet
                key={index}
                source={source}
                page={index + 1}
                size={sizes[index]!}
                box={boxOf(layout, index)}
                places={places.get(index + 1)}
                current={current?.id ?? null}
                text={text}
                title={title}
                onSeen={measure}
              />
            ))}
        </div>
      </div>
    </div>
  )
}

function boxOf(layout: PageLayout, index: number) {
  const page = layout.pages[index]!
  return { ...page, left: (layout.width - page.width) / 2 }
}

/** Every card can be reached by keyboard; on the page a press of the pointer chooses the finding under it. */
function usePress(scroller: React.RefObject<HTMLElement | null>, onChoose: (id: string) => void) {
  useEffect(() => {
    const target = scroller.current
    const press = (event: MouseEvent) => {
      const id = (event.target as Element).closest<HTMLElement>('[data-finding]')?.dataset.finding
      if (id) onChoose(id)
    }
    target?.addEventListener('click', press)
    return () => target?.removeEventListener('click', press)
  }, [scroller, onChoose])
}

const STEPS = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4]

/** The next step of the zoom from what is shown now. */
const stepped = (shown: number, by: 'in' | 'out'): number =>
  by === 'in'
    ? (STEPS.find((step) => step > shown + 0.01) ?? STEPS.at(-1)!)
    : (STEPS.findLast((step) => step < shown - 0.01) ?? STEPS[0]!)
