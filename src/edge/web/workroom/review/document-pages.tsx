import '../../styles/page-view.css'
import { useMemo } from 'react'
import type { Output } from '../../client/call.ts'
import type { PageMark } from '../../parts/page-view/page-places.ts'
import { PageView } from '../../parts/page-view/page-view.tsx'
import type { Opened } from '../../parts/page-view/use-page-source.ts'
import { useWords } from '../../words/use-words.ts'
import type { Span } from './document-text.tsx'
import type { Finding } from './finding-card.tsx'
import { lookOf } from './look-of.ts'

type Props = {
  opened: Opened
  title: string
  /** Where the original file itself can be had. */
  url: string
  text: Output<'ingest/get-text'>
  findings: readonly Finding[]
  current: string | null
  shown: Span | null
  onChoose(id: string): void
}

/** The document's pages with every finding marked where it was printed. */
export function DocumentPages({ opened, title, url, text, findings, current, shown, onChoose }: Props) {
  const place = useMemo((): PageMark | null => shown && { id: '', look: 'shown', ...shown }, [shown])
  const marks = useMemo(() => {
    const found = findings.map((finding): PageMark => ({
      id: finding.id,
      look: `kind-${finding.kind} ${lookOf(finding)}`,
      start: finding.start,
      end: finding.end,
    }))
    return place ? [...found, place] : found
  }, [findings, place])
  const chosen = place ?? marks.find(({ id }) => id === current) ?? null
  if (opened.fault) return <Fault code={opened.fault} url={url} />
  if (!opened.source) return <Coming progress={opened.progress} />
  return (
    <PageView source={opened.source} title={title} text={text} marks={marks} current={chosen} onChoose={onChoose} />
  )
}

function Coming({ progress }: { progress: number }) {
  const { t, share } = useWords()
  const known = progress > 0 && progress < 1
  return (
    <div className="page-coming" role="status">
      <p>{t('pages.coming')}</p>
      <progress aria-label={t('pages.coming')} {...(known ? { value: progress } : {})} />
      {known && <p className="soft">{share(progress)}</p>}
    </div>
  )
}

/** Why there is no page to see; the text is as whole as ever. */
function Fault({ code, url }: { code: NonNullable<Opened['fault']>; url: string }) {
  const { t } = useWords()
  return (
    <div className="page-coming" role="alert">
      <p>
        <strong>{t(`pages.fault.${code}`)}</strong>
      </p>
      <p className="soft">{t('pages.fault.safe')}</p>
      <p>
        <a className="button" href={url}>
          {t('document.original')}
        </a>
      </p>
    </div>
  )
}
