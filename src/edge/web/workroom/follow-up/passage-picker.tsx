import { useDeferredValue, useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Field } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'

export type FoundPassage = Output<'record/search'>['passages'][number]
type Props = { chosen: FoundPassage | null; onChoose(passage: FoundPassage | null): void }

/** Choosing a passage of a document by words that stand in it. */
export function PassagePicker({ chosen, onChoose }: Props) {
  const { t } = useWords()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const { data } = useAnswer(
    'record/search',
    { q: asked || ' ', scope: 'documents', limit: 8 },
    { enabled: asked.length > 2, keep: true },
  )
  if (chosen)
    return (
      <div className="picked">
        <Content of={chosen.language} as="p">
          <strong>{chosen.title}</strong>
        </Content>
        <Content of={chosen.language} as="p" className="said-text">
          {chosen.text}
        </Content>
        <Button look="quiet" onPress={() => onChoose(null)}>
          {t('passage.another')}
        </Button>
      </div>
    )
  return (
    <>
      <Field
        label={t('passage.find')}
        hint={t('passage.hint')}
        type="search"
        dir="auto"
        value={words}
        onChange={setWords}
      />
      {asked.length > 2 && data && !data.passages.length && <p className="soft">{t('passage.none')}</p>}
      <ul className="choices">
        {asked.length > 2 &&
          data?.passages.map((hit) => (
            <li key={`${hit.documentId} ${hit.start}`}>
              <button type="button" onClick={() => onChoose(hit)}>
                <Content of={hit.language}>{hit.text.slice(0, 200)}</Content>
                <small>
                  <Content of={hit.language}>{hit.title}</Content>
                </small>
              </button>
            </li>
          ))}
      </ul>
    </>
  )
}
