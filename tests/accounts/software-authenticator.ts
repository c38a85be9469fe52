import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest()

/** What a test may make it do wrong. */
export type Misbehaviour = {
  origin?: string
  rpId?: string
  challenge?: string
  /** Without having checked that the person is there with a finger or PIN. */
  unverified?: boolean
  counter?: number
  /** Signs something else. */
  forged?: boolean
  userHandle?: string
}

/**
 * An authenticator that holds one passkey: what a phone or a security key does, in so far as a server sees it.
 * Source   Web Authentication level 3, sections 6.1 and 6.5; COSE keys, RFC 9052
 */
export class SoftwareAuthenticator {
  readonly #keys = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  readonly id = randomBytes(32)
  #counter = 0

  /** Answers what the page asks in order to make a passkey (attestation `none`). */
  create(options: { challenge: string }, wrong: Misbehaviour = {}) {
    const credential = Buffer.concat([Buffer.alloc(16), uint16(this.id.length), this.id, this.#coseKey()])
    const authData = Buffer.concat([this.#head(wrong, 0x40), credential])
    const attestation = cborMap(
      [cbor('fmt'), cbor('none')],
      [cbor('attStmt'), cborMap()],
      [cbor('authData'), cbor(authData)],
    )
    return this.#answer({
      clientDataJSON: base64url(clientData('webauthn.create', options.challenge, wrong)),
      attestationObject: base64url(attestation),
      transports: ['internal'],
    })
  }

  /** Answers what the page asks in order to sign in. */
  get(options: { challenge: string }, wrong: Misbehaviour = {}) {
    this.#counter++
    const client = clientData('webauthn.get', options.challenge, wrong)
    const authenticatorData = this.#head(wrong, 0)
    const signed = wrong.forged ? randomBytes(32) : Buffer.concat([authenticatorData, sha256(client)])
    return this.#answer({
      clientDataJSON: base64url(client),
      authenticatorData: base64url(authenticatorData),
      signature: base64url(sign('sha256', signed, this.#keys.privateKey)),
      ...(wrong.userHandle ? { userHandle: wrong.userHandle } : {}),
    })
  }

  #answer(response: { clientDataJSON: string; [part: string]: unknown }) {
    const id = base64url(this.id)
    return { id, rawId: id, type: 'public-key' as const, clientExtensionResults: {}, response }
  }

  /** Whose host, which flags (person present 0x01, checked 0x04, key attached 0x40), how often used. */
  #head({ rpId = 'localhost', unverified = false, counter = this.#counter }: Misbehaviour, attached: number) {
    const flags = 0x01 | (unverified ? 0 : 0x04) | attached
    return Buffer.concat([sha256(rpId), Buffer.from([flags]), uint32(counter)])
  }

  #coseKey() {
    const { x, y } = this.#keys.publicKey.export({ format: 'jwk' })
    return cborMap(
      [cbor(1), cbor(2)],
      [cbor(3), cbor(-7)],
      [cbor(-1), cbor(1)],
      [cbor(-2), cbor(Buffer.from(x!, 'base64url'))],
      [cbor(-3), cbor(Buffer.from(y!, 'base64url'))],
    )
  }
}

const clientData = (
  type: string,
  asked: string,
  { challenge = asked, origin = 'http://localhost:4680' }: Misbehaviour,
) => Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

const uint16 = (value: number) => Buffer.from([value >> 8, value & 0xff])
const uint32 = (value: number) => {
  const bytes = Buffer.alloc(4)
  bytes.writeUInt32BE(value)
  return bytes
}

/** A head of CBOR: the major type and a length or number below 65,536. Source: RFC 8949, section 3. */
const head = (major: number, value: number) => {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.concat([Buffer.from([(major << 5) | 25]), uint16(value)])
}

function cbor(value: number | string | Uint8Array): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  return Buffer.concat([head(2, value.length), value])
}

const cborMap = (...pairs: [Buffer, Buffer][]) => Buffer.concat([head(5, pairs.length), ...pairs.flat()])
