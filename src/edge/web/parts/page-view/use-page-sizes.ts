import { useCallback, useEffect, useMemo, useState } from 'react'
import type { PageSize, PageSource } from './page-source.ts'

/**
 * The sizes of all pages: until one is asked for, a page is taken to be as large as the first. Asking for all would fetch all of a
 * long document.
 * Gives    null until the first page is known; `measure` asks for one page.
 */
export function usePageSizes(source: PageSource): [sizes: readonly PageSize[] | null, measure: (page: number) => void] {
  const [first, setFirst] = useState<PageSize | null>(null)
  const [known, setKnown] = useState<ReadonlyMap<number, PageSize>>(new Map())
  useEffect(() => {
    let current = true
    source.sizeOf(1).then(
      (size) => current && setFirst(size),
      () => current && setFirst(A4),
    )
    return () => {
      current = false
    }
  }, [source])

  const sizes = useMemo(
    () => first && Array.from({ length: source.count }, (_, index) => known.get(index + 1) ?? first),
    [source, first, known],
  )

  const measure = useCallback(
    (page: number) => {
      source.sizeOf(page).then(
        (size) =>
          setKnown((before) => {
            const same = before.get(page) ?? first
            const changed = !same || same.width !== size.width || same.height !== size.height
            return changed ? new Map(before).set(page, size) : before
          }),
        () => undefined,
      )
    },
    [source, first],
  )
  return [sizes, measure]
}

/** What a page that tells no size is taken to be. */
const A4: PageSize = { width: 595, height: 842 }
