import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { Output } from '../../client/call.ts'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'

type Known = Output<'follow-up/get-provision'>

/** What a provision is at a glance: its force, whom it addresses, whether it is urgent, its themes. */
export function ProvisionHead({
  provision,
  number,
  children,
}: {
  provision: Known['provision']
  number?: ReactNode
  children?: ReactNode
}) {
  const { t } = useWords()
  return (
    <div className="provision-head">
      {number}
      <ForceWord force={provision.force} />
      <span>{t(`addressing.${provision.addressing}`, { count: provision.addressees.length })}</span>
      {provision.priority && <span className="warn">★ {t('provision.priority')}</span>}
      {provision.themes.map((theme) => (
        <span key={theme} className="theme" dir="auto">
          {theme}
        </span>
      ))}
      {children}
    </div>
  )
}

/** Where a provision or a cell belongs: its instrument, and how that stands with everybody. */
export function AboveProvision({ instrument }: { instrument: Known['instrument'] }) {
  const { t } = useWords()
  const { title } = useNames()
  return (
    <p className="above">
      <Link to="/follow-up/instruments/$id" params={{ id: instrument.id }}>
        {title(instrument)}
      </Link>
      {' · '}
      <Link to="/follow-up/instruments/$id/matrix" params={{ id: instrument.id }}>
        {t('matrix.title')}
      </Link>
    </p>
  )
}
