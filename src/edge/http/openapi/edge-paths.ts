import { z } from 'zod'
import { STAFF } from '../../../domain/role.ts'
import { IMPORT_THESAURUS, ImportedThesaurus } from '../../../record/import-thesaurus.ts'
import { UPLOAD, UploadAnswer } from '../upload.ts'
import type { Components } from './components.ts'
import { type ApiOperation, type Path, problemsOf, securityOf } from './operation-paths.ts'

const describe = (
  who: ApiOperation['x-who'],
  words: { id: string; tag: string; en: string; ar: string },
  answer: object,
): ApiOperation => ({
  operationId: words.id,
  tags: [words.tag],
  summary: words.en,
  'x-summary-ar': words.ar,
  'x-who': who,
  security: securityOf(who),
  responses: { '200': { description: words.en, ...answer }, ...problemsOf(who) },
})

const bytes = { type: 'string', format: 'binary' }

/** What this edge does besides running operations: files in, files out, events, health. */
export const edgePaths = (components: Components): Record<string, Path> => ({
  '/api/upload': {
    post: {
      ...describe(
        UPLOAD.who,
        { id: 'upload', tag: 'ingest', en: 'Receives files, of any number', ar: 'يستلم ملفات مهما كان عددها' },
        { content: { 'application/json': { schema: components.add(UploadAnswer, 'output') } } },
      ),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': {
            schema: { type: 'object', required: ['file'], properties: { file: { type: 'array', items: bytes } } },
          },
        },
      },
    },
  },
  '/api/upload-thesaurus': {
    post: {
      ...describe(
        IMPORT_THESAURUS.who,
        { id: 'uploadThesaurus', tag: 'record', en: 'Brings in a SKOS thesaurus', ar: 'يستورد مكنزا بصيغة SKOS' },
        { content: { 'application/json': { schema: components.add(ImportedThesaurus, 'output') } } },
      ),
      requestBody: {
        required: true,
        content: {
          'multipart/form-data': { schema: { type: 'object', required: ['file'], properties: { file: bytes } } },
        },
      },
    },
  },
  '/api/themes.ttl': {
    get: describe(
      STAFF,
      {
        id: 'themesFile',
        tag: 'record',
        en: 'Gives our list of themes as Turtle',
        ar: 'يعطي قائمة موضوعاتنا بصيغة Turtle',
      },
      { content: { 'text/turtle': { schema: { type: 'string' } } } },
    ),
  },
  '/api/documents/{id}/file': {
    get: {
      ...describe(
        STAFF,
        {
          id: 'downloadOriginal',
          tag: 'ingest',
          en: 'Gives a document’s bytes as they came; part of them for a Range',
          ar: 'يعيد الوثيقة كما وردت، أو جزءا منها إن طلب بترويسة Range',
        },
        { content: { 'application/octet-stream': { schema: bytes } } },
      ),
      parameters: [{ name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } }],
    },
  },
  '/api/events': {
    get: describe(
      STAFF,
      {
        id: 'events',
        tag: 'ingest',
        en: 'Tells, as server-sent events, how documents go through their steps',
        ar: 'يبث أولا بأول سير الوثائق في خطواتها',
      },
      { content: { 'text/event-stream': { schema: { type: 'string' } } } },
    ),
  },
  '/healthz': {
    get: describe(
      'anyone',
      { id: 'health', tag: 'health', en: 'Says whether the server works', ar: 'يبيّن ما إذا كان الخادم يعمل' },
      { content: { 'application/json': { schema: components.add(z.object({ healthy: z.literal(true) }), 'output') } } },
    ),
  },
})
