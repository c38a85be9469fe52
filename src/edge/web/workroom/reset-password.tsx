import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useChange } from '../client/use-call.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'

/** A new password, from a one-time link that an administrator made. */
export function ResetPassword() {
  const { t } = useWords()
  const [password, setPassword] = useState('')
  const reset = useChange('accounts/reset-password')
  return (
    <section className="panel">
      <h1>{t('reset.title')}</h1>
      {reset.data ? (
        <>
          <p>{t('reset.done')}</p>
          <Link className="button primary" to="/sign-in">
            {t('sign-in.submit')}
          </Link>
        </>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            reset.mutate({ token: location.hash.slice(1), password })
          }}
        >
          <Field
            label={t('account.new-password')}
            hint={t('account.password-hint')}
            type="password"
            autoComplete="new-password"
            dir="ltr"
            required
            value={password}
            onChange={setPassword}
          />
          <ProblemNote problem={reset.error} />
          <Button type="submit" look="primary" waits={reset.isPending}>
            {t('reset.submit')}
          </Button>
        </form>
      )}
    </section>
  )
}
