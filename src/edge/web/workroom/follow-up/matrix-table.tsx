import { Link } from '@tanstack/react-router'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { type CellLook, LookWords } from './cell-look.tsx'
import { ForceWord } from './force-word.tsx'
import type { Shown } from './matrix-order.ts'
import { useNames } from './names.ts'

type Props = { shown: Shown; looks: readonly CellLook[]; label: string }

/** The matrix in words: each provision with the parties that stand to it so, in the same order; for reading aloud and for paper. */
export function MatrixTable({ shown, looks, label }: Props) {
  const { t, number } = useWords()
  const { party: nameOf, provision: numberOf, either } = useNames()
  const used = looks.map((look, place) => ({ look, place })).filter(({ place }) => shown.counts[place])
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label={label}>
      <table className="matrix-words">
        <caption className="visually-hidden">{label}</caption>
        <thead>
          <tr>
            <th scope="col">{t('provision.many')}</th>
            {used.map(({ look }) => (
              <th key={look.key} scope="col">
                <LookWords look={look} />
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
                {used.map(({ look, place }) => {
                  const parties = shown.parties.filter((_, index) => row.marks[index] === place)
                  return (
                    <td key={look.key}>
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
