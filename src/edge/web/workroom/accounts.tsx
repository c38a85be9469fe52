import { useState } from 'react'
import { ROLES, type Role } from '../../../domain/role.ts'
import { useAnswer, useChange } from '../client/use-call.ts'
import { useMe } from '../client/use-me.ts'
import { Button } from '../parts/button.tsx'
import { Choice, Field } from '../parts/field.tsx'
import { ProblemNote } from '../parts/problem.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { useInterface, useWords } from '../words/use-words.ts'

/** Who may come in, and as what. */
export function Accounts() {
  const { t } = useWords()
  return (
    <>
      <h1>{t('nav.accounts')}</h1>
      <Invite />
      <AccountTable />
      <Invitations />
    </>
  )
}

function RoleChoice({ value, onChange }: { value: readonly Role[]; onChange(roles: Role[]): void }) {
  const { t } = useWords()
  return (
    <fieldset className="roles">
      <legend>{t('account.roles')}</legend>
      {ROLES.map((role) => (
        <label key={role}>
          <input
            type="checkbox"
            checked={value.includes(role)}
            onChange={(event) =>
              onChange(event.target.checked ? [...value, role] : value.filter((one) => one !== role))
            }
          />
          {t(`role.${role}`)}
        </label>
      ))}
    </fieldset>
  )
}

function Invite() {
  const { t, moment } = useWords()
  const { language: own } = useInterface()
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<Role[]>(['reader'])
  const [language, setLanguage] = useState<'ar' | 'en'>(own)
  const invite = useChange('accounts/invite', { refreshes: ['accounts/list-invitations'], onDone: () => setEmail('') })
  return (
    <section className="panel wide" aria-labelledby="invite">
      <h2 id="invite">{t('invite.title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          invite.mutate({ email, roles, language })
        }}
      >
        <Field label={t('account.email')} type="email" dir="ltr" required value={email} onChange={setEmail} />
        <Choice
          label={t('invite.language')}
          value={language}
          options={[
            ['ar', 'العربية'],
            ['en', 'English'],
          ]}
          onChange={(value) => setLanguage(value as 'ar' | 'en')}
        />
        <RoleChoice value={roles} onChange={setRoles} />
        <ProblemNote problem={invite.error} />
        <Button type="submit" look="primary" waits={invite.isPending} isDisabled={roles.length === 0}>
          {t('invite.submit')}
        </Button>
      </form>
      {invite.data && (
        <div className="note" role="status">
          <p>{invite.data.mailed ? t('invite.mailed') : t('invite.copy')}</p>
          <p className="copy">
            <code dir="ltr">{invite.data.link}</code>
            <Button onPress={() => void navigator.clipboard.writeText(invite.data.link)}>{t('copy')}</Button>
          </p>
          <p className="soft">{t('invite.expires', { at: moment(invite.data.expiresAt) })}</p>
        </div>
      )}
    </section>
  )
}

function AccountTable() {
  const { t, moment } = useWords()
  const { account: me } = useMe()
  const { data, isPending } = useAnswer('accounts/list-accounts', {})
  const refreshes = ['accounts/list-accounts', 'accounts/get-me'] as const
  const change = useChange('accounts/change-roles', { refreshes })
  const disable = useChange('accounts/disable-account', { refreshes })
  const enable = useChange('accounts/enable-account', { refreshes })
  const [editing, setEditing] = useState<{ id: string; roles: Role[] } | null>(null)
  if (isPending) return <Skeleton />
  return (
    <section>
      <ProblemNote problem={change.error ?? disable.error ?? enable.error} />
      <div className="table-scroll" tabIndex={0} role="region" aria-label={t('nav.accounts')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('account.name')}</th>
              <th scope="col">{t('account.roles')}</th>
              <th scope="col">{t('account.last-seen')}</th>
              <th scope="col">
                <span className="visually-hidden">{t('actions')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {data?.items.map((account) => (
              <tr key={account.id} className={account.disabledAt ? 'faint' : ''}>
                <td>
                  <bdi>{account.name}</bdi>
                  <small>
                    <bdi dir="ltr">{account.email}</bdi>
                  </small>
                </td>
                <td>
                  {editing?.id === account.id ? (
                    <>
                      <RoleChoice value={editing.roles} onChange={(roles) => setEditing({ id: account.id, roles })} />
                      <Button
                        look="primary"
                        isDisabled={!editing.roles.length}
                        onPress={() =>
                          change.mutate({ id: account.id, roles: editing.roles }, { onSuccess: () => setEditing(null) })
                        }
                      >
                        {t('save')}
                      </Button>
                    </>
                  ) : (
                    account.roles.map((role) => t(`role.${role}`)).join(t('list.comma'))
                  )}
                </td>
                <td>
                  {account.disabledAt
                    ? t('account.disabled')
                    : account.lastSeenAt
                      ? moment(account.lastSeenAt)
                      : t('account.never')}
                </td>
                <td className="actions">
                  <Button
                    look="quiet"
                    onPress={() =>
                      setEditing(editing?.id === account.id ? null : { id: account.id, roles: account.roles })
                    }
                  >
                    {editing?.id === account.id ? t('cancel') : t('account.change-roles')}
                  </Button>
                  {account.id !== me?.id && (
                    <Button
                      look="quiet"
                      onPress={() => (account.disabledAt ? enable : disable).mutate({ id: account.id })}
                    >
                      {account.disabledAt ? t('account.enable') : t('account.disable')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Invitations() {
  const { t, moment } = useWords()
  const { data } = useAnswer('accounts/list-invitations', {})
  const withdraw = useChange('accounts/withdraw-invitation', { refreshes: ['accounts/list-invitations'] })
  const open = data?.items.filter((invitation) => invitation.state === 'open') ?? []
  if (!open.length) return null
  return (
    <section aria-labelledby="invitations">
      <h2 id="invitations">{t('invite.open')}</h2>
      <ul className="list">
        {open.map((invitation) => (
          <li key={invitation.id}>
            <bdi dir="ltr" className="list-main">
              {invitation.email}
            </bdi>
            <span className="list-side">{t('invite.expires', { at: moment(invitation.expiresAt) })}</span>
            <Button look="quiet" onPress={() => withdraw.mutate({ id: invitation.id })}>
              {t('invite.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
