import { Link } from '@tanstack/react-router'
import { EVIDENCE_GRADES } from '../../../../domain/follow-up.ts'
import { Content } from '../../parts/content.tsx'
import { useWords } from '../../words/use-words.ts'
import { useNames } from './names.ts'
import type { ProvisionKnown } from './provision.tsx'

/** What was done about a provision, by whom, and how well it is shown. */
export function ProvisionMeasures({ known }: { known: ProvisionKnown }) {
  const { t, calendar } = useWords()
  const { party: nameOf, either } = useNames()
  const named = new Map(known.parties.map((one) => [one.partyId, nameOf(one)]))
  return (
    <section aria-labelledby="measures">
      <h2 id="measures">{t('provision.done')}</h2>
      {!known.measures.length ? (
        <p className="soft">{t('provision.nothing-done')}</p>
      ) : (
        <div className="table-scroll" tabIndex={0} role="region" aria-labelledby="measures">
          <table>
            <thead>
              <tr>
                <th scope="col">{t('measure.one')}</th>
                <th scope="col">{t('party.one')}</th>
                <th scope="col">{t('measure.status')}</th>
                <th scope="col">{t('evidence.title')}</th>
              </tr>
            </thead>
            <tbody>
              {known.measures.map((measure) => {
                const { of, words } = either(measure.titleAr, measure.titleEn)
                const status = measure.statuses.at(-1)
                const grade = EVIDENCE_GRADES.findLast((one) => measure.evidence.some((piece) => piece.grade === one))
                return (
                  <tr key={measure.id}>
                    <th scope="row" className="row-name">
                      <Link
                        to="/follow-up/cells/$partyId/$provisionId"
                        params={{ partyId: measure.partyId, provisionId: known.provision.id }}
                      >
                        <Content of={of}>{words}</Content>
                      </Link>
                      <small>{t(`measure.kind.${measure.kind}`)}</small>
                    </th>
                    <td>
                      <Link to="/follow-up/parties/$id" params={{ id: measure.partyId }}>
                        {named.get(measure.partyId)}
                      </Link>
                    </td>
                    <td>
                      {status ? t(`measure.status.${status.status}`) : t('not-stated')}
                      {status && <small>{t('since', { day: calendar(status.sinceOn) })}</small>}
                    </td>
                    <td>
                      {grade ? t(`evidence.grade.${grade}`) : <span className="soft">{t('evidence.none')}</span>}
                      {grade && <small>{t('evidence.count', { count: measure.evidence.length })}</small>}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
