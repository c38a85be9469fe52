import { Link } from '@tanstack/react-router'
import type { Output } from '../../client/call.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import { useNames } from './names.ts'

export type Brief = Output<'follow-up/list-priorities'>['silent'][number]['provision']

const SHOWN = 160

/** A provision as lists across instruments show it: number, instrument, force, whether it is a priority, how it begins. */
export function ProvisionLine({ provision, partyId }: { provision: Brief; partyId?: string }) {
  const { t } = useWords()
  const { provision: numberOf, either } = useNames()
  const { provisionId } = provision
  const text = either(provision.textAr, provision.textEn)
  const name = `${numberOf(provision)} · ${either(provision.instrumentAr, provision.instrumentEn).words}`
  return (
    <div className="provision-line">
      {partyId ? (
        <Link to="/follow-up/cells/$partyId/$provisionId" params={{ partyId, provisionId }}>
          {name}
        </Link>
      ) : (
        <Link to="/follow-up/provisions/$id" params={{ id: provisionId }}>
          {name}
        </Link>
      )}
      <span className="provision-line-facts">
        <ForceWord force={provision.force} />
        {provision.priority && <span className="warn">★ {t('provision.priority')}</span>}
      </span>
      <Content of={text.of} as="p" className="brief">
        {text.words.length > SHOWN ? `${text.words.slice(0, SHOWN)} …` : text.words}
      </Content>
    </div>
  )
}
