import type { FastifyInstance } from 'fastify'
import { NOBODY } from '../../domain/actor.ts'
import type { Store } from '../../store/transaction.ts'

/** GET /healthz: whether this process answers and reaches its database. It says so to anyone, and nothing else. */
export function mountHealth(app: FastifyInstance, store: Store): void {
  app.get('/healthz', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    await store.read(NOBODY, (tx) => tx.db.selectNoFrom((ask) => ask.lit(1).as('one')).execute())
    return { healthy: true }
  })
}
