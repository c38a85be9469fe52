/** What the pages say that recognition is measured on; a paragraph a line, the first is the heading. Written for this purpose. */
export const PAGE_TEXTS = {
  'ar-report': `لجنة مكافحة الإرهاب تعقد اجتماعا خاصا في مدريد
عقدت لجنة مكافحة الإرهاب التابعة لمجلس الأمن اجتماعا خاصا في مدريد يومي 27 و28 يوليو 2015، بشأن وقف تدفق المقاتلين الإرهابيين الأجانب، وحضره أكثر من 400 خبير من 70 دولة.
وأكد المشاركون أن قرار مجلس الأمن 2178 (2014) يقتضي من الدول الأعضاء أن تمنع التحريض والتجنيد وتسهيل السفر، مع احترام القانون الدولي لحقوق الإنسان والقانون الدولي للاجئين والقانون الدولي الإنساني.
وعرضت المديرية التنفيذية للجنة بيانات ميدانية بحسب المنطقة والنوع والعمر: 45.7% من الدول أنشأت برامج وطنية، و٢٣٫٥٪ منها في طور الإعداد، بينما بلغت نسبة النساء المشاركات ١٢٪ في عام ٢٠١٤.
وأوصى المشاركون بما يلي:
1. إشراك المجتمعات المحلية وتمكين النساء والشباب والقيادات الدينية من الكشف المبكر والتدخل.
2. التعاون مع مقدمي خدمات الإنترنت لمواجهة الدعاية الإرهابية، وفقا للوثيقة S/RES/2178 (2014) والوثيقة A/RES/60/288.
3. استخدام المعلومات المسبقة عن الركاب (API) وسجلات أسماء الركاب (PNR) في أمن الحدود.
4. إعداد برامج لإعادة التأهيل والإدماج تراعي احتياجات العائدين وأسرهم، وتقييم أثرها كل ٦ أشهر.
وقال رئيس اللجنة إن المبادئ التوجيهية المعتمدة تتضمن ٣٥ ممارسة جيدة، وإن المتابعة ستبدأ في 15 سبتمبر 2015، على أن تقدم الدول تقاريرها الأولى بحلول ٣٠ يونيو ٢٠١٦.
وشددت الوفود على أن التصدي للإرهاب لا يكون بالتدابير الأمنية وحدها، بل بالتعليم والحوار وسيادة القانون، وعلى أن الإرهاب لا يجوز ربطه بأي دين أو جنسية أو حضارة.
واتفق الشركاء على البدء في تدابير ملموسة لمتابعة تنفيذ القرار، منها إنشاء شبكة لنقاط الاتصال الوطنية، وعقد حلقات عمل إقليمية، ونشر الدراسات المتعلقة بالاتجاهات المتطورة عبر الإنترنت وخارجه.`,
  'ar-declaration': `إعلان بشأن الوقاية من التطرف العنيف وإعادة الإدماج
نحن، وزراء الداخلية والعدل والخارجية المجتمعين في أبوظبي يوم ١٩ نوفمبر ٢٠١٧، إذ نؤكد من جديد التزامنا باستراتيجية الأمم المتحدة العالمية لمكافحة الإرهاب، وإذ نشير إلى قراري مجلس الأمن 2178 (2014) و2396 (2017)،
وإذ نعرب عن بالغ القلق إزاء استمرار تجنيد الأطفال والشباب، وإذ نحيط علما بالتقرير S/2017/861 وبخطة العمل الواردة في الوثيقة A/70/674،
نقرر ما يلي:
1. نلتزم بإعداد استراتيجية وطنية للوقاية من التطرف العنيف قبل ٣١ ديسمبر ٢٠١٨، على أن تراجع كل سنتين.
2. نهيب بالمنظمات الإقليمية أن تتبادل الممارسات الجيدة في ميدان إعادة تأهيل العائدين، ولا سيما النساء والأطفال الذين يشكلون نحو ٣٨٪ منهم.
3. نرحب بإنشاء صندوق مشترك قدره ١٢٫٥ مليون دولار، ونشكر الجهات المانحة التي تعهدت بسداد 7.25 مليون دولار منه.
4. نكلف مركز هداية بوضع مؤشرات للقياس، وبتقديم تقرير مرحلي إلى الاجتماع الوزاري المقبل في موعد أقصاه 30 يونيو 2018.
5. نشجع منصات التواصل الاجتماعي على التصدي لخطاب الكراهية دون المساس بحرية التعبير، وعلى نشر تقارير الشفافية كل ثلاثة أشهر.
ويعرب المجتمعون عن امتنانهم لحكومة دولة الإمارات العربية المتحدة على حسن الضيافة، ويقررون عقد اجتماعهم الثالث في تونس خلال الربع الأول من عام ٢٠١٩.`,
  'en-report': `The Committee holds a special meeting in Madrid
The Counter-Terrorism Committee of the Security Council held a special meeting in Madrid on 27 and 28 July 2015 on stemming the flow of foreign terrorist fighters, attended by more than 400 experts from 70 States.
Participants stressed that Security Council resolution 2178 (2014) requires Member States to prevent incitement, recruitment and the facilitation of travel, while respecting international human rights law, refugee law and humanitarian law.
The Executive Directorate presented field data by region, gender and age: 45.7% of States had set up national programmes, a further 23.5% were preparing them, and women made up 12% of participants in 2014.
The participants recommended the following:
1. Engage communities and empower women, youth and religious leaders in early detection and intervention.
2. Cooperate with Internet service providers against terrorist propaganda, in line with S/RES/2178 (2014) and A/RES/60/288.
3. Use advance passenger information (API) and passenger name records (PNR) in border security.
4. Prepare rehabilitation and reintegration programmes that consider the needs of returnees and their families, and evaluate their effects every 6 months.
"The guiding principles contain 35 good practices," the Chair said; the follow-up will begin on 15 September 2015, and States are to submit their first reports by 30 June 2016.
Delegations underlined that terrorism cannot be defeated by security measures alone, but by education, dialogue and the rule of law, and that it must not be associated with any religion, nationality or civilization.
The partners agreed to start concrete measures to follow up on faster implementation, among them a network of national focal points (see www.un.org/sc/ctc), regional workshops and studies on evolving trends online and offline.`,
  mixed: `برنامج الاجتماع الخاص للجنة مكافحة الإرهاب
تفتتح الجلسة الأولى في الساعة 9:30 من صباح يوم 27 يوليو 2015، ويرأسها مقصود كروز، المدير التنفيذي لمركز هداية.
Session one: Intervention and the prevention of incitement
The session will discuss how communities detect early signs of radicalization, chaired by the Executive Director of Hedayah.
وتتناول الجلسة الثانية دور القيادات الدينية والنساء والشباب في الكشف المبكر والتدخل، وفقا للقرار 2178 (2014).
Session two: Engaging and empowering local communities
Speakers will present programmes from 12 States; a summary will be issued as document S/2015/683.
وتعرض نتائج الجلسات على الاجتماع الوزاري يوم 28 يوليو 2015، وتنشر التوصيات باللغتين العربية والإنجليزية.`,
} as const

export type PageName = keyof typeof PAGE_TEXTS
