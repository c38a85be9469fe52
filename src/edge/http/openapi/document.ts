import type { Operation } from '../../../store/operation.ts'
import { ProblemDetails } from '../problem-details.ts'
import { makeComponents } from './components.ts'
import { edgePaths } from './edge-paths.ts'
import type { JsonSchema } from './json-schema.ts'
import { type Path, pathOf, stageOf } from './operation-paths.ts'

export type OpenApi = {
  openapi: '3.1.1'
  info: Record<string, unknown>
  servers: { url: string }[]
  tags: Tag[]
  paths: Record<string, Path>
  components: {
    schemas: Record<string, JsonSchema>
    responses: Record<string, object>
    securitySchemes: Record<string, object>
  }
}
type Tag = { name: string; description: string; 'x-description-ar': string }

/** The stages of a document's life, in its order. */
const STAGES: Record<string, { en: string; ar: string }> = {
  accounts: { en: 'Accounts: who may come in, and as what', ar: 'الحسابات: من يدخل، وبأي صفة' },
  ingest: { en: 'Documents: files become text', ar: 'الوثائق: من الملف إلى النص' },
  read: { en: 'Reading: text becomes findings', ar: 'القراءة: من النص إلى الاستخلاصات' },
  review: { en: 'Review: people decide on findings', ar: 'المراجعة: الناس يحكمون على الاستخلاصات' },
  record: { en: 'The record: what sources say, searched and traced', ar: 'السجل: ما تقوله المصادر، بحثا وتتبعا' },
  'follow-up': { en: 'Follow-up: from the provision to the deed', ar: 'المتابعة: من الحكم إلى الأثر' },
  health: { en: 'Health of the server', ar: 'حالة الخادم' },
}

/** The description of the whole API (OpenAPI 3.1.1), from the same shapes that check what goes in and out. */
export function describeApi(operations: readonly Operation[]): OpenApi {
  const components = makeComponents()
  const problem = components.add(ProblemDetails, 'output')
  const mounted = operations.map((operation) => [`/api/${operation.name}`, pathOf(operation, components)] as const)
  const paths = { ...Object.fromEntries(mounted), ...edgePaths(components) }
  return {
    openapi: '3.1.1',
    info: {
      title: 'Mutabaa',
      version: '1',
      summary: 'From the declaration to the deed',
      'x-title-ar': 'متابعة',
      'x-summary-ar': 'من الإعلان إلى الفعل',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/' }],
    tags: tagsOf(operations),
    paths,
    components: {
      schemas: components.schemas,
      responses: {
        Problem: {
          description: 'Why the answer is no (RFC 9457), in the language of Accept-Language',
          content: { 'application/problem+json': { schema: problem } },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'mutabaa',
          description:
            'Set by signing in. A request that changes anything must not come from the pages of another site.',
        },
      },
    },
  }
}

function tagsOf(operations: readonly Operation[]): Tag[] {
  const used = new Set([...operations.map(({ name }) => stageOf(name)), 'ingest', 'health'])
  const known = Object.keys(STAGES).filter((stage) => used.has(stage))
  const others = [...used].filter((stage) => !(stage in STAGES))
  return [...known, ...others].map((name) => {
    const { en, ar } = STAGES[name] ?? { en: name, ar: name }
    return { name, description: en, 'x-description-ar': ar }
  })
}
