import { useState } from 'react'
import { useWords } from '../words/use-words.ts'

/** What a printed sheet says of itself: where the page stands, and when it was printed. Not seen on the screen. */
export function Citation() {
  const { t, moment } = useWords()
  const [at] = useState(() => new Date().toISOString())
  return (
    <p className="citation">
      {t('citation', { at: moment(at) })} <bdi dir="ltr">{`${location.origin}${location.pathname}`}</bdi>
    </p>
  )
}
