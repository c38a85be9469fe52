import { useAnswer, useChange } from '../client/use-call.ts'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useInterface, useWords } from '../words/use-words.ts'
import { NewAccountForm } from './new-account-form.tsx'

/** An invitation, from the link that was passed on or mailed. */
export function Invitation() {
  const { t } = useWords()
  const { language } = useInterface()
  const token = location.hash.slice(1)
  const { data, error, isPending } = useAnswer('accounts/get-invitation', { token })
  const accept = useChange('accounts/accept-invitation', { onDone: () => location.assign('/home') })
  if (isPending) return <Skeleton />
  if (!data) return <ProblemNote problem={error} />
  return (
    <section className="panel">
      <h1>{t('invitation.title')}</h1>
      <p>{t('invitation.roles', { roles: data.roles.map((role) => t(`role.${role}`)).join(t('list.comma')) })}</p>
      <NewAccountForm
        email={data.email}
        name={data.name ?? ''}
        submit={t('invitation.submit')}
        waits={accept.isPending}
        problem={accept.error}
        onSubmit={({ name, password }) => accept.mutate({ token, name, password, language })}
      />
    </section>
  )
}
