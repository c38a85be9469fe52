import { expect, it } from 'vitest'
import { extractFile } from '../../src/ingest/extract-file.ts'

const ARABIC =
  'دعت اللجنة الدول الأعضاء إلى تعزيز التعاون وتبادل المعلومات المتعلقة بالمسافرين، مع احترام حقوق الإنسان وسيادة القانون.'
const ENGLISH =
  'The Committee invited Member States to cooperate more closely and to share information on travellers, with respect for human rights.'
const OTHERS: [code: string, said: string][] = [
  [
    'fr',
    'Le Comité a invité les États Membres à coopérer davantage et à échanger des renseignements concernant les voyageurs, dans le respect des droits.',
  ],
  [
    'es',
    'El Comité invitó a los Estados Miembros a cooperar más estrechamente y a intercambiar información sobre los viajeros, con respeto de los derechos.',
  ],
  [
    'de',
    'Der Ausschuss forderte die Mitgliedstaaten auf, enger zusammenzuarbeiten und Informationen über Reisende auszutauschen, unter Achtung der Rechte.',
  ],
  [
    'tr',
    'Komite, üye devletleri daha yakın iş birliği yapmaya ve yolcularla ilgili bilgileri insan haklarına saygı içinde paylaşmaya davet etti.',
  ],
  [
    'fa',
    'کمیته از کشورهای عضو خواست تا همکاری خود را گسترش دهند و اطلاعات مربوط به مسافران را با رعایت حقوق بشر مبادله کنند.',
  ],
  [
    'ur',
    'کمیٹی نے رکن ممالک سے مطالبہ کیا کہ وہ تعاون بڑھائیں اور مسافروں سے متعلق معلومات کا انسانی حقوق کے احترام کے ساتھ تبادلہ کریں۔',
  ],
  [
    'ku',
    'لیژنەکە داوای لە دەوڵەتانی ئەندام کرد هاوکاری زیاتر بکەن و زانیاری دەربارەی گەشتیاران بە ڕێزگرتن لە مافەکان ئاڵوگۆڕ بکەن.',
  ],
  [
    'ps',
    'کمېټې د غړو هېوادونو څخه وغوښتل چې همکاري پراخه کړي او د مسافرو په اړه معلومات د حقونو په درناوي سره تبادله کړي.',
  ],
  [
    'ru',
    'Комитет призвал государства-члены к более тесному сотрудничеству и обмену информацией о пассажирах при уважении прав человека.',
  ],
]
const read = (text: string) => extractFile(new TextEncoder().encode(text), { fileName: 'a.txt' })

it.each(OTHERS)('%s is told, and its passage is in neither of our languages', async (code, said) => {
  const { passages, report } = await read([ARABIC, said, ENGLISH].join('\n'))
  expect(passages.map(({ language }) => language)).toEqual(['ar', 'und', 'en'])
  expect(report.problems).toMatchObject([{ code: 'other-language', severity: 'notice', detail: { language: code } }])
  expect(Number(report.problems[0]!.detail.percent)).toBeGreaterThan(20)
  expect(report.languages.und).toBeGreaterThan(0.2)
})

it.each([
  ['Arabic', ARABIC],
  ['English', ENGLISH],
  ['both', `${ARABIC}\n${ENGLISH}`],
  ['Arabic with names in Latin letters', `${ARABIC} (Counter-Terrorism Committee Executive Directorate)`],
  [
    'a list of States',
    'Afghanistan, Albania, Algeria, Andorra, Angola, Argentina, Armenia, Australia, Austria, Azerbaijan and Bahrain',
  ],
  [
    'symbols of documents',
    'S/2015/939, S/2015/975, S/RES/2178 (2014), S/RES/2396 (2017), A/RES/70/291, A/70/674, S/2018/1177, S/2015/123',
  ],
  ['a short foreign title', 'Comité contre le terrorisme'],
])('%s needs no note', async (_what, said) => {
  expect((await read(said)).report.problems).toEqual([])
})
