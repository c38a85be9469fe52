import { PROBLEMS, type ProblemCode } from '../problem-details.ts'
import { refusalWords } from '../refusal-words.ts'
import type { OpenApi } from './document.ts'
import type { JsonSchema } from './json-schema.ts'
import { markup, type Markup } from './markup.ts'
import type { ApiOperation, Path } from './operation-paths.ts'
import { typeText } from './type-text.ts'

/** The description of the API as one page to read, in Arabic and English side by side, without any script. */
export const referencePage = (api: OpenApi): string =>
  markup`<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>متابعة: واجهة البرمجة · Mutabaa: the API</title>
<link rel="stylesheet" href="/api/reference.css">
</head>
<body>
<header>
<h1>واجهة البرمجة ${english('The API')}</h1>
${both(
  'كل ما يفعله «متابعة» في المتصفح يمكن طلبه من هنا. تُطلب القراءة بالطريقة GET أو POST، والتغيير بالطريقة POST وبصيغة JSON.',
  'Whatever Mutabaa does in the browser can be asked for here. What reads is asked by GET or POST, what changes by POST with JSON.',
)}
<p lang="en" dir="ltr"><a href="/api/openapi.json">openapi.json</a> · OpenAPI ${api.openapi}</p>
</header>
<nav aria-label="الأقسام · Sections"><ul>
${api.tags.map((tag) => sectionLink(`stage-${tag.name}`, tag['x-description-ar'], tag.description))}
${sectionLink('types', 'الأنواع', 'Types')}
${sectionLink('problems', 'أسباب الرفض', 'Problems')}
</ul></nav>
<main>
${api.tags.map((tag) => stage(api, tag))}
${types(api)}
${problems()}
</main>
</body>
</html>
`.html

const english = (words: string): Markup => markup`<span lang="en" dir="ltr">${words}</span>`
const both = (ar: string, en: string): Markup =>
  markup`<div class="both"><p>${ar}</p><p lang="en" dir="ltr">${en}</p></div>`
const sectionLink = (id: string, ar: string, en: string): Markup =>
  markup`<li><a href="#${id}">${ar} ${english(en)}</a></li>
`

function stage({ paths }: OpenApi, tag: OpenApi['tags'][number]): Markup {
  const inStage = Object.entries(paths).filter(([, path]) => operationOf(path).tags.includes(tag.name))
  return markup`<section id="stage-${tag.name}">
<h2>${tag['x-description-ar']} ${english(tag.description)}</h2>
${inStage.map(([url, path]) => operation(url, path))}</section>
`
}

/** GET and POST of an operation that reads say the same: one of them is shown. */
const operationOf = (path: Path): ApiOperation => path.get ?? (path.post as ApiOperation)

function operation(url: string, path: Path): Markup {
  const said = operationOf(path)
  const methods = [path.get ? 'GET' : '', path.post ? 'POST' : ''].filter(Boolean).join(' · ')
  return markup`<article id="${said.operationId}">
<h3 lang="en" dir="ltr"><a href="#${said.operationId}"><b>${methods}</b> ${url}</a></h3>
${both(said['x-summary-ar'], said.summary)}
<dl>
<dt>لمن · Who</dt><dd lang="en" dir="ltr">${whoText(said['x-who'])}</dd>
${body('يأخذ · Takes', path.post?.requestBody ?? {})}${body('يعطي · Gives', said.responses['200'] ?? {})}</dl>
</article>
`
}

/** People's roles; the program's own is nobody's to ask for. */
const whoText = (who: ApiOperation['x-who']) =>
  [who]
    .flat()
    .filter((role) => role !== 'system')
    .join(', ')

type Body = { content?: Record<string, { schema: JsonSchema }> }

const body = (title: string, { content = {} }: Body): Markup =>
  markup`${Object.entries(content).map(
    ([type, { schema }]) => markup`<dt>${title}</dt>
<dd lang="en" dir="ltr">${type === 'application/json' ? '' : markup`<p>${type}</p>`}${code(schema)}</dd>
`,
  )}`

const code = (schema: JsonSchema): Markup =>
  markup`<pre lang="en" dir="ltr" tabindex="0" role="group" aria-label="JSON">${typeText(schema)}</pre>`

const types = ({ components }: OpenApi): Markup => markup`<section id="types">
<h2>الأنواع ${english('Types')}</h2>
${Object.entries(components.schemas).map(
  ([name, schema]) => markup`<article id="type-${name}">
<h3 lang="en" dir="ltr">${name}</h3>
${code(schema)}
</article>
`,
)}</section>`

const problems = (): Markup => markup`<section id="problems">
<h2>أسباب الرفض ${english('Problems')}</h2>
${both(
  'كل رفض يأتي بصيغة application/problem+json (RFC 9457)، وبلغة الترويسة Accept-Language.',
  'Every refusal comes as application/problem+json (RFC 9457), in the language of Accept-Language.',
)}
<table>
<thead><tr><th scope="col">الرمز ${english('code')}</th><th scope="col">العربية</th><th scope="col" lang="en" dir="ltr">English</th></tr></thead>
<tbody>
${(Object.keys(PROBLEMS) as ProblemCode[]).map(problemRow)}</tbody>
</table>
</section>`

function problemRow(code: ProblemCode): Markup {
  const [ar, en] = [refusalWords(code, 'ar'), refusalWords(code, 'en')]
  return markup`<tr id="problem-${code}"><th scope="row" lang="en" dir="ltr">${PROBLEMS[code]} ${code}</th>
<td>${ar.title} ${ar.detail}</td><td lang="en" dir="ltr">${en.title} ${en.detail}</td></tr>
`
}
