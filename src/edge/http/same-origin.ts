const UNSAFE = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])

type Asked = {
  method: string
  headers: { 'sec-fetch-site'?: string; origin?: string; host?: string }
}

/**
 * Whether a request may change anything: it comes from our own pages, or from no page at all.
 * A browser says where a request comes from in `Sec-Fetch-Site`, and over plain http in `Origin`; a program says neither.
 */
export function comesFromHere({ method, headers }: Asked, publicUrl: string): boolean {
  if (!UNSAFE.has(method)) return true
  const site = headers['sec-fetch-site']
  if (site !== undefined) return site === 'same-origin' || site === 'none'
  const { origin, host } = headers
  if (origin === undefined) return true
  return origin === new URL(publicUrl).origin || hostOf(origin) === host
}

const hostOf = (origin: string) => (URL.canParse(origin) ? new URL(origin).host : null)
