import { useMemo, useState } from 'react'
import type { Output } from '../../client/call.ts'
import { useChange } from '../../client/use-call.ts'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Field, Tick } from '../../parts/field.tsx'
import { useWords } from '../../words/use-words.ts'
import { STATE_GROUPS, statesByName } from './state-groups.ts'

type Props = { present: Output<'follow-up/list-parties'>['items']; onClose(): void }

/** Adding States by their names or by a whole group, and a body that is no State. */
export function AddParties({ present, onClose }: Props) {
  const { t, language } = useWords()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [group, setGroup] = useState<string | null>(null)
  const [body, setBody] = useState({ nameAr: '', nameEn: '' })
  const states = useMemo(() => statesByName(language), [language])
  const there = new Set(present.map(({ iso3 }) => iso3))
  const wanted = words.trim().toLocaleLowerCase(language)
  const shown = states.filter(({ name, other, iso3 }) =>
    `${name} ${other} ${iso3}`.toLocaleLowerCase(language).includes(wanted),
  )
  const add = useChange('follow-up/add-parties', { refreshes: ['follow-up/list-parties'], onDone: onClose })
  const toggle = (iso3: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(iso3)
    else next.delete(iso3)
    setChosen(next)
  }
  const named = body.nameAr.trim() && body.nameEn.trim()
  return (
    <Dialog title={t('party.add')} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          add.mutate({
            states: [...chosen],
            organisations: named ? [body] : [],
            groups: group ? [group] : [],
          })
        }}
      >
        <p className="soft">{t('party.add-hint')}</p>
        <div className="chips" role="group" aria-label={t('party.by-group')}>
          {STATE_GROUPS.map((one) => (
            <button
              key={one.key}
              type="button"
              className="chip"
              aria-pressed={group === one.key}
              onClick={() => {
                const on = group !== one.key
                setGroup(on ? one.key : null)
                setChosen(new Set(on ? one.members.filter((iso3) => !there.has(iso3)) : []))
              }}
            >
              {one[language]}
            </button>
          ))}
        </div>
        <Field label={t('party.find-state')} type="search" dir="auto" value={words} onChange={setWords} />
        <div className="tick-list" role="group" aria-label={t('party.states')} tabIndex={0}>
          {shown.map(({ iso3, name }) =>
            there.has(iso3) ? (
              <span key={iso3} className="soft">
                ✓ {name}
              </span>
            ) : (
              <Tick key={iso3} label={name} checked={chosen.has(iso3)} onChange={(on) => toggle(iso3, on)} />
            ),
          )}
        </div>
        <details>
          <summary>{t('party.body')}</summary>
          <div className="two">
            <Field
              label={t('party.name-ar')}
              value={body.nameAr}
              dir="rtl"
              onChange={(nameAr) => setBody({ ...body, nameAr })}
            />
            <Field
              label={t('party.name-en')}
              value={body.nameEn}
              dir="ltr"
              onChange={(nameEn) => setBody({ ...body, nameEn })}
            />
          </div>
        </details>
        <FormEnd
          problem={add.error}
          isDisabled={!chosen.size && !named}
          waits={add.isPending}
          onClose={onClose}
          says={t('party.add-chosen', { count: chosen.size + (named ? 1 : 0) })}
        />
      </form>
    </Dialog>
  )
}
