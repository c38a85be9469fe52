import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { Passage } from '../../../src/domain/document.ts'
import { extractDocx } from '../../../src/ingest/formats/docx.ts'
import { passagesOf } from './read-docx.ts'

const FILES: Record<string, { title: string; problems: string[]; passages: string[] }> = {
  'docx-package-ar': {
    title: 'البيان الختامي للقاء التوضيحي',
    problems: ['tracked-changes'],
    passages: [
      'heading: التوصيات',
      'item: 1. إعداد برامج وطنية.',
      'item: (a) في المدارس؛',
      'item: (b) في السجون؛',
      'item: i) للأحداث.',
      'paragraph: وأوصى المشاركون كذلك بما يلي:',
      'item: 2. تبادل الممارسات الجيدة.',
      'item: (a) مع المنظمات الإقليمية.',
      'item: 1. قائمة مستقلة.',
      'paragraph: وأحيط علما بالمبادئ التوجيهية[1]، وبأهميتها.',
      'table-row: السنة | الذكور | الإناث',
      'table-row: 2015 | | 35',
      'note: [1] S/2015/939، المرفق الثاني.',
    ],
  },
  'libreoffice-notes-en': {
    title: 'Guiding notes of the illustrative meeting',
    problems: ['tracked-changes'],
    passages: [
      'heading: Guiding notes',
      'paragraph: The meeting warmly welcomed the report[1] of 2015[i].',
      'item: 1. Encourage States',
      'item: (a) to share lessons',
      'item: (b) to train',
      'item: • judges',
      'paragraph: An interruption.',
      'item: 2. Invite partners',
      'item: 1. بند بأرقام عربية',
      'item: 2. بند ثان',
      'paragraph: A box stands here.',
      'paragraph: Words in a box',
      'table-row: Year | Fighters',
      'table-row: 2015 | 30,000',
      'note: [1] S/2015/975.',
      'note: [i] Issued in Madrid.',
    ],
  },
  'libreoffice-numbering-ar': {
    title: 'إعلان توضيحي',
    problems: [],
    passages: [
      'heading: إعلان توضيحي',
      'item: 1. تدين جميع أعمال الإرهاب',
      'item: (أ) أيا كانت دوافعها',
      'item: (ب) وأيا كان مرتكبوها',
      'item: 1.ب.1 في كل مكان',
      'paragraph: وإذ تلاحظ ما يلي:',
      'item: 2. تحث الدول',
      'item: 1. تبدأ القائمة من جديد',
      'item: أ- بند هجائي',
      'item: ب- بند هجائي ثان',
      'table-row: المنطقة | العدد',
      'table-row: أفريقيا | 12 | 30',
      'table-row: | 14 | 31',
      'paragraph: نهاية النص.',
    ],
  },
}

it.each(Object.entries(FILES))('%s.docx is read letter for letter', async (name, expected) => {
  const extraction = await extractDocx(readFileSync(join(import.meta.dirname, 'files', `${name}.docx`)))
  expect(passagesOf(extraction)).toEqual(expected.passages)
  expect(extraction.title).toBe(expected.title)
  expect(extraction.report.problems.map(({ code }) => code)).toEqual(expected.problems)
  for (const passage of extraction.passages) Passage.parse(passage)
})
