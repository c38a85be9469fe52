import { startRegistration } from '@simplewebauthn/browser'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { encode } from 'uqr'
import { call, CallProblem } from '../client/call.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useInterface, useWords } from '../words/use-words.ts'

/** One's own account: how one signs in, and how the pages look. */
export function AccountPage() {
  const { t } = useWords()
  const { account } = useMe()
  if (!account) return <Skeleton />
  return (
    <>
      <h1>{t('nav.account')}</h1>
      <p className="lead">
        <bdi>{account.name}</bdi> · <bdi dir="ltr">{account.email}</bdi> ·{' '}
        {account.roles.map((role) => t(`role.${role}`)).join(t('list.comma'))}
      </p>
      <Looks />
      <Password />
      <SecondFactor has={account.hasTotp} />
      <Passkeys />
      <Sessions />
    </>
  )
}

function Looks() {
  const { t } = useWords()
  const { language, numerals, theme, change } = useInterface()
  const keep = useChange('accounts/change-profile', { refreshes: ['accounts/get-me'] })
  return (
    <section className="panel wide" aria-labelledby="looks">
      <h2 id="looks">{t('account.looks')}</h2>
      <div className="filters">
        <Choice
          label={t('language.label')}
          value={language}
          options={[
            ['ar', 'العربية'],
            ['en', 'English'],
          ]}
          onChange={(value) => {
            change({ language: value as 'ar' | 'en' })
            keep.mutate({ language: value as 'ar' | 'en' })
          }}
        />
        <Choice
          label={t('numerals.label')}
          value={numerals}
          options={[
            ['latn', '0123456789'],
            ['arab', '٠١٢٣٤٥٦٧٨٩'],
          ]}
          onChange={(value) => {
            change({ numerals: value as 'latn' | 'arab' })
            keep.mutate({ numerals: value as 'latn' | 'arab' })
          }}
        />
        <Choice
          label={t('theme.label')}
          value={theme}
          options={[
            ['system', t('theme.system')],
            ['light', t('theme.light')],
            ['dark', t('theme.dark')],
          ]}
          onChange={(value) => change({ theme: value as 'system' | 'light' | 'dark' })}
        />
      </div>
      <ProblemNote problem={keep.error} />
    </section>
  )
}

function Password() {
  const { t } = useWords()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const change = useChange('accounts/change-password', {
    onDone: () => {
      setCurrent('')
      setNext('')
    },
  })
  return (
    <section className="panel wide" aria-labelledby="password">
      <h2 id="password">{t('account.password')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          change.mutate({ current, next })
        }}
      >
        <Field
          label={t('account.current-password')}
          type="password"
          autoComplete="current-password"
          dir="ltr"
          required
          value={current}
          onChange={setCurrent}
        />
        <Field
          label={t('account.new-password')}
          hint={t('account.password-hint')}
          type="password"
          autoComplete="new-password"
          dir="ltr"
          required
          value={next}
          onChange={setNext}
        />
        <ProblemNote problem={change.error} />
        {change.isSuccess && <p className="good">{t('account.password-changed')}</p>}
        <Button type="submit" waits={change.isPending}>
          {t('account.change-password')}
        </Button>
      </form>
    </section>
  )
}

/** A QR code as a picture that scales; dark on light in every theme, since scanners want it so. */
function QrCode({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { border: 2 })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#16202A" />
    </svg>
  )
}

function SecondFactor({ has }: { has: boolean }) {
  const { t } = useWords()
  const [code, setCode] = useState('')
  const [password, setPassword] = useState('')
  const begin = useChange('accounts/begin-totp')
  const confirm = useChange('accounts/confirm-totp', { refreshes: ['accounts/get-me'] })
  const remove = useChange('accounts/remove-totp', { refreshes: ['accounts/get-me'] })
  return (
    <section className="panel wide" aria-labelledby="second">
      <h2 id="second">{t('totp.title')}</h2>
      {confirm.data ? (
        <div className="note" role="status">
          <p>{t('totp.recovery')}</p>
          <ul className="codes" dir="ltr">
            {confirm.data.recoveryCodes.map((one) => (
              <li key={one}>
                <code>{one}</code>
              </li>
            ))}
          </ul>
        </div>
      ) : has ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            remove.mutate({ password })
          }}
        >
          <p className="good">{t('totp.on')}</p>
          <Field
            label={t('account.password')}
            type="password"
            dir="ltr"
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <ProblemNote problem={remove.error} />
          <Button type="submit" look="danger" waits={remove.isPending}>
            {t('totp.remove')}
          </Button>
        </form>
      ) : begin.data ? (
        <form
          onSubmit={(event) => {
            event.preventDefault()
            confirm.mutate({ code })
          }}
        >
          <p>{t('totp.scan')}</p>
          <QrCode text={begin.data.uri} label={t('totp.qr')} />
          <p>
            {t('totp.secret')} <code dir="ltr">{begin.data.secret}</code>
          </p>
          <Field
            label={t('totp.code')}
            inputMode="numeric"
            autoComplete="one-time-code"
            dir="ltr"
            required
            value={code}
            onChange={setCode}
          />
          <ProblemNote problem={confirm.error} />
          <Button type="submit" look="primary" waits={confirm.isPending}>
            {t('totp.confirm')}
          </Button>
        </form>
      ) : (
        <>
          <p>{t('totp.off')}</p>
          <ProblemNote problem={begin.error} />
          <Button waits={begin.isPending} onPress={() => begin.mutate({})}>
            {t('totp.add')}
          </Button>
        </>
      )}
    </section>
  )
}

function Passkeys() {
  const { t, moment } = useWords()
  const queries = useQueryClient()
  const { data } = useAnswer('accounts/list-passkeys', {})
  const remove = useChange('accounts/remove-passkey', { refreshes: ['accounts/list-passkeys', 'accounts/get-me'] })
  const [name, setName] = useState('')
  const add = useMutation<unknown, CallProblem>({
    async mutationFn() {
      const { options, challengeId } = await call('accounts/begin-passkey', {})
      const response = await startRegistration({ optionsJSON: options as never }).catch(() => {
        throw new CallProblem(0, { code: 'passkey-cancelled' })
      })
      await call('accounts/finish-passkey', {
        challengeId,
        name: name || t('passkey.default-name'),
        response: response as never,
      })
      await queries.invalidateQueries({ queryKey: ['accounts/list-passkeys'] })
    },
  })
  return (
    <section className="panel wide" aria-labelledby="passkeys">
      <h2 id="passkeys">{t('passkey.title')}</h2>
      <p>{t('passkey.hint')}</p>
      <ul className="list">
        {data?.items.map((passkey) => (
          <li key={passkey.id}>
            <bdi className="list-main">{passkey.name}</bdi>
            <span className="list-side">{moment(passkey.createdAt)}</span>
            <Button look="quiet" onPress={() => remove.mutate({ id: passkey.id })}>
              {t('passkey.remove')}
            </Button>
          </li>
        ))}
      </ul>
      <Field label={t('passkey.name')} dir="auto" value={name} onChange={setName} />
      <ProblemNote problem={add.error ?? remove.error} />
      <Button waits={add.isPending} onPress={() => add.mutate()}>
        {t('passkey.add')}
      </Button>
    </section>
  )
}

function Sessions() {
  const { t, moment } = useWords()
  const { data } = useAnswer('accounts/list-sessions', {})
  const everywhere = useChange('accounts/sign-out-everywhere', { onDone: () => location.assign('/') })
  return (
    <section className="panel wide" aria-labelledby="sessions">
      <h2 id="sessions">{t('sessions.title')}</h2>
      <ul className="list">
        {data?.items.map((session) => (
          <li key={session.id}>
            <bdi dir="ltr" className="list-main">
              {session.agent ?? '–'}
            </bdi>
            {session.current && <span className="good">{t('sessions.current')}</span>}
            <time dateTime={session.lastSeenAt}>{moment(session.lastSeenAt)}</time>
          </li>
        ))}
      </ul>
      <Button look="danger" waits={everywhere.isPending} onPress={() => everywhere.mutate({})}>
        {t('sessions.everywhere')}
      </Button>
    </section>
  )
}
