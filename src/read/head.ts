import type { DocumentHead, DocumentKind } from '../domain/document.ts'
import { languageOf } from '../language/direction.ts'
import { type Draft, type Scope, wordsOf } from './scope.ts'

type Clue = [pattern: RegExp, kind: DocumentKind]

// What the opening of a document says it is, and what its body shows.
const TITLE_CLUES: Clue[] = [
  [/^\s*(?:S\/RES\/|A\/RES\/|Resolution \d|United Nations\s+[SA]\/RES|القرار\s+\d|قرار رقم)/u, 'resolution'],
  [
    /^\s*SG\/SM\/|^\s*(?:Statement|Remarks|Speech|Address|Message) (?:by|of|from)|^\s*(?:كلمة|رسالة|خطاب|تصريح)\s/u,
    'statement',
  ],
  [/^\s*(?:[\p{L} -]{0,60}Declaration\s*\n|Declaration of|اعلان\s+\p{L}+\s*\n)/u, 'declaration'],
  [
    /^\s*(?:[\p{L} -]{0,60}Guiding Principles\s*\n|Guiding Principles|المبادئ التوجيهية|مبادئ\s+\p{L}+\s+التوجيهية)/u,
    'principles',
  ],
  [/^\s*(?:Final (?:Communiqu[eé]|Statement)|Outcome|البيان الختامي|التوصيات الختامية|توصيات)/u, 'communique'],
  [/^\s*(?:Programme|Agenda|Provisional agenda|Concept note|Announcement|برنامج|جدول الاعمال|اعلان عن)/u, 'event-note'],
  [/^\s*(?:Report of|Report on|تقرير)/u, 'report'],
]
const OPERATIVE = /\n\s*1\s?\.\s+(?:Decides|Calls|Urges|Condemns|Reaffirms|Requests|Stresses|Expresses|Notes|Welcomes)/u
const PROGRAMME_LINES = /(?:^|\n)\s*\d{1,2}[:.]\d{2}\s*(?:-|am|pm|\s)/giu

function kindOf(scope: Scope): DocumentKind {
  const start = scope.text.slice(0, 400)
  if (OPERATIVE.test(scope.text)) return 'resolution'
  if ((scope.text.match(PROGRAMME_LINES)?.length ?? 0) >= 3) return 'event-note'
  return TITLE_CLUES.find(([pattern]) => pattern.test(start))?.[1] ?? 'press-release'
}

const SYMBOL = /(?:^|\n|\s)((?:S\/RES\/|A\/RES\/|S\/|A\/|SG\/SM\/|SC\/)\d[\d/]*)(?:\s?\((\d{4})\))?/u

/** A symbol in the document's own first lines is its own. */
function symbolOf(scope: Scope, kind: DocumentKind): string | null {
  const lines = scope.text.slice(0, 200).split('\n').slice(0, 3).join('\n')
  const match = SYMBOL.exec(lines)
  if (!match) return null
  return kind === 'resolution' && match[2] ? `${match[1]} (${match[2]})` : match[1]!
}

const WEEKDAYS = '(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?|الاثنين|الثلاثاء|الاربعاء|الخميس|الجمعة|السبت|الاحد)'
const BEFORE_DATE = new RegExp(
  String.raw`(?:^|\n)\s*(?:${WEEKDAYS}\s*،?\s*|[\p{L} ,،]{2,40}?(?:\sفي\s|,\s|-\s?))?$`,
  'u',
)
const AFTER_DATE = /^\s*(?:\n|$|\/|-|:|\(|،?\s*وام|\.\s*\n)/u

/** The day a document bears: a date that stands alone in its first lines, or in an agency's dateline. */
function datedOf(scope: Scope, drafts: readonly Draft[], kind: DocumentKind): string | null {
  for (const one of drafts) {
    if (one.kind !== 'date' || one.start > 300 || one.fields.to) continue
    const before = scope.text.slice(Math.max(0, one.start - 60), one.start)
    const after = scope.text.slice(one.end, one.end + 12)
    if (BEFORE_DATE.test(before) && AFTER_DATE.test(after)) return one.fields.from
    if (kind === 'resolution' && /General\s*$/u.test(before)) return one.fields.from
  }
  return null
}

const PUBLISHERS = /(?:^|\n|\/|\()\s*(وام|واس|قنا|كونا|بترا|WAM|SPA|KUNA|QNA|Reuters|AFP)\s*(?:\/|\)|\n|$|-|\.)/u

function titleOf(scope: Scope): string | null {
  const first = scope.passages.find((passage) => passage.role !== 'furniture')
  if (!first || first.role !== 'heading') return null
  return scope.view.original.slice(first.start, first.end).replace(/\s+/g, ' ').trim() || null
}

/** What a document says about itself, from its first lines and from what was found in it. */
export function readHead(scope: Scope, drafts: readonly Draft[]): DocumentHead {
  const kind = kindOf(scope)
  const publisher = PUBLISHERS.exec(scope.text)
  return {
    language: languageOf(scope.view.text),
    kind,
    title: titleOf(scope),
    symbol: symbolOf(scope, kind),
    publisher: publisher
      ? wordsOf(
          scope,
          publisher.index + publisher[0].indexOf(publisher[1]!),
          publisher.index + publisher[0].indexOf(publisher[1]!) + publisher[1]!.length,
        )
      : null,
    dated: datedOf(scope, drafts, kind),
  }
}
