import { type ReactNode, useState } from 'react'
import type { CallProblem } from '../client/call.ts'
import { Button } from '../parts/button.tsx'
import { Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { useWords } from '../words/use-words.ts'

export type NewAccount = { name: string; email: string; password: string }

type Props = {
  email?: string
  name?: string
  submit: string
  waits: boolean
  problem: CallProblem | null
  children?: ReactNode
  onSubmit(account: NewAccount): void
}

/** Name, e-mail and password of a new account. The e-mail of an invitation is given and stays. */
export function NewAccountForm({ email: given, name: known = '', submit, waits, problem, children, onSubmit }: Props) {
  const { t } = useWords()
  const [name, setName] = useState(known)
  const [email, setEmail] = useState(given ?? '')
  const [password, setPassword] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        onSubmit({ name, email, password })
      }}
    >
      {children}
      <Field label={t('account.name')} autoComplete="name" dir="auto" required value={name} onChange={setName} />
      <Field
        label={t('account.email')}
        type="email"
        autoComplete="username"
        dir="ltr"
        required
        readOnly={Boolean(given)}
        value={email}
        onChange={setEmail}
      />
      <Field
        label={t('account.password')}
        hint={t('account.password-hint')}
        type="password"
        autoComplete="new-password"
        dir="ltr"
        required
        minLength={12}
        value={password}
        onChange={setPassword}
      />
      <ProblemNote problem={problem} />
      <div className="actions">
        <Button type="submit" look="primary" waits={waits}>
          {submit}
        </Button>
      </div>
    </form>
  )
}
