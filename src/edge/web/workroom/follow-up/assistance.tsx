import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Content } from '../../parts/content.tsx'
import { Choice, TextArea } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { languageOf } from './answer-editor.tsx'
import { useNames } from './names.ts'

type Listed = Output<'follow-up/list-assistance'>
type One = Listed['needs'][number]
const REFRESHES = ['follow-up/list-assistance'] as const

/** Technical assistance: which offer fits which need and why, then all that is needed and offered. */
export function AssistancePage() {
  const { t } = useWords()
  const { may } = useMe()
  const { data, error } = useAnswer('follow-up/list-assistance', {})
  const themes = useThemeNames()
  const mine = useAnswer('follow-up/list-parties', { mine: !may('editor', 'administrator') })
  if (error) return <ProblemNote problem={error} />
  if (!data) return <Skeleton rows={6} />
  const parties = may('editor', 'administrator', 'focal-point') ? (mine.data?.items ?? []) : []
  const own = new Set<string>(parties.map(({ id }) => id))
  return (
    <>
      <h1>{t('assistance.title')}</h1>
      <p className="lead">{t('assistance.lead')}</p>
      <h2>{t('assistance.matches')}</h2>
      {!data.matches.length && <p className="soft">{t('assistance.no-matches')}</p>}
      {data.matches.map((match) => (
        <article key={`${match.need} ${match.offer}`} className="said">
          <p className="said-by">
            {match.reasons.map(({ kind, theme }) => (
              <span key={`${kind} ${theme}`} className="theme">
                {t(`assistance.reason.${kind}`, { theme: theme ? (themes.get(theme) ?? theme) : '' })}
              </span>
            ))}
          </p>
          <Item one={data.needs.find(({ id }) => id === match.need)!} />
          <Item one={data.offers.find(({ id }) => id === match.offer)!} />
        </article>
      ))}
      {(['needs', 'offers'] as const).map((side) => (
        <section key={side}>
          <h2>{t(`assistance.${side}`)}</h2>
          {!data[side].length && <p className="soft">{t('assistance.none')}</p>}
          {data[side].map((one) => (
            <Item key={one.id} one={one} ends={own.has(one.partyId)} />
          ))}
        </section>
      ))}
      {parties.length > 0 && <AddAssistance parties={parties} themes={themes} />}
    </>
  )
}

function useThemeNames(): ReadonlyMap<string, string> {
  const { language } = useWords()
  const { data } = useAnswer('record/list-themes', {})
  return new Map((data?.items ?? []).map((one) => [one.id, one[language]]))
}

function Item({ one, ends = false }: { one: One; ends?: boolean }) {
  const { t } = useWords()
  const { party, provision } = useNames()
  const end = useChange('follow-up/end-assistance', { refreshes: REFRESHES })
  return (
    <div>
      <p>
        <strong>{party(one)}</strong> · {t(`assistance.kind.${one.kind}`)}
        {one.provisionId && <> · {provision(one)}</>}
      </p>
      <Content of={one.language} as="p" className="said-text">
        {one.text}
      </Content>
      {ends && (
        <Button look="quiet" waits={end.isPending} onPress={() => end.mutate({ partyId: one.partyId, id: one.id })}>
          {t('assistance.end')}
        </Button>
      )}
      <ProblemNote problem={end.error} />
    </div>
  )
}

type AddProps = { parties: Output<'follow-up/list-parties'>['items']; themes: ReadonlyMap<string, string> }

function AddAssistance({ parties, themes }: AddProps) {
  const { t, language } = useWords()
  const { party: nameOf } = useNames()
  const [partyId, setParty] = useState<string>(parties.length === 1 ? parties[0]!.id : '')
  const [kind, setKind] = useState<'need' | 'offer'>('need')
  const [theme, setTheme] = useState('')
  const [text, setText] = useState('')
  const add = useChange('follow-up/add-assistance', { refreshes: REFRESHES, onDone: () => setText('') })
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        add.mutate({
          partyId: partyId as never,
          kind,
          themes: [theme],
          text: text.trim(),
          language: languageOf(text) ?? language,
        })
      }}
    >
      <h2>{t('assistance.add')}</h2>
      <div className="three">
        <Choice
          label={t('party.one')}
          value={partyId}
          options={[['', t('choose')], ...parties.map((one) => [one.id, nameOf(one)] as const)]}
          onChange={setParty}
        />
        <Choice
          label={t('assistance.kind')}
          value={kind}
          options={(['need', 'offer'] as const).map((one) => [one, t(`assistance.kind.${one}`)] as const)}
          onChange={(one) => setKind(one as typeof kind)}
        />
        <Choice
          label={t('assistance.theme')}
          value={theme}
          options={[['', t('choose')], ...themes]}
          onChange={setTheme}
        />
      </div>
      <TextArea label={t('assistance.text')} value={text} onChange={setText} />
      <ProblemNote problem={add.error} />
      <Button look="primary" type="submit" isDisabled={!partyId || !theme || !text.trim()} waits={add.isPending}>
        {t('assistance.add')}
      </Button>
    </form>
  )
}
