import { startAuthentication } from '@simplewebauthn/browser'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { call, CallProblem } from '../client/call.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'

/** After signing in: to the page that was asked for, if it is one of ours. */
const goOn = () => {
  const next = new URLSearchParams(location.search).get('next')?.replace(/^"|"$/g, '')
  location.assign(next && /^\/[a-z]/.test(next) ? next : '/home')
}

/** Signing in: by passkey, or by password and, where the account has one, a second proof. */
export function SignIn() {
  const { t } = useWords()
  const [email, setEmail] = useState('')
  const [password, setPassword] = useState('')
  const [code, setCode] = useState('')
  const byPassword = useMutation<unknown, CallProblem>({
    mutationFn: () => call('accounts/sign-in', { email, password, ...(code ? { code } : {}) }),
    onSuccess: goOn,
  })
  const byPasskey = useMutation<unknown, CallProblem>({ mutationFn: signInWithPasskey, onSuccess: goOn })
  const secondNeeded = byPassword.error?.code === 'second-factor-needed' || code !== ''
  return (
    <section className="panel">
      <h1>{t('sign-in.title')}</h1>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          byPassword.mutate()
        }}
      >
        <Field
          label={t('account.email')}
          type="email"
          autoComplete="username webauthn"
          dir="ltr"
          required
          value={email}
          onChange={setEmail}
        />
        <Field
          label={t('account.password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          required
          value={password}
          onChange={setPassword}
        />
        {secondNeeded && (
          <Field
            label={t('sign-in.code')}
            hint={t('sign-in.code-hint')}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            value={code}
            onChange={setCode}
            autoFocus
          />
        )}
        <ProblemNote problem={byPassword.error ?? byPasskey.error} />
        <div className="actions">
          <Button type="submit" look="primary" waits={byPassword.isPending}>
            {t('sign-in.submit')}
          </Button>
          <Button onPress={() => byPasskey.mutate()} waits={byPasskey.isPending}>
            {t('sign-in.passkey')}
          </Button>
        </div>
      </form>
    </section>
  )
}

async function signInWithPasskey(): Promise<void> {
  const { options, challengeId } = await call('accounts/begin-passkey-sign-in', {})
  const response = await startAuthentication({ optionsJSON: options as never }).catch(() => {
    throw new CallProblem(0, { code: 'passkey-cancelled' })
  })
  await call('accounts/finish-passkey-sign-in', { challengeId, response: response as never })
}
