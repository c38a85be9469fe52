import { Link } from '@tanstack/react-router'
import type { CellStanding } from '../../../../domain/follow-up.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { ForceWord } from './force-word.tsx'
import type { Shown } from './matrix-order.ts'
import { useNames } from './names.ts'
import { Standing } from './standing.tsx'

type Props = { shown: Shown; standings: readonly CellStanding[]; label: string }

/** The matrix in words: each provision with the parties that stand to it so, in the same order; for reading aloud and for paper. */
export function MatrixTable({ shown, standings, label }: Props) {
  const { t, number } = useWords()
  const { party: nameOf, provision: numberOf, either } = useNames()
  const used = standings.map((standing, place) => ({ standing, place })).filter(({ place }) => shown.counts[place])
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="matrix-words">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('provision.many')}</th>
            {used.map(({ standing }) => (
              <th key={standing} scope="col">
                <Standing standing={standing} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.rows.map((row) => {
            const { of, words } = either(row.textAr, row.textEn)
            return (
              <tr key={row.id}>
                <th scope="row">
                  <strong>{numberOf(row)}</strong> <ForceWord force={row.force as never} />
                  <Content of={of} as="p">
                    {words}
                  </Content>
                </th>
                {used.map(({ standing, place }) => {
                  const parties = shown.parties.filter((_, index) => row.marks[index] === place)
                  return (
                    <td key={standing}>
                      {parties.length > 0 && <strong>{number(parties.length)}</strong>}{' '}
                      {parties.map((party, index) => (
                        <span key={party.id}>
                          {index > 0 && t('list.comma')}
                          <Link
                            to="/follow-up/cells/$partyId/$provisionId"
                            params={{ partyId: party.id, provisionId: row.id }}
                            preload={false}
                          >
                            {nameOf(party)}
                          </Link>
                        </span>
                      ))}
                    </td>
                  )
                })}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
