import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '../../domain/refusal.ts'
import { sendProblem } from './errors.ts'
import { type InlineParts, NO_INLINE_PARTS } from './security-headers.ts'

/** Vite names what it builds by its content, under this folder. */
const HASHED = '/assets/'

/** What the built page carries inside it, so that the policy can allow just that. */
export function inlinePartsOf(webFolder: string | null): InlineParts {
  const page = webFolder && join(webFolder, 'index.html')
  if (!page || !existsSync(page)) return NO_INLINE_PARTS
  const html = readFileSync(page, 'utf8')
  const inside = (tag: string) =>
    Array.from(html.matchAll(new RegExp(`<${tag}>([^]*?)</${tag}>`, 'g')), ([, part]) => part!)
  return { scripts: inside('script'), styles: inside('style') }
}

/** Serves the built web client; any other page a person asks for is the client's own to show. */
export function mountWebClient(app: FastifyInstance, webFolder: string | null): void {
  const built = webFolder !== null && existsSync(join(webFolder, 'index.html'))
  if (built) {
    app.register(fastifyStatic, {
      root: webFolder,
      preCompressed: true,
      cacheControl: false,
      dotfiles: 'ignore',
      setHeaders: (reply, path) =>
        void reply.header('cache-control', path.includes(HASHED) ? 'public, max-age=31536000, immutable' : 'no-cache'),
    })
  }
  app.setNotFoundHandler((request, reply) => {
    if (built && wantsPage(request)) return reply.sendFile('index.html')
    sendProblem(new Refusal('not-found', { thing: 'page' }), request, reply)
  })
}

const wantsPage = ({ method, url, headers }: FastifyRequest) =>
  (method === 'GET' || method === 'HEAD') &&
  !url.startsWith('/api/') &&
  !url.startsWith(HASHED) &&
  (headers.accept ?? '').includes('text/html')
