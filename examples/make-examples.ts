/** Makes the example documents that are no plain text: `npm run examples`. */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'
import { Document, HeadingLevel, LevelFormat, AlignmentType, Packer, Paragraph, TextRun } from 'docx'

const here = import.meta.dirname
const require = createRequire(import.meta.url)

const rtl = (text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ bidirectional: true, ...(heading ? { heading } : {}), children: [new TextRun({ text, rightToLeft: true, font: 'Noto Naskh Arabic', size: 26 })] })
const item = (text: string) =>
  new Paragraph({ bidirectional: true, numbering: { reference: 'items', level: 0 }, children: [new TextRun({ text, rightToLeft: true, font: 'Noto Naskh Arabic', size: 26 })] })
const ltr = (text: string, heading?: (typeof HeadingLevel)[keyof typeof HeadingLevel]) => new Paragraph({ ...(heading ? { heading } : {}), children: [new TextRun({ text, size: 24 })] })

const numbering = { config: [{ reference: 'items', levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START }] }] }

const communique = new Document({
  numbering,
  sections: [
    {
      children: [
        rtl('البيان الختامي للملتقى التوضيحي بشأن الوقاية من التطرف العنيف', HeadingLevel.HEADING_1),
        rtl('وثيقة توضيحية كتبت لمنصة متابعة، ولم تعتمدها أي جهة.'),
        rtl('اجتمع المشاركون في الملتقى التوضيحي لبحث تنفيذ قرار مجلس الأمن 2178 (2014) واستراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب، وأوصوا بما يلي:'),
        item('دعوة الدول إلى إعداد برامج وطنية للوقاية من التحريض والتجنيد.'),
        item('تشجيع المنظمات الإقليمية على تبادل الممارسات الجيدة في إعادة الإدماج.'),
        item('مطالبة مقدمي خدمات الإنترنت بنشر تقارير سنوية عن الطلبات والشكاوى.'),
        item('التأكيد على أن تراعي جميع التدابير القانون الدولي لحقوق الإنسان.'),
        rtl('واتفق المشاركون على عقد اجتماع للمتابعة في العام المقبل.'),
      ],
    },
  ],
})

const statement = new Document({
  sections: [
    {
      children: [
        ltr('Statement on the message of the Secretary-General to the Madrid meeting', HeadingLevel.HEADING_1),
        ltr('28 July 2015'),
        ltr('In a video message to the special meeting of the Counter-Terrorism Committee in Madrid, United Nations Secretary-General Ban Ki-moon thanked Spain for hosting the meeting.'),
        ltr('He noted that the number of foreign terrorist fighters had kept rising since Security Council resolution 2178 (2014) was adopted, and announced that he would submit a plan of action to prevent violent extremism to the General Assembly later in 2015.'),
        ltr('He stressed that every response must rest on human rights and the rule of law.'),
      ],
    },
  ],
})

const programme = `
#set document(title: "برنامج الجلسات الفنية لاجتماع مدريد", date: datetime(year: 2015, month: 7, day: 20))
#set page(paper: "a4", margin: 2.4cm, numbering: "1")
#set text(font: "Amiri", size: 14pt, lang: "ar", dir: rtl)
#set par(leading: 1.1em)
#text(size: 18pt, weight: 700)[برنامج الجلسات الفنية لاجتماع مدريد]

تعقد المديرية التنفيذية للجنة مكافحة الإرهاب الجلسات الفنية في مدريد يوم 27 يوليو 2015، قبل الاجتماع الخاص للجنة مكافحة الإرهاب.

#text(size: 15pt, weight: 700)[المحور الأول: الكشف والتدخل ومنع التحريض والتجنيد]

الجلسة الأولى بعنوان "التدخل ومنع التحريض على تجنيد المقاتلين الإرهابيين الأجانب وتسهيله"، برئاسة مقصود كروز، المدير التنفيذي لمركز هداية.

الجلسة الثانية بعنوان "إشراك المجتمعات المحلية وتمكينها"، برئاسة مقصود كروز، المدير التنفيذي لمركز هداية.

#text(size: 15pt, weight: 700)[المحور الثاني: منع السفر]

تتناول الجلسات المعلومات المسبقة عن الركاب وأمن الحدود (الطيران والبحر والبر) وقواعد بيانات الإنتربول.

#text(size: 15pt, weight: 700)[المحور الثالث: التجريم والملاحقة والتعاون الدولي]

تتناول الجلسات استراتيجيات العائدين وإعادة التأهيل والإدماج، ويشارك فيها أكثر من 400 خبير من 70 دولة. ويعرض المقررون نتائج المحاور الثلاثة على الاجتماع الخاص يوم 28 يوليو 2015.
`

writeFileSync(join(here, '03-final-communique-ar.docx'), await Packer.toBuffer(communique))
writeFileSync(join(here, '08-statement-en.docx'), await Packer.toBuffer(statement))
const fonts = ['400Regular/Amiri_400Regular.ttf', '700Bold/Amiri_700Bold.ttf'].map((file) => readFileSync(require.resolve(`@expo-google-fonts/amiri/${file}`)))
const compiler = NodeCompiler.create({ fontArgs: [{ fontBlobs: fonts }] })
writeFileSync(join(here, '07-technical-sessions-programme-ar.pdf'), compiler.pdf({ mainFileContent: programme }))
