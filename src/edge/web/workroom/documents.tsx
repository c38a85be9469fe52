import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { DOCUMENT_KINDS } from '../../../domain/document.ts'
import { useAnswer } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Content } from '../parts/content.tsx'
import { DocumentState, DocumentSteps } from '../parts/document-state.tsx'
import { EmptyState } from '../parts/empty-state.tsx'
import { Choice } from '../parts/field.tsx'
import { Pager, usePages } from '../parts/pager.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useWords } from '../words/use-words.ts'
import { useThemeChoices } from './use-theme-choices.ts'
import { RereadAll } from './reread.tsx'
import { Upload } from './upload.tsx'

const STATES = ['waiting', 'extracting', 'reading', 'ready', 'refused', 'failed'] as const

/** Every document, the latest first; new ones are dropped here. */
export function Documents() {
  const { t } = useWords()
  const { may } = useMe()
  return (
    <>
      <h1>{t('nav.documents')}</h1>
      <RereadAll />
      {may('reviewer', 'editor', 'administrator') ? (
        <Upload>
          <DocumentList />
        </Upload>
      ) : (
        <DocumentList />
      )}
    </>
  )
}

function DocumentList() {
  const { t, moment, bytes } = useWords()
  const filter = useSearch({ from: '/documents' })
  const navigate = useNavigate()
  const themes = useThemeChoices()
  const pages = usePages()
  const asked = {
    q: filter.q,
    state: filter.state as never,
    language: filter.language as never,
    kind: filter.kind as never,
    theme: filter.theme,
  }
  const { data, error, isPending } = useAnswer(
    'ingest/list-documents',
    { ...asked, cursor: pages.cursor, limit: 50 },
    { keep: true },
  )
  const change = (wanted: Partial<typeof filter>) => {
    pages.first()
    const all = { ...filter, ...wanted }
    void navigate({
      to: '/documents',
      search: Object.fromEntries(Object.entries(all).filter(([, value]) => value)),
      replace: true,
    })
  }
  const any = [['', t('filter.any')] as const]
  const filtered = Object.values(filter).some(Boolean)
  return (
    <>
      <div className="filters" role="group" aria-label={t('filter.label')}>
        <div className="field">
          <label htmlFor="document-words">{t('filter.words')}</label>
          <input
            id="document-words"
            type="search"
            dir="auto"
            defaultValue={filter.q ?? ''}
            onChange={(event) => change({ q: event.target.value || undefined })}
          />
        </div>
        <Choice
          label={t('document.state')}
          value={filter.state ?? ''}
          options={[...any, ...STATES.map((state) => [state, t(`document.state.${state}`)] as const)]}
          onChange={(state) => change({ state: state || undefined })}
        />
        <Choice
          label={t('document.language')}
          value={filter.language ?? ''}
          options={[...any, ['ar', t('language.ar')], ['en', t('language.en')]]}
          onChange={(language) => change({ language: language || undefined })}
        />
        <Choice
          label={t('document.kind')}
          value={filter.kind ?? ''}
          options={[...any, ...DOCUMENT_KINDS.map((kind) => [kind, t(`document.kind.${kind}`)] as const)]}
          onChange={(kind) => change({ kind: kind || undefined })}
        />
        <Choice
          label={t('themes.filter')}
          value={filter.theme ?? ''}
          options={[...any, ...themes]}
          onChange={(theme) => change({ theme: theme || undefined })}
        />
      </div>
      <ProblemNote problem={error} />
      {isPending ? (
        <Skeleton rows={8} />
      ) : !data?.items.length ? (
        <EmptyState
          title={filtered ? t('documents.none-found') : t('documents.none')}
          hint={filtered ? t('documents.none-found-hint') : t('documents.none-hint')}
        />
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-label={t('nav.documents')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('document.title')}</th>
                <th scope="col">{t('document.kind')}</th>
                <th scope="col">{t('document.language')}</th>
                <th scope="col">{t('document.steps')}</th>
                <th scope="col">{t('document.findings')}</th>
                <th scope="col">{t('document.received')}</th>
              </tr>
            </thead>
            <tbody>
              {data.items.map((document) => (
                <tr key={document.id}>
                  <td>
                    <Link to="/documents/$id" params={{ id: document.id }}>
                      <Content of={document.language}>{document.title ?? document.fileName}</Content>
                    </Link>
                    <small>
                      <bdi>{document.fileName}</bdi> · {bytes(document.size)}
                      {document.problems.length > 0 && (
                        <span className="warn"> · {t('document.problems', { count: document.problems.length })}</span>
                      )}
                    </small>
                  </td>
                  <td>{t(`document.kind.${document.kind}`)}</td>
                  <td>{t(`language.${document.language}`)}</td>
                  <td>
                    {document.state === 'ready' || document.state === 'refused' || document.state === 'failed' ? (
                      <DocumentState state={document.state} />
                    ) : (
                      <DocumentSteps state={document.state} steps={document.steps} />
                    )}
                  </td>
                  <td>
                    {document.state === 'ready' && (
                      <Link to="/documents/$id/review" params={{ id: document.id }}>
                        {t('document.reviewed', { reviewed: document.reviewed, findings: document.findings })}
                      </Link>
                    )}
                  </td>
                  <td>
                    <time dateTime={document.receivedAt}>{moment(document.receivedAt)}</time>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <Pager pages={pages} next={data?.next} />
    </>
  )
}
