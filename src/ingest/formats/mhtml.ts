type Headers = Map<string, string>

const MAX_PARTS = 2000

/** Whether a file is a web page saved with its pictures as one message (MHTML), by its first lines. */
export const isMhtml = (head: string): boolean =>
  /^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)+/.test(head) &&
  /^mime-version:/im.test(head) &&
  /^content-type:\s*(?:multipart\/related|multipart\/alternative|text\/html)/im.test(head)

/** The page inside a saved message, as bytes with the encoding that it declares. Null when it holds none. */
export function pageOfMhtml(bytes: Uint8Array): { bytes: Uint8Array; charset: string | undefined } | null {
  return findPage(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'), 0)
}

function findPage(message: string, depth: number): { bytes: Uint8Array; charset: string | undefined } | null {
  const { headers, body } = split(message)
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary="?([^";\r\n]{1,200})"?/i.exec(type)?.[1]
  if (boundary && depth < 4) {
    for (const part of body.split(`--${boundary}`).slice(1, MAX_PARTS)) {
      const found = part.startsWith('--') ? null : findPage(part.replace(/^\r?\n/, ''), depth + 1)
      if (found) return found
    }
    return null
  }
  if (!/^text\/html|^application\/xhtml/i.test(type)) return null
  return {
    bytes: decoded(body, headers.get('content-transfer-encoding')),
    charset: /charset="?([\w-]+)/i.exec(type)?.[1],
  }
}

function split(message: string): { headers: Headers; body: string } {
  const end = /\r?\n\r?\n/.exec(message)
  const head = message.slice(0, end?.index ?? message.length)
  const headers: Headers = new Map()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end ? message.slice(end.index + end[0].length) : '' }
}

function decoded(body: string, encoding = ''): Uint8Array {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64')
  if (!/quoted-printable/i.test(encoding)) return Buffer.from(body, 'latin1')
  const said = body
    .replace(/=[ \t]{0,20}\r?\n/g, '')
    .replace(/=([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  return Buffer.from(said, 'latin1')
}
