import type { FastifyInstance } from 'fastify'
import type { HttpContext } from './http-parts.ts'
import { describeApi } from './openapi/document.ts'
import { referencePage } from './openapi/reference-page.ts'
import { REFERENCE_STYLE } from './openapi/reference-style.ts'

/** The description of the API: GET /api/openapi.json for programs, GET /api/ for people. Made when first asked for. */
export function mountApiReference(app: FastifyInstance, { operations }: HttpContext): void {
  const describe = once(() => describeApi(Object.values(operations)))
  const document = once(() => JSON.stringify(describe()))
  const page = once(() => referencePage(describe()))
  const serve = (url: string, type: string, body: () => string) =>
    app.get(url, async (_request, reply) => reply.type(type).header('cache-control', 'no-cache').send(body()))
  serve('/api/openapi.json', 'application/json; charset=utf-8', document)
  app.get('/api', (_request, reply) => reply.redirect('/api/', 308))
  serve('/api/', 'text/html; charset=utf-8', page)
  serve('/api/reference.css', 'text/css; charset=utf-8', () => REFERENCE_STYLE)
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | null = null
  return () => (made ??= { value: make() }).value
}
