import { useChange } from '../client/use-call.ts'
import { useInterface, useWords } from '../words/use-words.ts'
import { NewAccountForm } from './new-account-form.tsx'

/** The first account, from the link that the terminal showed. */
export function FirstAccount() {
  const { t } = useWords()
  const { language } = useInterface()
  const create = useChange('accounts/create-first-account', { onDone: () => location.assign('/home') })
  const token = location.hash.slice(1)
  return (
    <section className="panel">
      <h1>{t('first.title')}</h1>
      <p>{t('first.hint')}</p>
      <NewAccountForm
        submit={t('first.submit')}
        waits={create.isPending}
        problem={create.error}
        onSubmit={(account) => create.mutate({ ...account, token, language })}
      />
    </section>
  )
}
