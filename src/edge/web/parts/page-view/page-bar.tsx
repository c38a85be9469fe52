import { type ReactNode, useState } from 'react'
import { latinDigits } from '../../words/latin-digits.ts'
import { useWords } from '../../words/use-words.ts'
import type { Zoom } from './page-layout.ts'

type Props = {
  page: number
  count: number
  zoom: Zoom
  /** The share at which pages are shown now, whatever was chosen. */
  shown: number
  onPage(page: number): void
  onZoom(by: 'in' | 'out' | 'width'): void
}

/** The controls of the page view: which page, how large. */
export function PageBar({ page, count, zoom, shown, onPage, onZoom }: Props) {
  const { t, number, share } = useWords()
  return (
    <div className="page-bar" role="toolbar" aria-label={t('pages.controls')}>
      <div className="page-bar-part">
        <IconButton label={t('pages.previous')} keys="," isDisabled={page <= 1} onPress={() => onPage(page - 1)}>
          <path d="m5 12 7-7 7 7M12 5v14" />
        </IconButton>
        <PageField page={page} count={count} onPage={onPage} />
        <span className="soft">{t('pages.of', { count: number(count) })}</span>
        <IconButton label={t('pages.next')} keys="." isDisabled={page >= count} onPress={() => onPage(page + 1)}>
          <path d="m5 12 7 7 7-7M12 5v14" />
        </IconButton>
      </div>
      <div className="page-bar-part">
        <IconButton label={t('pages.zoom-out')} keys="-" onPress={() => onZoom('out')}>
          <path d="M5 12h14" />
        </IconButton>
        <output className="page-zoom" aria-label={t('pages.zoom')}>
          {share(shown)}
        </output>
        <IconButton label={t('pages.zoom-in')} keys="+" onPress={() => onZoom('in')}>
          <path d="M5 12h14M12 5v14" />
        </IconButton>
        <IconButton label={t('pages.fit-width')} keys="0" isPressed={zoom === 'width'} onPress={() => onZoom('width')}>
          <path d="M3 5v14M21 5v14M7 12h10M9.5 9 7 12l2.5 3M14.5 9l2.5 3-2.5 3" />
        </IconButton>
      </div>
    </div>
  )
}

type IconProps = {
  label: string
  keys: string
  isDisabled?: boolean
  isPressed?: boolean
  onPress(): void
  children: ReactNode
}

function IconButton({ label, keys, isDisabled = false, isPressed, onPress, children }: IconProps) {
  return (
    <button
      type="button"
      className="button quiet icon-button"
      aria-label={label}
      aria-keyshortcuts={keys}
      aria-pressed={isPressed}
      title={label}
      disabled={isDisabled}
      onClick={onPress}
    >
      <svg className="icon" viewBox="0 0 24 24" aria-hidden="true">
        {children}
      </svg>
    </button>
  )
}

/** The number of the page that is looked at; another one leads to its page. */
function PageField({ page, count, onPage }: Pick<Props, 'page' | 'count' | 'onPage'>) {
  const { t, number } = useWords()
  const shown = number(page)
  const [draft, setDraft] = useState<{ page: number; typed: string } | null>(null)
  // What was typed is forgotten when the page turns.
  const typed = draft?.page === page ? draft.typed : null
  const go = () => {
    const wanted = Number(latinDigits(typed ?? ''))
    if (wanted >= 1) onPage(Math.min(count, Math.floor(wanted)))
    setDraft(null)
  }
  return (
    <input
      className="page-number"
      inputMode="numeric"
      aria-label={t('pages.number')}
      value={typed ?? shown}
      onChange={(event) => setDraft({ page, typed: event.target.value })}
      onFocus={(event) => event.target.select()}
      onBlur={() => setDraft(null)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') go()
        else if (event.key === 'Escape') setDraft(null)
      }}
    />
  )
}
