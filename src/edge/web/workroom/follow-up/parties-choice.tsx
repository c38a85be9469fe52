import { useState } from 'react'
import type { Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { Field, Tick } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { byName } from './by-name.ts'
import { useNames } from './names.ts'
import { groupName } from './state-groups.ts'

type Props = {
  parties: Output<'follow-up/list-parties'>['items']
  chosen: readonly string[]
  onChange(chosen: readonly string[]): void
}

/** Choosing whom a round asks: all, a group, or one by one. */
export function PartiesChoice({ parties, chosen, onChange }: Props) {
  const { t, language } = useWords()
  const { party: nameOf } = useNames()
  const [words, setWords] = useState('')
  const groups = [...new Set(parties.flatMap((one) => one.groups))]
  const wanted = words.trim().toLocaleLowerCase()
  const compare = byName(language)
  const shown = parties
    .filter((one) => `${one.nameAr} ${one.nameEn}`.toLocaleLowerCase().includes(wanted))
    .sort((a, b) => compare(nameOf(a), nameOf(b)))
  const add = (ids: readonly string[]) => onChange([...new Set([...chosen, ...ids])])
  return (
    <fieldset className="plain-set">
      <legend>{t('round.whom')}</legend>
      <div className="actions">
        <Button look="quiet" onPress={() => add(parties.map(({ id }) => id))}>
          {t('round.all')}
        </Button>
        <Button look="quiet" onPress={() => onChange([])}>
          {t('round.no-one')}
        </Button>
        {groups.map((group) => (
          <Button
            key={group}
            look="quiet"
            onPress={() => add(parties.filter((one) => one.groups.includes(group)).map(({ id }) => id))}
          >
            + {groupName(group, language)}
          </Button>
        ))}
      </div>
      {parties.length > 12 && (
        <Field label={t('matrix.find-party')} type="search" dir="auto" value={words} onChange={setWords} />
      )}
      <div className="tick-list" tabIndex={0} role="group" aria-label={t('party.title')}>
        {shown.map((party) => (
          <Tick
            key={party.id}
            checked={chosen.includes(party.id)}
            onChange={(on) => onChange(on ? [...chosen, party.id] : chosen.filter((id) => id !== party.id))}
            label={
              <>
                {nameOf(party)}
                {!party.focalPoints.length && <small className="warn"> {t('party.unnamed')}</small>}
              </>
            }
          />
        ))}
      </div>
      <p className="soft">{t('round.chosen', { count: chosen.length, of: parties.length })}</p>
    </fieldset>
  )
}
