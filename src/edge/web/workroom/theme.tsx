import { Link, useParams } from '@tanstack/react-router'
import { Fragment } from 'react'
import type { Output } from '../client/call.ts'
import { useAnswer } from '../client/use-call.ts'
import { Content } from '../parts/content.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { ThemeRow } from './themes.tsx'

type Theme = Output<'record/get-theme'>

/** One theme: what it means, what lies around it, and every document and passage that speaks of it. */
export function ThemePage() {
  const { id } = useParams({ from: '/themes/$id' })
  return <OneTheme key={id} id={id} />
}

function OneTheme({ id }: { id: string }) {
  const { t, language } = useWords()
  const pages = usePages()
  const first = useAnswer('record/get-theme', { id, limit: 20 })
  const page = useAnswer('record/get-theme', { id, limit: 20, cursor: pages.cursor }, { keep: true })
  const { data: theme } = first
  if (first.isPending) return <Skeleton rows={10} />
  if (!theme) return <ProblemNote problem={first.error} />
  const other = language === 'ar' ? 'en' : 'ar'
  const note = language === 'ar' ? theme.noteAr : theme.noteEn
  return (
    <article className="theme">
      <p className="above">
        <Link to="/themes">{t('nav.themes')}</Link>
        {theme.above.map((one) => (
          <Fragment key={one.id}>
            {' / '}
            <Link to="/themes/$id" params={{ id: one.id }}>
              {one[language]}
            </Link>
          </Fragment>
        ))}
      </p>
      <h1>{theme[language]}</h1>
      {note && <p className="lead">{note}</p>}
      <p className="soft">
        {t('themes.documents', { count: theme.documents })} ·{' '}
        {t('themes.recommendations', { count: theme.recommendations })}
      </p>
      <Names theme={theme} other={other} />
      <Around title={t('themes.narrower')} themes={theme.narrower} />
      <Around title={t('themes.related')} themes={theme.related} />
      {theme.documents === 0 && <EmptyState title={t('themes.no-documents')} hint={t('themes.no-documents-hint')} />}
      <Passages theme={theme} />
      <Documents page={page.data ?? theme}>
        <Pager pages={pages} next={page.data?.next} />
      </Documents>
      <Matches theme={theme} />
    </article>
  )
}

function Names({ theme, other }: { theme: Theme; other: 'ar' | 'en' }) {
  const { t, language } = useWords()
  const also = language === 'ar' ? theme.otherAr : theme.otherEn
  return (
    <dl className="facts">
      <div>
        <dt>{t('themes.in-other-language')}</dt>
        <dd>
          <Content of={other}>{theme[other]}</Content>
        </dd>
      </div>
      {also.length > 0 && (
        <div>
          <dt>{t('themes.also-called')}</dt>
          <dd>{also.join(t('list.comma'))}</dd>
        </div>
      )}
    </dl>
  )
}

function Around({ title, themes }: { title: string; themes: Theme['narrower'] }) {
  if (!themes.length) return null
  return (
    <section>
      <h2>{title}</h2>
      <ul className="list">
        {themes.map((one) => (
          <ThemeRow key={one.id} theme={one} />
        ))}
      </ul>
    </section>
  )
}

const AROUND = 220

/** Passages with the words marked; each leads to its place in the document. */
function Passages({ theme }: { theme: Theme }) {
  const { t } = useWords()
  if (!theme.passages.length) return null
  return (
    <section aria-labelledby="theme-passages">
      <h2 id="theme-passages">{t('themes.passages')}</h2>
      <ol className="hits">
        {theme.passages.map((hit) => (
          <li key={`${hit.documentId}-${hit.start}`}>
            <Link
              to="/documents/$id/review"
              params={{ id: hit.documentId }}
              search={{ start: hit.start, end: hit.end }}
            >
              <Content of={hit.titleLanguage}>{hit.title}</Content>
            </Link>
            {hit.inRecommendation && <span className="soft"> · {t('themes.in-recommendation')}</span>}
            <p dir={hit.direction} lang={hit.language === 'und' ? undefined : hit.language} className="hit-text">
              <Marked text={hit.text} {...hit.highlight} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function Marked({ text, start, end }: { text: string; start: number; end: number }) {
  const from = start > AROUND ? text.indexOf(' ', start - AROUND) + 1 : 0
  const to = end + AROUND < text.length ? text.lastIndexOf(' ', end + AROUND) : text.length
  return (
    <>
      {from > 0 && '… '}
      {text.slice(from, start)}
      <mark>{text.slice(start, end)}</mark>
      {text.slice(end, Math.max(end, to))}
      {to < text.length && ' …'}
    </>
  )
}

function Documents({ page, children }: { page: Pick<Theme, 'items' | 'next'>; children: React.ReactNode }) {
  const { t, calendar } = useWords()
  if (!page.items.length) return null
  return (
    <section aria-labelledby="theme-documents">
      <h2 id="theme-documents">{t('nav.documents')}</h2>
      <ul className="list">
        {page.items.map((document) => (
          <li key={document.documentId}>
            <Link className="list-main" to="/documents/$id" params={{ id: document.documentId }}>
              <Content of={document.language}>{document.title}</Content>
              <small>
                {t(`document.kind.${document.kind}`)}
                {document.dated && ` · ${calendar(document.dated)}`}
              </small>
            </Link>
            <span className="list-side">
              {t('themes.mentions', { count: document.mentions })}
              {document.recommendations > 0 && ` · ${t('themes.recommendations', { count: document.recommendations })}`}
            </span>
          </li>
        ))}
      </ul>
      {children}
    </section>
  )
}

function Matches({ theme }: { theme: Theme }) {
  const { t } = useWords()
  if (!theme.matches.length) return null
  return (
    <section aria-labelledby="theme-matches">
      <h2 id="theme-matches">{t('themes.matches')}</h2>
      <ul className="list">
        {theme.matches.map((match) => (
          <li key={`${match.thesaurusId}-${match.iri}`}>
            <Link className="list-main" to="/thesauri/$id" params={{ id: match.thesaurusId }}>
              <bdi>{match.labels.map(({ label }) => label).join(' · ') || match.iri}</bdi>
              <small>
                <bdi>{match.thesaurus}</bdi>
              </small>
            </Link>
            <span className="list-side">
              {t(`match.relation.${match.relation}`)} · {t(`match.origin.${match.origin}`)}
              {match.verdict && ` · ${t(`match.verdict.${match.verdict}`)}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
