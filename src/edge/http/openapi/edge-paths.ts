import { z } from 'zod'
import { STAFF } from '../../../domain/role.ts'
import { IMPORT_THESAURUS, ImportedThesaurus } from '../../../record/import-thesaurus.ts'
import { UPLOAD, UploadAnswer } from '../upload.ts'
import { ANSWER_WORKBOOK } from '../../../follow-up/answer-workbook.ts'
import { AnswersPreview } from '../../../follow-up/compare-answers.ts'
import { TakenAnswers } from '../answer-workbooks.ts'
import { PARTY_REPORT } from '../../../publish/read-party-report.ts'
import { ADD_EVIDENCE_FILES, EvidenceFilesAnswer } from '../evidence-files.ts'
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
const idInPath = (name: string) => ({ name, in: 'path', required: true, schema: { type: 'string', format: 'uuid' } })
const form = (fields: Record<string, object> = {}) => ({
  required: true,
  content: {
    'multipart/form-data': {
      schema: { type: 'object', required: ['file'], properties: { ...fields, file: { type: 'array', items: bytes } } },
    },
  },
})
const text = { type: 'string' }
const LANGUAGE = { name: 'language', in: 'query', required: false, schema: { type: 'string', enum: ['ar', 'en'] } }

const reportPath = (format: 'docx' | 'pdf'): Path => ({
  get: {
    ...describe(
      PARTY_REPORT.who,
      {
        id: `partyReport${format}`,
        tag: 'follow-up',
        en: `Gives the draft report of a party, as ${format.toUpperCase()}`,
        ar: `يعيد مشروع تقرير عن جهة بصيغة ${format.toUpperCase()}`,
      },
      { content: { 'application/octet-stream': { schema: bytes } } },
    ),
    parameters: [idInPath('id'), LANGUAGE],
  },
})

/** What this edge does besides running operations: files in, files out, events, health. */
export const edgePaths = (components: Components): Record<string, Path> => ({
  '/api/upload': {
    post: {
      ...describe(
        UPLOAD.who,
        { id: 'upload', tag: 'ingest', en: 'Receives files, of any number', ar: 'يستلم ملفات مهما كان عددها' },
        { content: { 'application/json': { schema: components.add(UploadAnswer, 'output') } } },
      ),
      requestBody: form(),
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
      parameters: [idInPath('id')],
    },
  },
  '/api/follow-up/measures/{partyId}/{measureId}/evidence': {
    post: {
      ...describe(
        ADD_EVIDENCE_FILES.who,
        {
          id: 'addEvidenceFiles',
          tag: 'follow-up',
          en: 'Adds files as evidence of a measure; each field stands before the file it is said of',
          ar: 'يضيف ملفات أدلة على تدبير، ويسبق كل حقل الملف الذي يصفه',
        },
        { content: { 'application/json': { schema: components.add(EvidenceFilesAnswer, 'output') } } },
      ),
      parameters: [idInPath('partyId'), idInPath('measureId')],
      requestBody: form({ type: text, title: text, dated: text, vouchedBy: text }),
    },
  },
  '/api/follow-up/evidence/{id}/file': {
    get: {
      ...describe(
        STAFF,
        {
          id: 'downloadEvidence',
          tag: 'follow-up',
          en: 'Gives the bytes of a piece of evidence, to be saved',
          ar: 'يعيد ملف الدليل كما ورد ليحفظ',
        },
        { content: { 'application/octet-stream': { schema: bytes } } },
      ),
      parameters: [idInPath('id')],
    },
  },
  '/api/follow-up/rounds/{roundId}/answers/{partyId}.xlsx': {
    get: {
      ...describe(
        ANSWER_WORKBOOK.who,
        {
          id: 'exportAnswers',
          tag: 'follow-up',
          en: 'Gives the workbook in which a party answers a round offline',
          ar: 'يعيد جدول Excel الذي ترد فيه جهة على جولة دون اتصال',
        },
        { content: { 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': { schema: bytes } } },
      ),
      parameters: [idInPath('roundId'), idInPath('partyId'), LANGUAGE],
    },
    post: {
      ...describe(
        ANSWER_WORKBOOK.who,
        {
          id: 'importAnswers',
          tag: 'follow-up',
          en: 'Shows what a workbook that came back would change; with the hash of that, takes it as drafts',
          ar: 'يعرض ما يغيره جدول أعيد رفعه، ثم يأخذه مسودات عند إعادة بصمة هذا العرض',
        },
        {
          content: {
            'application/json': {
              schema: {
                oneOf: [components.add(AnswersPreview, 'output'), components.add(TakenAnswers, 'output')],
              },
            },
          },
        },
      ),
      parameters: [
        idInPath('roundId'),
        idInPath('partyId'),
        { name: 'take', in: 'query', required: false, schema: { type: 'string' } },
      ],
      requestBody: form(),
    },
  },
  ...Object.fromEntries(
    (['docx', 'pdf'] as const).map((format) => [`/api/follow-up/parties/{id}/report.${format}`, reportPath(format)]),
  ),
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
