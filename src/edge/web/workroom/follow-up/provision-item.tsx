import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { Button } from '../../parts/button.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'
import { BothTexts } from './provision-text.tsx'
import type { Provision } from './settle-provision.tsx'

type Props = {
  provision: Provision
  siblings: readonly Provision[]
  parties: Output<'follow-up/list-parties'>['items']
  onSettle: (() => void) | null
}

/** One provision: what it is, whom it addresses, both expressions, where they disagree, what it is tied to. */
export function ProvisionItem({ provision, siblings, parties, onSettle }: Props) {
  const { t } = useWords()
  const { provision: numberOf, party: nameOf } = useNames()
  const addressed = parties.filter(({ id }) => provision.addressees.includes(id)).map(nameOf)
  const linked = provision.links.map(({ kind, from, to }) => {
    const outward = from === provision.id
    const other = siblings.find(({ id }) => id === (outward ? to : from))
    return { kind, outward, id: `${kind} ${from} ${to}`, name: other ? numberOf(other) : t('provision.elsewhere') }
  })
  return (
    <li className="provision" id={`provision-${provision.id}`}>
      <div className="provision-head">
        <h2>
          <Link to="/follow-up/provisions/$id" params={{ id: provision.id }}>
            {numberOf(provision)}
          </Link>
        </h2>
        <ForceWord force={provision.force} />
        <span>{t(`addressing.${provision.addressing}`, { count: provision.addressees.length })}</span>
        {provision.priority && <span className="warn">★ {t('provision.priority')}</span>}
        {provision.themes.map((theme) => (
          <span key={theme} className="theme" dir="auto">
            {theme}
          </span>
        ))}
        {onSettle && (
          <Button look="quiet" aria-label={`${t('provision.settle')}: ${numberOf(provision)}`} onPress={onSettle}>
            {t('provision.settle')}
          </Button>
        )}
      </div>
      {addressed.length > 0 && <p className="soft">{addressed.join(t('list.comma'))}</p>}
      <BothTexts provision={provision} />
      <Disagreements provision={provision} />
      {linked.length > 0 && (
        <p className="soft">
          {linked.map(({ kind, outward, id, name }, index) => (
            <span key={id}>
              {index > 0 && ' · '}
              {t(`link.${outward ? 'to' : 'from'}.${kind}`, { provision: name })}
            </span>
          ))}
        </p>
      )}
    </li>
  )
}

/** What the two expressions of a provision do not say alike. */
export function Disagreements({ provision }: { provision: Provision }) {
  const { t } = useWords()
  if (!provision.disagreements.length) return null
  return (
    <ul className="disagreements" aria-label={t('provision.disagreements')}>
      {provision.disagreements.map((one) => (
        <li key={one}>
          {t(`disagreement.${one}`, {
            ar: one === 'other-force' ? t(`force.${provision.ar?.force ?? 'other'}`) : (provision.ar?.number ?? '–'),
            en: one === 'other-force' ? t(`force.${provision.en?.force ?? 'other'}`) : (provision.en?.number ?? '–'),
          })}
        </li>
      ))}
    </ul>
  )
}
