import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useDeferredValue, useMemo, useRef } from 'react'

import type { Output } from '../../client/call.ts'
import { useAnswer } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Choice } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { LookWords, ratedRows, useCellLooks } from './cell-look.tsx'
import { MatrixGrid } from './matrix-grid.tsx'
import { orderMatrix } from './matrix-order.ts'
import { MatrixTable } from './matrix-table.tsx'
import { useNames } from './names.ts'
import { idOfScale, useScales } from './use-scales.ts'
import { groupName } from './state-groups.ts'

/** Provisions against parties: what each party has done, said and shown, at a glance. */
export function MatrixPage() {
  const { id } = useParams({ from: '/follow-up/instruments/$id/matrix' })
  const { data, error } = useAnswer('follow-up/get-matrix', { instrumentId: id })
  const parties = useAnswer('follow-up/list-parties', {})
  if (error) return <ProblemNote problem={error} />
  if (!data || !parties.data) return <Skeleton rows={12} />
  return <Matrix matrix={data} parties={parties.data.items} />
}

type Props = { matrix: Output<'follow-up/get-matrix'>; parties: Output<'follow-up/list-parties'>['items'] }

function Matrix({ matrix, parties }: Props) {
  const { t, language, number } = useWords()
  const { title } = useNames()
  const navigate = useNavigate()
  const search = useSearch({ from: '/follow-up/instruments/$id/matrix' })
  const deferred = useDeferredValue(search)
  const said = useRef<HTMLParagraphElement>(null)
  const { instrument } = matrix
  const { ofStandings, ofScale } = useCellLooks()
  const scale = useChosenScale(search.scale)
  const rated = useAnswer(
    'follow-up/get-matrix-ratings',
    { instrumentId: instrument.id, scaleKey: scale?.key ?? '', scaleVersion: scale?.version ?? 1 },
    { enabled: scale !== null, keep: true },
  )
  const ratings = scale && rated.data
  const coloured = useMemo(() => {
    const looks = ratings ? ofScale(ratings.scale) : ofStandings(matrix.standings)
    const rows = ratings ? ratedRows(matrix.rows, ratings) : matrix.rows
    return { looks, rows, standings: looks.map(({ key }) => key), parties: matrix.parties }
    // The functions that make looks say the same for the same language.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [matrix, ratings, language])
  const { looks } = coloured
  const shown = useMemo(() => {
    const group = deferred.group
      ? new Set<string>(parties.filter((one) => one.groups.includes(deferred.group!)).map((one) => one.id))
      : null
    return orderMatrix(coloured, {
      force: deferred.force ?? '',
      theme: deferred.theme ?? '',
      party: deferred.q ?? '',
      rows: deferred.rows === 'reported' ? 'reported' : 'position',
      parties: deferred.parties === 'reported' ? 'reported' : 'name',
      group,
      language,
    })
  }, [coloured, parties, deferred, language])
  const change = (wanted: Partial<typeof search>) => {
    const all = Object.entries({ ...search, ...wanted }).filter(([, value]) => value)
    void navigate({
      to: '/follow-up/instruments/$id/matrix',
      params: { id: instrument.id },
      search: Object.fromEntries(all),
      replace: true,
      resetScroll: false,
    })
  }
  const label = t('matrix.of', { title: title(instrument) })
  const empty = matrix.rows.length === 0 || matrix.parties.length === 0
  return (
    <>
      <p className="above">
        <Link to="/follow-up/instruments/$id" params={{ id: instrument.id }}>
          {title(instrument)}
        </Link>
      </p>
      <div className="section-head">
        <h1>{t('matrix.title')}</h1>
        <Button look="quiet" onPress={() => change({ view: search.view === 'words' ? undefined : 'words' })}>
          {t(search.view === 'words' ? 'matrix.as-picture' : 'matrix.in-words')}
        </Button>
      </div>
      <p className="lead">{t('matrix.size', { provisions: shown.rows.length, parties: shown.parties.length })}</p>
      {empty ? (
        <EmptyState
          title={t(matrix.rows.length ? 'matrix.no-parties' : 'matrix.no-provisions')}
          hint={t(matrix.rows.length ? 'matrix.no-parties-hint' : 'matrix.no-provisions-hint')}
        />
      ) : (
        <>
          <MatrixFilters matrix={matrix} parties={parties} search={search} onChange={change} />
          <ProblemNote problem={scale ? rated.error : null} />
          {ratings && (
            <p className="soft">
              {t(`aspect.explained.${ratings.scale.aspect}`)} {t('matrix.one-scale')}
            </p>
          )}
          <ul className="matrix-legend" aria-label={t('matrix.legend')}>
            {looks.map(
              (look, place) =>
                (shown.counts[place]! > 0 || !look.key.endsWith(' disputed')) && (
                  <li key={look.key}>
                    <LookWords look={look} /> <strong>{number(shown.counts[place]!)}</strong>
                  </li>
                ),
            )}
          </ul>
          {shown.rows.length === 0 || shown.parties.length === 0 ? (
            <EmptyState title={t('matrix.none-found')} hint={t('matrix.none-found-hint')} />
          ) : search.view === 'words' ? (
            <MatrixTable shown={shown} looks={looks} label={label} />
          ) : (
            <>
              <p className="matrix-says" role="status" ref={said}>
                {t('matrix.hint')}
              </p>
              <MatrixGrid
                shown={shown}
                looks={looks}
                label={label}
                onSay={(words) => said.current && (said.current.textContent = words)}
                onOpen={(partyId, provisionId) =>
                  void navigate({ to: '/follow-up/cells/$partyId/$provisionId', params: { partyId, provisionId } })
                }
              />
            </>
          )}
        </>
      )}
    </>
  )
}

/** The scale that the cells are to be coloured by; null where they show what is known. */
function useChosenScale(id: string | undefined) {
  const { all } = useScales()
  return all.find((one) => idOfScale(one) === id) ?? null
}

type Search = {
  scale?: string
  q?: string
  force?: string
  theme?: string
  group?: string
  rows?: string
  parties?: string
}
type FilterProps = Props & { search: Search; onChange(wanted: Search): void }

function MatrixFilters({ matrix, parties, search, onChange }: FilterProps) {
  const { t, language } = useWords()
  const any = [['', t('filter.any')] as const]
  const { all, choices } = useScales()
  const forces = [...new Set(matrix.rows.map((row) => row.force))]
  const themes = [...new Set(matrix.rows.flatMap((row) => row.themes))].sort()
  const groups = [...new Set(parties.flatMap((one) => one.groups))].sort()
  return (
    <div className="filters" role="group" aria-label={t('filter.label')}>
      <Choice
        label={t('matrix.shows')}
        value={search.scale ?? ''}
        options={[['', t('matrix.shows-standing')], ...choices(all)]}
        onChange={(scale) => onChange({ scale })}
      />
      <div className="field">
        <label htmlFor="matrix-party">{t('matrix.find-party')}</label>
        <input
          id="matrix-party"
          type="search"
          dir="auto"
          value={search.q ?? ''}
          onChange={(event) => onChange({ q: event.target.value || undefined })}
        />
      </div>
      <Choice
        label={t('provision.force')}
        value={search.force ?? ''}
        options={[...any, ...forces.map((force) => [force, t(`force.${force}`)] as const)]}
        onChange={(force) => onChange({ force })}
      />
      {themes.length > 0 && (
        <Choice
          label={t('provision.themes')}
          value={search.theme ?? ''}
          options={[...any, ...themes.map((theme) => [theme, theme] as const)]}
          onChange={(theme) => onChange({ theme })}
        />
      )}
      {groups.length > 0 && (
        <Choice
          label={t('party.group')}
          value={search.group ?? ''}
          options={[...any, ...groups.map((group) => [group, groupName(group, language)] as const)]}
          onChange={(group) => onChange({ group })}
        />
      )}
      <Choice
        label={t('matrix.order-rows')}
        value={search.rows ?? ''}
        options={[
          ['', t('matrix.by-position')],
          ['reported', t('matrix.by-reported')],
        ]}
        onChange={(rows) => onChange({ rows })}
      />
      <Choice
        label={t('matrix.order-parties')}
        value={search.parties ?? ''}
        options={[
          ['', t('matrix.by-name')],
          ['reported', t('matrix.by-reported')],
        ]}
        onChange={(order) => onChange({ parties: order })}
      />
    </div>
  )
}
