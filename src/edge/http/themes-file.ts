import { createReadStream } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { THEMES_FILE } from '../../language/themes-file.ts'
import { listThemes } from '../../record/list-themes.ts'
import { authorize } from '../../store/operation.ts'
import { actorOf } from './actor.ts'
import { attachmentHeader } from './file-name.ts'

/** GET /api/themes.ttl: our list of themes as SKOS, to be saved. */
export function mountThemesFile(app: FastifyInstance): void {
  app.get('/api/themes.ttl', async (request, reply) => {
    authorize(listThemes, actorOf(request))
    return reply
      .header('content-type', 'text/turtle; charset=utf-8')
      .header('content-disposition', attachmentHeader('mutabaa-themes.ttl'))
      .send(createReadStream(THEMES_FILE))
  })
}
