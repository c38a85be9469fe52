import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { COMPONENT_STYLES } from '../../src/edge/http/security-headers.ts'
import { type FrontDoor, openFrontDoor } from './front-door.ts'

let door: FrontDoor
afterEach(() => door.close())

const EVERYWHERE = [
  '/api/ingest/echo',
  '/api/',
  '/api/openapi.json',
  '/healthz',
  '/no/such',
  '/api/review/decide',
  '/%zz',
]

describe('security headers', () => {
  it.each(EVERYWHERE)('stand on %s', async (url) => {
    door = openFrontDoor()
    const { headers } = await door.app.inject(url)
    const policy = String(headers['content-security-policy'])
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /)
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|https?:|data:/)
    expect(headers).toMatchObject({
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
    })
    expect(headers['permissions-policy']).toContain('camera=()')
    expect(headers['x-powered-by']).toBeUndefined()
    expect(headers.server).toBeUndefined()
  })

  it('let through what the built page carries inside it, and nothing else inline', async () => {
    const webFolder = mkdtempSync(join(tmpdir(), 'mutabaa-web-'))
    writeFileSync(
      join(webFolder, 'index.html'),
      '<script>first()</script><style>a{}</style><script src="/b.js"></script>',
    )
    door = openFrontDoor({ webFolder })
    const policy = String((await door.app.inject('/healthz')).headers['content-security-policy'])
    const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain(`script-src 'self' ${hashOf('first()')};`)
    expect(policy.match(/style-src ([^;]*);/)?.[1]?.split(' ')).toContain(hashOf('a{}'))
    rmSync(webFolder, { recursive: true })
  })

  it('demand https only where people come by https', async () => {
    door = openFrontDoor()
    const plain = (await door.app.inject('/healthz')).headers
    expect(plain['strict-transport-security']).toBeUndefined()
    expect(plain['content-security-policy']).not.toContain('upgrade-insecure-requests')
    await door.close()
    door = openFrontDoor({}, 'https://mutabaa.example')
    const secure = (await door.app.inject('/healthz')).headers
    expect(secure['strict-transport-security']).toBe('max-age=31536000')
    expect(secure['content-security-policy']).toContain('upgrade-insecure-requests')
  })

  it('let the style elements through that our components really add', () => {
    door = openFrontDoor()
    const folder = dirname(createRequire(import.meta.url).resolve('react-aria/package.json'))
    const source = ['interactions/usePress.js', 'overlays/usePreventScroll.js']
      .map((path) => readFileSync(join(folder, 'dist/private', path), 'utf8'))
      .join('')
      .replace(/\$\{\$\w+\$var\$PRESSABLE_ATTRIBUTE\}/, 'data-react-aria-pressable')
    for (const style of COMPONENT_STYLES) expect(source).toContain(`\n${style}\n`.trim())
  })

  it('forbid caching of answers', async () => {
    door = openFrontDoor()
    expect((await door.app.inject('/api/ingest/echo')).headers['cache-control']).toBe('no-store')
  })
})
