import type { Tools } from '../store/operation.ts'
import type { AccountView, PasskeyResponse } from './account-views.ts'

/** Loaded when the first passkey is used: it is large, and most processes never need it. */
const webAuthn = () => import('@simplewebauthn/server')

/** EdDSA, ES256 and RS256 (numbers of the COSE registry): between them every authenticator in use. */
const ALGORITHMS = [-8, -7, -257]

type Site = Pick<Tools, 'publicUrl'>

/** Who a passkey is made for: the host that people reach us under, and nobody else. */
const relyingParty = ({ publicUrl }: Site) => {
  const { hostname, origin } = new URL(publicUrl)
  return { expectedRPID: hostname, expectedOrigin: origin }
}

export type KnownPasskey = { credential_id: string; transports: string[] }

/** What an authenticator is asked in order to make a passkey for an account that has these already. */
export async function askForNewPasskey(site: Site, account: AccountView, known: readonly KnownPasskey[]) {
  const { generateRegistrationOptions } = await webAuthn()
  const options = await generateRegistrationOptions({
    rpID: relyingParty(site).expectedRPID,
    rpName: 'Mutabaa',
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.name,
    attestationType: 'none',
    supportedAlgorithmIDs: ALGORITHMS,
    excludeCredentials: known.map(({ credential_id, transports }) => ({ id: credential_id, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })
  return { ...options }
}

export type Answer = { response: PasskeyResponse; challenge: string }

/** The new credential in an authenticator's answer; null when the answer is not good. */
export async function findNewCredential(site: Site, { response, challenge }: Answer) {
  const { verifyRegistrationResponse } = await webAuthn()
  try {
    const { registrationInfo } = await verifyRegistrationResponse({
      ...relyingParty(site),
      response: response as never,
      expectedChallenge: challenge,
      requireUserVerification: true,
      supportedAlgorithmIDs: ALGORITHMS,
    })
    return registrationInfo?.credential ?? null
  } catch {
    return null
  }
}

/** What an authenticator is asked in order to sign in with whichever passkey it has for this host. */
export async function askForPasskey(site: Site) {
  const { generateAuthenticationOptions } = await webAuthn()
  const rpID = relyingParty(site).expectedRPID
  return { ...(await generateAuthenticationOptions({ rpID, userVerification: 'required' })) }
}

type Kept = { credential_id: string; public_key: Uint8Array; counter: number }

/** The authenticator's new counter when its answer is good for this passkey; null when it is not. */
export async function findNewCounter(site: Site, { response, challenge }: Answer, passkey: Kept) {
  const { verifyAuthenticationResponse } = await webAuthn()
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...relyingParty(site),
      response: response as never,
      expectedChallenge: challenge,
      requireUserVerification: true,
      credential: {
        id: passkey.credential_id,
        publicKey: new Uint8Array(passkey.public_key),
        counter: passkey.counter,
      },
    })
    return verified ? authenticationInfo.newCounter : null
  } catch {
    return null
  }
}
