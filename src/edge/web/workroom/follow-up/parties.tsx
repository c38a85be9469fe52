import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useAnswer, useChange } from '../../client/use-call.ts'
import { useMe } from '../../client/use-me.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Choice, Field } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { Skeleton } from '../../parts/skeleton.tsx'
import { useWords } from '../../words/use-words.ts'
import { AddParties } from './add-parties.tsx'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import { groupName } from './state-groups.ts'

type Party = Output<'follow-up/list-parties'>['items'][number]

/** The States and bodies that are followed, and who speaks for each. */
export function PartiesPage() {
  const { t, language } = useWords()
  const { may } = useMe()
  const { party: nameOf } = useNames()
  const { data, error } = useAnswer('follow-up/list-parties', {})
  const [adding, setAdding] = useState(false)
  const [naming, setNaming] = useState<Party | null>(null)
  const [words, setWords] = useState('')
  const runs = may('editor', 'administrator')
  const wanted = words.trim().toLocaleLowerCase()
  const compare = byName(language)
  const shown = (data?.items ?? [])
    .filter((one) => !wanted || `${one.nameAr} ${one.nameEn} ${one.iso3 ?? ''}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
  const unnamed = (data?.items ?? []).filter((one) => !one.focalPoints.length).length
  return (
    <>
      <div className="section-head">
        <h1>{t('party.title')}</h1>
        {runs && (
          <Button look="primary" onPress={() => setAdding(true)}>
            {t('party.add')}
          </Button>
        )}
      </div>
      {data && data.items.length > 0 && (
        <p className="lead">{t('party.count', { count: data.items.length, unnamed })}</p>
      )}
      <ProblemNote problem={error} />
      {!data ? (
        <Skeleton />
      ) : !data.items.length ? (
        <EmptyState title={t('party.none')} hint={t('party.none-hint')} />
      ) : (
        <>
          <div className="filters">
            <Field label={t('matrix.find-party')} type="search" dir="auto" value={words} onChange={setWords} />
          </div>
          <div className="table-scroll" tabIndex={0} role="region" aria-label={t('party.title')}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t('party.one')}</th>
                  <th scope="col">{t('party.groups')}</th>
                  <th scope="col">{t('party.focal-points')}</th>
                </tr>
              </thead>
              <tbody>
                {shown.map((party) => (
                  <tr key={party.id}>
                    <th scope="row" className="row-name">
                      <Link to="/follow-up/parties/$id" params={{ id: party.id }}>
                        {nameOf(party)}
                      </Link>
                    </th>
                    <td>{party.groups.map((group) => groupName(group, language)).join(t('list.comma'))}</td>
                    <td>
                      {party.focalPoints.length ? (
                        <bdi>{party.focalPoints.map(({ name }) => name).join(t('list.comma'))}</bdi>
                      ) : (
                        <span className="warn">{t('party.unnamed')}</span>
                      )}{' '}
                      {runs && (
                        <Button
                          look="quiet"
                          aria-label={`${t('party.name')}: ${nameOf(party)}`}
                          onPress={() => setNaming(party)}
                        >
                          {t('party.name')}
                        </Button>
                      )}
                    </td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </>
      )}
      {adding && <AddParties present={data?.items ?? []} onClose={() => setAdding(false)} />}
      {naming && (
        <FocalPoints party={data?.items.find(({ id }) => id === naming.id) ?? naming} onClose={() => setNaming(null)} />
      )}
    </>
  )
}

/** Naming and releasing the focal points of one party. */
function FocalPoints({ party, onClose }: { party: Party; onClose(): void }) {
  const { t } = useWords()
  const { party: nameOf } = useNames()
  const { data } = useAnswer('follow-up/list-focal-accounts', {})
  const [chosen, setChosen] = useState('')
  const refreshes = ['follow-up/list-parties'] as const
  const name = useChange('follow-up/name-focal-point', { refreshes, onDone: () => setChosen('') })
  const release = useChange('follow-up/release-focal-point', { refreshes })
  const others = (data?.items ?? []).filter(
    ({ accountId }) => !party.focalPoints.some((one) => one.accountId === accountId),
  )
  return (
    <Dialog title={t('party.name-for', { party: nameOf(party) })} isOpen onClose={onClose}>
      <ul className="list">
        {party.focalPoints.map(({ accountId, name: called }) => (
          <li key={accountId}>
            <bdi className="list-main">{called}</bdi>
            <Button
              look="danger"
              waits={release.isPending}
              aria-label={`${t('party.release')}: ${called}`}
              onPress={() => release.mutate({ partyId: party.id, accountId })}
            >
              {t('party.release')}
            </Button>
          </li>
        ))}
      </ul>
      {data && !others.length && <p className="soft">{t('party.no-accounts')}</p>}
      {others.length > 0 && (
        <Choice
          label={t('party.account')}
          value={chosen}
          options={[['', t('choose')], ...others.map((one) => [one.accountId, one.name] as const)]}
          onChange={setChosen}
        />
      )}
      <ProblemNote problem={name.error ?? release.error} />
      <div className="actions">
        <Button
          look="primary"
          isDisabled={!chosen}
          waits={name.isPending}
          onPress={() => name.mutate({ partyId: party.id, accountId: chosen })}
        >
          {t('party.name')}
        </Button>
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  )
}
