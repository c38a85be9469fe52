import { useState } from 'react'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Cell } from './cell.tsx'
import { PassagePicker } from './passage-picker.tsx'

type Sources = Cell['assessments'][number]['sources']
type Props = { cell: Pick<Cell, 'measures'>; sources: Sources; onChange(sources: Sources): void }

/** What an assessment rests on: evidence that the party gave, a link, or a passage of a document. */
export function SourcesField({ cell, sources, onChange }: Props) {
  const { t } = useWords()
  const pieces = cell.measures.flatMap((measure) => measure.evidence.map((piece) => ({ measure, piece })))
  const [medium, setMedium] = useState<'evidence' | 'link' | 'passage'>(pieces.length ? 'evidence' : 'link')
  const [url, setUrl] = useState('')
  const [title, setTitle] = useState('')
  const add = (source: Sources[number]) => onChange([...sources, source])
  const nameOf = (source: Sources[number]) =>
    'url' in source
      ? source.title
      : 'quote' in source
        ? `«${source.quote.slice(0, 120)}»`
        : (pieces.find(({ piece }) => piece.id === source.evidenceId)?.piece.title ?? t('evidence.gone'))
  return (
    <fieldset className="plain-set">
      <legend>{t('assessment.sources')}</legend>
      {!sources.length && <p className="soft">{t('assessment.needs-source')}</p>}
      <ul className="plain">
        {sources.map((source, index) => (
          <li key={index}>
            <Content>{nameOf(source)}</Content>{' '}
            <Button
              look="quiet"
              aria-label={t('assessment.drop-source', { title: nameOf(source) })}
              onPress={() => onChange(sources.filter((_, at) => at !== index))}
            >
              {t('provision.drop')}
            </Button>
          </li>
        ))}
      </ul>
      <Choice
        label={t('assessment.add-source')}
        value={medium}
        options={[
          ...(pieces.length ? [['evidence', t('assessment.source.evidence')] as const] : []),
          ['link', t('evidence.medium.link')],
          ['passage', t('evidence.medium.passage')],
        ]}
        onChange={(one) => setMedium(one as typeof medium)}
      />
      {medium === 'evidence' && (
        <Choice
          label={t('evidence.title')}
          value=""
          options={[['', t('choose')], ...pieces.map(({ piece }) => [piece.id, piece.title] as const)]}
          onChange={(id) => {
            const found = pieces.find(({ piece }) => piece.id === id)
            if (found) add({ measureId: found.measure.id, evidenceId: found.piece.id })
          }}
        />
      )}
      {medium === 'link' && (
        <div className="filters">
          <Field label={t('evidence.called')} dir="auto" value={title} onChange={setTitle} />
          <Field label={t('evidence.url')} type="url" dir="ltr" value={url} onChange={setUrl} />
          <Button
            isDisabled={!title.trim() || !/^https?:\/\/\S+$/.test(url)}
            onPress={() => {
              add({ url, title: title.trim() })
              setUrl('')
              setTitle('')
            }}
          >
            {t('assessment.add-link')}
          </Button>
        </div>
      )}
      {medium === 'passage' && (
        <PassagePicker
          chosen={null}
          onChoose={(hit) => {
            if (hit) add({ documentId: hit.documentId, start: hit.start, end: hit.end, quote: hit.text })
          }}
        />
      )}
    </fieldset>
  )
}
