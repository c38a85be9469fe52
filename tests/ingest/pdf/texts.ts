/** The texts that the fixtures are printed from. Written for this project; no body adopted them. */

/** Lines short enough to stay one line on the page: what comes out must equal them, letter for letter. */
export const LINES: Record<string, readonly string[]> = {
  arabic: [
    'بسم الله الرحمن الرحيم، والصلاة لله وحده',
    'البيان الختامي للاجتماع التشاوري بشأن منع التطرف العنيف',
    'عقد المشاركون في العاصمة اجتماعا دام يومين، ٢٤ و٢٥ أيلول/سبتمبر ٢٠١٤.',
    'وأشاروا إلى القرار ٢١٧٨ (٢٠١٤) الذي اتخذه مجلس الأمن بالإجماع.',
    '١- يؤكدون من جديد أن الإرهاب لا يمكن ربطه بأي دين أو جنسية؛',
    '٢- يدعون الدول الأعضاء إلى إعداد خطط عمل وطنية قبل ٣١/١٢/٢٠١٦؛',
    '(أ) تعزيز دور المرأة والشباب في بناء السلام؛',
    '(ب) إشراك القيادات الدينية (من جميع الطوائف) في الحوار؛',
    'أولاً: ملاحظات عامة',
    'وقد بلغت نسبة المشاركة ٤٥٪ من إجمالي المدعوين، أي ١٢٠ خبيراً.',
    'ارتفعت النسبة من 12.5% إلى 37.8% خلال الفترة 2013-2015.',
    'انظر الفقرات 27-28 والمادة 4 (ب) من المرفق الأول.',
    'وصدر البيان في 24/9/2014 عن الأمانة العامة للملتقى.',
    'قال رئيس الوفد: «لا أمن بلا تنمية، ولا تنمية بلا أمن».',
    'شدّد المجتمعون على أنّ التعليم يُعدّ خطّ الدفاع الأوّل.',
    'كان الحوار جزئيّاً، ثمّ صار شاملاً ومفيداً جدّاً.',
    'إعـــلان المبادئ التوجيهية الصادر عن المؤتمر',
    'هل تكفي التدابير الأمنية وحدها؟ لا، بل يلزم نهج شامل!',
    'الميزانية: ١٬٢٥٠٬٠٠٠ دولار، أي ما يعادل 4,500,000 درهم.',
    'المقاتلون الإرهابيون الأجانب [كما عرّفهم القرار] يمثلون تهديدا متناميا.',
    'الأسئلة والأجوبة، والآراء والآليات، والإلمام بالأوضاع',
    'محمد وأحمد ومنى وليلى وهدى في اللجنة',
    'نحو مجتمعات أكثر قدرة على الصمود',
    'في الفترة من ٩ إلى ١١ محرم ١٤٣٧ هـ',
  ],
  mixed: [
    'أصدر مجلس الأمن الوثيقة S/RES/2178 (2014) بالإجماع.',
    'رمز الوثيقة: A/70/674 والوثيقة S/2015/939',
    'المنتدى العالمي لمكافحة الإرهاب (GCTF) وشركاؤه',
    'أطلق مركز هداية (Hedayah) منصة MASAR في 2018.',
    'البريد الإلكتروني: office@example.org والهاتف +971 2 555 0199',
    'الموقع: https://www.example.org/ar/page-12',
    'شاركت شركات Google وFacebook وTwitter في الجلسة.',
    'الخطة (Plan of Action) تتضمن 79 توصية (انظر A/RES/70/291).',
    'النسخة 2.0 من البرنامج، بتاريخ 15 January 2016',
    'تقرير UNODC: زيادة بنسبة 15% في عام 2015',
    'انضمت منظمة INTERPOL و«يوروبول» إلى المبادرة.',
    'العنوان "Countering Violent Extremism" بالإنجليزية',
    '1. اعتمد الفريق العامل ورقة CTED/2015/3.',
    '2. تسجيل أسماء الركاب (PNR) والمعلومات المسبقة (API)',
    'The Arabic title is «مكافحة التطرف العنيف» in this list.',
    'The word هداية (hidaya) means guidance.',
    'See resolution 2178 (2014), in Arabic القرار 2178 (2014).',
    'من 1 إلى 5: ممتاز = 5، ضعيف = 1',
    'جنيف - 12 آذار/مارس 2016',
    'C++ و Node.js و TypeScript لغات وأدوات',
  ],
  english: [
    'Final communique of the consultative meeting',
    'The participants met in the capital on 24-25 September 2014.',
    'Recalling Security Council resolution S/RES/2178 (2014),',
    '1. Reaffirm that terrorism cannot be associated with any religion;',
    '2. Call upon all Member States to adopt national plans by 31/12/2016;',
    '(a) Strengthening the role of women and young people;',
    '(b) Involving religious leaders [of all faiths] in the dialogue;',
    'The share rose from 12.5% to 37.8 per cent (see paras. 27-28).',
    'The Chair said: "There is no security without development."',
    'It is the office of the first official to file the final affidavit.',
    'Ms. Raimonda Murmokaitė (Lithuania) chaired the first session.',
    'The so-called “foreign fighters” – about 25,000 – came from 100 States.',
    'Costs: US$ 1,250,000 / €1,100,000; see annex II, table 3.',
    'Contact: office@example.org, https://www.example.org/a-b_c?d=1',
    'What works? Early detection, intervention & reintegration!',
    'AVAILABLE IN ARABIC, ENGLISH AND FRENCH: CAFÉ, NAÏVE, ÉLITE',
  ],
}

/** A second set, with fonts and producers that the reading was not made by. */
export const AGAIN: readonly string[] = [
  'المرفق الثاني: خريطة طريق لتنفيذ استراتيجية الوقاية ٢٠٢١-٢٠٢٥',
  'إنّ المجلس، إذ يعيد تأكيد قراره ١٣٧٣ (٢٠٠١) وقراره ٢٣٩٦ (٢٠١٧)،',
  'الفقرة ٥ (ج) من المنطوق: لا يجوز الاحتجاز تعسفاً.',
  '٧. يقرر إبقاء المسألة قيد نظره؛',
  '(ج) تدريب ٣٥٠ من أئمة المساجد ومعلمات المدارس؛',
  'ج) إنشاء خط ساخن للأسر (الرقم 8002626)',
  'بلغت الميزانية المعتمدة 2,750,000.50 درهماً إماراتياً.',
  'زادت المشاركة بنسبة ١٨٫٥٪ مقارنةً بعام 2019.',
  'قالت الوزيرة: «إنّنا نؤمن بالحوار» ثم أضافت: «ولا بديل عنه».',
  'اجتمع الفريق يوم الاثنين 3/11/2025 الساعة 10:30 صباحاً.',
  'الجلسة الأولى (10:00-11:30): دور الأسرة',
  'للاطلاع على الملاحق، انظر الصفحات 12 و15-18 و٢٠.',
  'الأئمة والإفتاء، والأمّ والأب، لأنّ الوقاية مسؤولية الجميع',
  'يشكّل الإنترنت فضاءً مؤثّراً؛ إذ يستخدمه ٦٠٪ من الشباب!',
  'صلى الله عليه وسلم، والحمد لله رب العالمين',
  'تقرير الأمين العام (A/HRC/31/65) عن أفضل الممارسات',
  'قرار الجمعية العامة 72/284 بشأن الاستراتيجية العالمية',
  'نظّم معهد UNICRI ورشة عمل مع EUROPOL في تورينو.',
  'برنامج STRIVE Global (2015-2019) بتمويل من الاتحاد الأوروبي',
  'للتسجيل: info@forum.example أو +41 22 917 1234',
  'أداة "RAN Collection" متاحة بصيغة PDF و HTML',
  'المادة 19(3) من العهد الدولي الخاص بالحقوق المدنية',
  'Chairperson’s summary: the Abu Dhabi Memorandum (2012)',
  'Annex II — budget lines, 2021–2025 (in thousands of US$)',
  'OP 14(b): urges States to exchange information by 1 March 2022;',
  'The fund rose by 18.5% to $2,750,000.50 [see A/72/840].',
  'Officials “flagged” five different flights & affiliated offices.',
  '7. Decides to remain seized of the matter.',
  'The Amman Message (رسالة عمان) was issued in 2004.',
  'e-mail: info@forum.example / tel. +41 22 917 1234',
]

/** Paragraphs that the producer breaks into lines by itself: what is compared is the joined paragraph. */
export const PARAGRAPHS: Record<string, readonly string[]> = {
  arabic: [
    'عقدت لجنة مكافحة الإرهاب التابعة لمجلس الأمن اجتماعا خاصا في مدريد يومي 27 و28 تموز/يوليو 2015 بشأن وقف تدفق المقاتلين الإرهابيين الأجانب، وحضره أكثر من 400 خبير من 70 دولة ومنظمة دولية وإقليمية، إلى جانب ممثلين عن المجتمع المدني والأوساط الأكاديمية والقطاع الخاص.',
    'وأكد المشاركون أن القرار 2178 (2014) يضع على عاتق الدول الأعضاء التزامات واضحة، منها تجريم السفر بقصد ارتكاب أعمال إرهابية، وأن تنفيذه لا يزال متفاوتا من منطقة إلى أخرى (انظر الوثيقة S/2015/338). وذكروا أن نسبة الدول التي عدلت تشريعاتها بلغت 45.7% فقط، وأن الفارق بين الأقاليم يصل إلى ٢٠٪.',
    '١- يدعون الدول إلى اعتماد استراتيجيات وطنية شاملة لمنع التطرف العنيف، تشارك في وضعها الوزارات المعنية بالتعليم والشباب والشؤون الدينية والإعلام، وتراعي مبادئ حقوق الإنسان وسيادة القانون؛',
    '٢- يشجعون مقدمي خدمات الإنترنت على التعاون مع السلطات المختصة في الحد من انتشار الدعاية الإرهابية، وعلى نشر تقارير دورية عن الطلبات والشكاوى، مع احترام حرية التعبير؛',
    '(أ) إنشاء برامج للكشف المبكر والتدخل يشترك فيها المعلمون والأسر والعاملون في الخطوط الأمامية، وتقييمها تقييما مستقلا كل سنتين على الأقل؛',
    '(ب) وضع مناهج لإعادة التأهيل والإدماج تكيّف بحسب العمر ونوع الجنس، وتستند إلى الأدلة.',
    'واتفق المشاركون على أن يجتمعوا مرة أخرى في غضون ستة أشهر لاستعراض ما أحرز من تقدم، وطلبوا إلى مركز هداية (Hedayah) أن يتولى مهام الأمانة، وأن يوافيهم بتقرير مرحلي قبل 30 حزيران/يونيه 2016.',
  ],
  english: [
    'The Counter-Terrorism Committee of the Security Council held a special meeting in Madrid on 27 and 28 July 2015 on stemming the flow of foreign terrorist fighters. It was attended by more than 400 experts from 70 States and international and regional organizations, together with civil society, academia and the private sector.',
    'The participants noted that resolution 2178 (2014) places clear obligations on Member States, among them the criminalization of travel for terrorist purposes, and that its implementation remained uneven across regions (see S/2015/338). The share of States that had amended their laws was 45.7 per cent.',
    '1. They call upon States to adopt comprehensive national strategies to prevent violent extremism, drawn up together with the ministries of education, youth, religious affairs and information, and in line with human rights and the rule of law;',
    '2. They encourage internet service providers to cooperate with the competent authorities in limiting the spread of terrorist propaganda, and to publish regular reports on requests and complaints, with respect for freedom of expression;',
    '(a) Establishing programmes of early detection and intervention in which teachers, families and front-line workers take part, and having them independently evaluated at least every two years;',
    '(b) Drawing up curricula for rehabilitation and reintegration that are adapted to age and gender and rest on evidence.',
    'The participants agreed to meet again within six months to review the progress made, and asked the centre to act as their secretariat and to submit an interim report by 30 June 2016.',
  ],
}

export type Report = {
  direction: 'rtl' | 'ltr'
  header: string
  footer: (page: string) => string
  title: string
  intro: string
  headings: readonly string[]
  table: readonly (readonly string[])[]
  columns: readonly string[]
  /** A paragraph with a mark after it, and the note at the foot of its page. */
  noted: string
  note: string
}

/** A report of several pages: running header and footer, headings, a table, two columns, a footnote. */
export const REPORTS: Record<string, Report> = {
  arabic: {
    direction: 'rtl',
    header: 'متابعة - وثيقة توضيحية A/70/12',
    footer: (page) => `الصفحة ${page} من التقرير`,
    title: 'تقرير عن تنفيذ توصيات الملتقى',
    intro:
      'يعرض هذا التقرير ما أحرزته الدول المشاركة من تقدم في تنفيذ التوصيات التي اعتمدها الملتقى في دورته الأولى، ويستند إلى الردود التي وردت إلى الأمانة حتى 31 كانون الأول/ديسمبر 2016، وعددها 42 ردا من أصل 57.',
    headings: ['أولا - الردود بحسب المنطقة', 'ثانيا - ملاحظات الخبراء', 'ثالثا - خاتمة'],
    table: [
      ['المنطقة', 'عدد الردود', 'النسبة'],
      ['آسيا والمحيط الهادئ', '14', '33%'],
      ['أفريقيا', '١٢', '٢٩٪'],
      ['أوروبا (27 دولة)', '16', '38%'],
      ['المجموع', '42', '100%'],
    ],
    columns: [
      'رأى الخبراء أن معظم الخطط الوطنية تفتقر إلى مؤشرات قابلة للقياس، وأن تمويلها يعتمد على مصادر خارجية في كثير من الحالات، مما يهدد استدامتها بعد انتهاء المشاريع.',
      'وأوصوا بأن تخصص كل دولة بندا ثابتا في ميزانيتها لبرامج الوقاية، وأن تنشر نتائج التقييم باللغتين العربية والإنجليزية، وأن تشرك البلديات في التنفيذ.',
      'ولاحظوا أن التعاون مع مقدمي الخدمات تحسن، غير أن الردود على الطلبات لا تزال بطيئة، إذ تستغرق 21 يوما في المتوسط، وأن الشكاوى لا تنشر إلا نادرا.',
    ],
    noted: 'وبلغ عدد المستفيدين من برامج إعادة الإدماج 1,340 شخصا في السنة الأولى',
    note: 'تستند هذه الأرقام إلى ما أبلغت به الدول نفسها، ولم تتحقق منها جهة مستقلة.',
  },
  english: {
    direction: 'ltr',
    header: 'Mutabaa - illustrative document A/70/12',
    footer: (page) => `Page ${page} of the report`,
    title: 'Report on the implementation of the recommendations',
    intro:
      'This report presents the progress made by participating States in carrying out the recommendations adopted at the first session of the forum. It rests on the replies that had reached the secretariat by 31 December 2016, 42 out of 57.',
    headings: ['I. Replies by region', 'II. Remarks of the experts', 'III. Conclusion'],
    table: [
      ['Region', 'Replies', 'Share'],
      ['Asia and the Pacific', '14', '33%'],
      ['Africa', '12', '29%'],
      ['Europe (27 States)', '16', '38%'],
      ['Total', '42', '100%'],
    ],
    columns: [
      'The experts found that most national plans lack measurable indicators, and that their funding depends on outside sources in many cases, which threatens what they achieve once the projects end.',
      'They recommended that each State set aside a fixed line of its budget for prevention, publish the results of evaluation in both languages, and involve municipalities in the work.',
      'They noted that cooperation with service providers had improved, yet answers to requests remained slow, taking 21 days on average, and complaints were rarely published.',
    ],
    noted: 'Reintegration programmes reached 1,340 persons in their first year',
    note: 'These figures are what States reported themselves; no independent body verified them.',
  },
}
