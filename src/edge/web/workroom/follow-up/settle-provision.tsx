import { useState } from 'react'
import { FORCES } from '../../../../domain/finding.ts'
import { LINK_KINDS } from '../../../../domain/follow-up.ts'
import type { Output } from '../../client/call.ts'
import { useChange } from '../../client/use-call.ts'
import { Button } from '../../parts/button.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { FormEnd } from '../../parts/form-end.tsx'
import { Choice, Field, Tick } from '../../parts/field.tsx'
import { ProblemNote } from '../../parts/problem.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'

export type Provision = Output<'follow-up/get-instrument'>['items'][number]
type Props = {
  provision: Provision
  siblings: readonly Provision[]
  parties: Output<'follow-up/list-parties'>['items']
  onClose(): void
}

const ADDRESSING = ['all', 'listed', 'none'] as const

/** A person settles the force of a provision, whom it addresses, its themes, its priority, and what it is tied to. */
export function SettleProvision({ provision, siblings, parties, onClose }: Props) {
  const { t } = useWords()
  const { provision: numberOf, party: nameOf } = useNames()
  const [force, setForce] = useState(provision.force)
  const [addressing, setAddressing] = useState(provision.addressing)
  const [addressees, setAddressees] = useState<readonly string[]>(provision.addressees)
  const [themes, setThemes] = useState(provision.themes.join('; '))
  const [priority, setPriority] = useState(provision.priority)
  const save = useChange('follow-up/change-provision', {
    refreshes: ['follow-up/get-instrument', 'follow-up/get-matrix'],
    onDone: onClose,
  })
  const submit = () =>
    save.mutate({
      id: provision.id,
      force,
      addressing,
      priority,
      themes: themes
        .split(/[;؛]/)
        .map((theme) => theme.trim())
        .filter(Boolean),
      ...(addressing === 'listed' ? { addressees: [...addressees] } : {}),
    })
  return (
    <Dialog title={t('provision.settle-one', { provision: numberOf(provision) })} isOpen onClose={onClose} size="large">
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="two">
          <Choice
            label={t('provision.force')}
            value={force}
            options={FORCES.map((one) => [one, t(`force.${one}`)] as const)}
            onChange={(one) => setForce(one as Provision['force'])}
          />
          <Choice
            label={t('provision.addressing')}
            value={addressing}
            options={ADDRESSING.map((one) => [one, t(`addressing.${one}`, { count: addressees.length })] as const)}
            onChange={(one) => setAddressing(one as Provision['addressing'])}
          />
        </div>
        {addressing === 'listed' && (
          <div className="tick-list" role="group" aria-label={t('provision.addressees')} tabIndex={0}>
            {parties.map((party) => (
              <Tick
                key={party.id}
                label={nameOf(party)}
                checked={addressees.includes(party.id)}
                onChange={(on) =>
                  setAddressees(on ? [...addressees, party.id] : addressees.filter((id) => id !== party.id))
                }
              />
            ))}
          </div>
        )}
        <Field
          label={t('provision.themes')}
          hint={t('provision.themes-hint')}
          dir="auto"
          value={themes}
          onChange={setThemes}
        />
        <Tick label={t('provision.priority')} checked={priority} onChange={setPriority} />
        <Links provision={provision} siblings={siblings} />
        <FormEnd problem={save.error} waits={save.isPending} onClose={onClose} />
      </form>
    </Dialog>
  )
}

/** What a provision repeats, reviews, implements or cites among the others of its instrument; kept at once. */
function Links({ provision, siblings }: Pick<Props, 'provision' | 'siblings'>) {
  const { t } = useWords()
  const { provision: numberOf } = useNames()
  const [kind, setKind] = useState<(typeof LINK_KINDS)[number]>('repeats')
  const [to, setTo] = useState('')
  const refreshes = ['follow-up/get-instrument'] as const
  const link = useChange('follow-up/link-provisions', { refreshes, onDone: () => setTo('') })
  const unlink = useChange('follow-up/unlink-provisions', { refreshes })
  const others = siblings.filter(({ id }) => id !== provision.id)
  const nameOf = (id: string) => {
    const other = siblings.find((one) => one.id === id)
    return other ? numberOf(other) : t('provision.elsewhere')
  }
  return (
    <fieldset className="plain-set">
      <legend>{t('provision.links')}</legend>
      <ul className="plain">
        {provision.links.map((one) => (
          <li key={`${one.kind} ${one.from} ${one.to}`}>
            {one.from === provision.id
              ? t(`link.to.${one.kind}`, { provision: nameOf(one.to) })
              : t(`link.from.${one.kind}`, { provision: nameOf(one.from) })}{' '}
            <Button look="quiet" onPress={() => unlink.mutate(one)}>
              {t('provision.unlink')}
            </Button>
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <div className="filters">
          <Choice
            label={t('provision.link-kind')}
            value={kind}
            options={LINK_KINDS.map((one) => [one, t(`link.${one}`)] as const)}
            onChange={(one) => setKind(one as typeof kind)}
          />
          <Choice
            label={t('provision.one')}
            value={to}
            options={[['', t('choose')], ...others.map((one) => [one.id, numberOf(one)] as const)]}
            onChange={setTo}
          />
          <Button
            isDisabled={!to}
            waits={link.isPending}
            onPress={() => link.mutate({ from: provision.id, to: to as never, kind })}
          >
            {t('provision.link')}
          </Button>
        </div>
      )}
      <ProblemNote problem={link.error ?? unlink.error} />
    </fieldset>
  )
}
