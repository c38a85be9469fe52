import { useNavigate } from '@tanstack/react-router'
import { type KeyboardEvent, type MouseEvent, useMemo, useRef, useState } from 'react'
import { useWords } from '../words/use-words.ts'
import { type ThemeItem, ThemeCounts } from './themes.tsx'

type Row = { theme: ThemeItem; level: number; open: boolean | null; at: number; of: number }

/**
 * The themes as a tree for the eye, the keyboard and screen readers (WAI-ARIA tree): up and down between those shown, forward
 * opens, backward closes or goes up, Enter goes to the page. Forward is where the writing goes.
 */
export function ThemeTree({ items }: { items: readonly ThemeItem[] }) {
  const { t, language } = useWords()
  const navigate = useNavigate()
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const [current, setCurrent] = useState(items[0]?.id ?? '')
  const box = useRef<HTMLDivElement>(null)
  const below = useMemo(() => Map.groupBy(items, ({ broader }) => broader), [items])
  const rows = useMemo(() => rowsOf(below, null, 1, opened), [below, opened])

  const toggle = (id: string, open: boolean) =>
    setOpened((before) => {
      const after = new Set(before)
      if (open) after.add(id)
      else after.delete(id)
      return after
    })
  const focus = (id: string | null | undefined) => {
    if (!id) return
    setCurrent(id)
    box.current?.querySelector<HTMLElement>(`[data-theme="${id}"]`)?.focus()
  }
  const press = (event: KeyboardEvent) => {
    const index = rows.findIndex(({ theme }) => theme.id === current)
    const row = rows[index]
    if (!row) return
    const forward = language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
    const backward = language === 'ar' ? 'ArrowRight' : 'ArrowLeft'
    const does: Record<string, () => void> = {
      ArrowDown: () => focus(rows[index + 1]?.theme.id),
      ArrowUp: () => focus(rows[index - 1]?.theme.id),
      Home: () => focus(rows[0]?.theme.id),
      End: () => focus(rows.at(-1)?.theme.id),
      [forward]: () => (row.open === false ? toggle(current, true) : row.open && focus(rows[index + 1]?.theme.id)),
      [backward]: () => (row.open ? toggle(current, false) : focus(row.theme.broader)),
      Enter: () => void navigate({ to: '/themes/$id', params: { id: current } }),
    }
    if (!does[event.key]) return
    event.preventDefault()
    does[event.key]!()
  }
  const choose = ({ target }: MouseEvent) => {
    const id = (target as Element).closest<HTMLElement>('[data-theme]')?.dataset.theme
    const row = rows.find(({ theme }) => theme.id === id)
    if (!row) return
    if ((target as Element).closest('.theme-toggle') && row.open !== null) toggle(row.theme.id, !row.open)
    else void navigate({ to: '/themes/$id', params: { id: row.theme.id } })
  }
  return (
    <div
      className="theme-tree"
      role="tree"
      tabIndex={-1}
      aria-label={t('themes.tree')}
      ref={box}
      onKeyDown={press}
      onClick={choose}
    >
      {rows.map(({ theme, level, open, at, of }) => (
        <div
          key={theme.id}
          role="treeitem"
          data-theme={theme.id}
          data-level={level}
          aria-level={level}
          aria-posinset={at}
          aria-setsize={of}
          aria-selected={theme.id === current}
          {...(open === null ? {} : { 'aria-expanded': open })}
          tabIndex={theme.id === current ? 0 : -1}
          onFocus={() => setCurrent(theme.id)}
        >
          <span
            className="theme-toggle"
            aria-hidden="true"
            title={open === null ? undefined : t(open ? 'themes.collapse' : 'themes.expand')}
          >
            {open === null ? '' : open ? '−' : '+'}
          </span>
          <span className="theme-name">{theme[language]}</span>
          <ThemeCounts theme={theme} />
        </div>
      ))}
    </div>
  )
}

type Below = ReadonlyMap<string | null, readonly ThemeItem[]>

/** The rows that are shown, in their order; `open` is null where nothing is below. */
function rowsOf(below: Below, id: string | null, level: number, opened: ReadonlySet<string>): Row[] {
  const here = below.get(id) ?? []
  return here.flatMap((theme, index) => {
    const open = below.has(theme.id) ? opened.has(theme.id) : null
    const row = { theme, level, open, at: index + 1, of: here.length }
    return open ? [row, ...rowsOf(below, theme.id, level + 1, opened)] : [row]
  })
}
