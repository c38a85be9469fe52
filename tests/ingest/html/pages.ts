/** Web pages in the manner of those that our users save, all written for these tests, with what is to be read of each. */
export type Page = { name: string; html: string; title: string; passages: string[] }

const MENU = Array.from(
  { length: 200 },
  (_, at) => `<li class="menu-item"><a href="/s/${at}">قسم رقم ${at}</a></li>`,
).join('')
const AR = [
  'اختتمت في المدينة أعمال الاجتماع الخاص للجنة مكافحة الإرهاب بمشاركة ممثلي أكثر من سبعين دولة، وبحث المشاركون سبل وقف تدفق المقاتلين الإرهابيين الأجانب.',
  'وقال رئيس اللجنة إن الدول مدعوة إلى تبادل المعلومات المسبقة عن الركاب، وإلى إشراك المجتمعات المحلية في برامج الوقاية، مع احترام حقوق الإنسان وسيادة القانون.',
  'وأوصى المشاركون بإعداد برامج وطنية لإعادة التأهيل والإدماج، وبتعزيز التعاون مع مقدمي خدمات الإنترنت لمواجهة الدعاية الإرهابية.',
]
const EN = [
  'The special meeting of the Counter-Terrorism Committee ended on Tuesday with a call on all States to share advance passenger information, and to involve local communities in prevention.',
  'The Chair said that more than 400 experts from seventy States had taken part in the technical sessions, and that their conclusions would be issued as a document of the Council.',
  'Participants recommended that national programmes of rehabilitation and reintegration be drawn up, in line with human rights and the rule of law, before the next review.',
]
const paragraphs = (texts: readonly string[]) => texts.map((text) => `<p>${text}</p>`).join('\n')
const said = (texts: readonly string[]) => texts.map((text) => `paragraph: ${text}`)
const page = (head: string, body: string, root = 'lang="ar" dir="rtl"') =>
  `<!DOCTYPE html><html ${root}><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`

export const PAGES: Page[] = [
  {
    name: 'WordPress, Arabic, with sharing, related posts, comments and a menu of 200 links',
    title: 'اختتام الاجتماع الخاص في المدينة',
    html: page(
      '<title>اختتام الاجتماع الخاص في المدينة - وكالة توضيحية</title><meta property="og:title" content="اختتام الاجتماع الخاص في المدينة"><meta property="og:site_name" content="وكالة توضيحية"><script>var a=1</script><style>p{}</style>',
      `<div id="cookie-notice" class="cookie-notice">نستخدم ملفات تعريف الارتباط <button>موافق</button></div>
       <header id="masthead" class="site-header"><a class="logo" href="/">وكالة توضيحية</a><nav class="main-navigation"><ul>${MENU}</ul></nav></header>
       <div class="breadcrumbs"><a href="/">الرئيسية</a> » <a href="/w">العالم</a></div>
       <main><article class="post"><h1 class="entry-title">اختتام الاجتماع الخاص في المدينة</h1>
       <div class="entry-meta"><time datetime="2015-07-28">28 يوليو 2015</time></div>
       <div class="entry-content"><figure class="wp-caption"><img src="a.jpg"><figcaption>جانب من الاجتماع</figcaption></figure>
       <p>${AR[0]}</p><div class="sharedaddy"><a href="#">فيسبوك</a> <a href="#">تويتر</a></div>
       <p><strong>اقرأ أيضا: <a href="/x">خبر آخر لا شأن له بهذا</a></strong></p>
       <p>${AR[1]}</p><div class="related-posts"><h3>مواضيع ذات صلة</h3><ul><li><a href="/1">خبر أول</a></li><li><a href="/2">خبر ثان</a></li></ul></div>
       <p>${AR[2]}</p></div></article></main>
       <div id="comments" class="comments-area"><h2>تعليقان</h2><ol class="comment-list"><li><p>تعليق من قارئ يقول رأيه في هذا الخبر بكلام طويل لا نقرؤه.</p></li></ol></div>
       <aside class="widget-area"><ul><li><a href="/p">الأكثر قراءة</a></li></ul></aside><footer class="site-footer">جميع الحقوق محفوظة</footer>`,
    ),
    passages: [
      'heading: اختتام الاجتماع الخاص في المدينة',
      'paragraph: 28 يوليو 2015',
      'paragraph: جانب من الاجتماع',
      ...said(AR),
    ],
  },
  {
    name: 'Drupal, English, a resolution page with numbered paragraphs, a table and footnotes',
    title: 'Resolution on the prevention of travel',
    html: page(
      '<title>Resolution on the prevention of travel | Illustrative Council</title><meta property="og:site_name" content="Illustrative Council">',
      `<div class="region region-header"><div class="block-menu"><ul class="menu"><li><a href="/">Home</a></li><li><a href="/a">About</a></li><li><a href="/n">News</a></li></ul></div></div>
       <div class="layout-container"><div class="region region-content"><h1 class="page-title">Resolution on the prevention of travel</h1>
       <div class="node__content"><div class="field field--name-body">
       <p><em>Recalling</em> its resolution 2178 (2014)<sup><a href="#f1">1</a></sup> and all its relevant resolutions,</p>
       <ol><li>Decides that all States shall prevent and suppress the recruiting of persons who travel;</li>
       <li>Encourages States to:<ol type="a"><li>share information;</li><li>train border officers;</li></ol></li>
       <li>Requests the Secretary-General to report within 180 days.</li></ol>
       <table><caption>Reports received</caption><thead><tr><th>Year</th><th colspan="2">States</th></tr></thead><tbody><tr><td>2015</td><td>35</td><td>of 193</td></tr></tbody></table>
       <div class="footnotes"><ol><li id="f1">Adopted at the 7272nd meeting. <a href="#r1">↩</a></li></ol></div>
       </div></div></div></div><footer class="region-footer"><p>Contact</p></footer>`,
      'lang="en"',
    ),
    passages: [
      'heading: Resolution on the prevention of travel',
      'paragraph: Recalling its resolution 2178 (2014)[1] and all its relevant resolutions,',
      'item: 1. Decides that all States shall prevent and suppress the recruiting of persons who travel;',
      'item: 2. Encourages States to:',
      'item: a. share information;',
      'item: b. train border officers;',
      'item: 3. Requests the Secretary-General to report within 180 days.',
      'paragraph: Reports received',
      'table-row: Year | States',
      'table-row: 2015 | 35 | of 193',
      'note: [1] Adopted at the 7272nd meeting.',
    ],
  },
  {
    name: 'an Arabic agency with <br><br> paragraphs inside nested tables and font tags',
    title: 'اجتماع في المدينة',
    html: page(
      '<title>اجتماع في المدينة</title>',
      `<table width="100%"><tr><td colspan="2"><table><tr><td><a href="/">الرئيسية</a></td><td><a href="/1">محليات</a></td><td><a href="/2">دولي</a></td></tr></table></td></tr>
       <tr><td width="20%"><table><tr><td><a href="/a">خبر جانبي أول</a></td></tr><tr><td><a href="/b">خبر جانبي ثان</a></td></tr><tr><td><a href="/c">خبر جانبي ثالث</a></td></tr></table></td>
       <td><table><tr><td><font size="5"><b>اجتماع في المدينة</b></font></td></tr><tr><td><font size="4">المدينة في 28 يوليو / وكالة /<br><br>${AR.join('<br><br>\n')}<br><br>انتهى</font></td></tr></table></td></tr>
       <tr><td colspan="2"><center>جميع الحقوق محفوظة</center></td></tr></table>`,
    ),
    passages: [
      'paragraph: اجتماع في المدينة',
      'paragraph: المدينة في 28 يوليو / وكالة /',
      ...said(AR),
      'paragraph: انتهى',
    ],
  },
  {
    name: 'a soup of div elements, English',
    title: 'Committee ends special meeting',
    html: page(
      '<title>Committee ends special meeting — The Illustrative Post</title><meta property="og:title" content="Committee ends special meeting">',
      `<div class="app"><div class="hdr"><div class="nav"><div><a href="/">Home</a></div><div><a href="/w">World</a></div><div><a href="/s">Sport</a></div></div></div>
       <div class="c1"><div class="c2"><div class="ttl">Committee ends special meeting</div><div class="by">By a correspondent</div>
       ${EN.map((text) => `<div class="tx"><span>${text}</span></div>`).join('<div class="advert">Advertisement</div>')}
       <div class="social-bar"><a href="#">Share</a><a href="#">Tweet</a></div></div>
       <div class="side"><div class="trending"><a href="/1">One other story</a><a href="/2">Two other story</a><a href="/3">Three other story</a></div></div></div></div>`,
      'lang="en"',
    ),
    passages: ['paragraph: Committee ends special meeting', 'paragraph: By a correspondent', ...said(EN)],
  },
  {
    name: 'AMP with a sidebar, an advertisement and a consent box',
    title: 'Review of the guiding principles',
    html: `<!doctype html><html ⚡ lang="en"><head><meta charset="utf-8"><title>Review of the guiding principles</title></head><body><amp-sidebar id="s"><ul><li><a href="/">Home</a></li></ul></amp-sidebar><amp-consent><div>We value your privacy</div></amp-consent><article><h1>Review of the guiding principles</h1><amp-img src="a"></amp-img>${EN.map((text) => `<p>${text}</p>`).join('<amp-ad><div>Buy this</div></amp-ad>')}</article></body></html>`,
    passages: ['heading: Review of the guiding principles', ...said(EN)],
  },
  {
    name: 'a page whose article is a list of numbered paragraphs, Arabic, counted from 5',
    title: 'إعلان توضيحي',
    html: page(
      '<title>إعلان توضيحي</title>',
      `<nav><a href="/">الرئيسية</a></nav><div id="content"><h1>إعلان توضيحي</h1><ol start="5"><li>${AR[0]}</li><li>${AR[1]}</li><li value="9">${AR[2]}</li></ol></div>`,
    ),
    passages: ['heading: إعلان توضيحي', `item: 5. ${AR[0]}`, `item: 6. ${AR[1]}`, `item: 9. ${AR[2]}`],
  },
  {
    name: 'a page that mixes directions, with a quotation and a definition list',
    title: 'مذكرة تفاهم',
    html: page(
      '<title>مذكرة تفاهم</title>',
      `<main><h1>مذكرة تفاهم</h1><p>${AR[0]}</p><blockquote dir="ltr"><p>${EN[0]}</p></blockquote><p>${AR[1]}</p><dl><dt>المقر</dt><dd>أبوظبي</dd></dl><p><bdo dir="rtl">abc</bdo> \u202bنص\u202c</p></main>`,
    ),
    passages: [
      'heading: مذكرة تفاهم',
      `paragraph: ${AR[0]}`,
      `paragraph: ${EN[0]}`,
      `paragraph: ${AR[1]}`,
      'paragraph: المقر',
      'paragraph: أبوظبي',
      'paragraph: abc \u202bنص\u202c',
    ],
  },
  {
    name: 'a news page with a paywall, a newsletter box and a dateline, English',
    title: 'States agree on next steps',
    html: page(
      '<title>States agree on next steps | Illustrative News</title><meta property="og:title" content="States agree on next steps">',
      `<div class="skip-link"><a href="#m">Skip to content</a></div><header><div class="menu"><a href="/">Home</a></div></header>
       <article id="m"><header><h1>States agree on<br>next steps</h1><p class="standfirst">A follow-up meeting is to be held within a year.</p></header>
       <p>MADRID, 28 July 2015 – ${EN[0]}</p><div class="newsletter-signup"><p>Get our newsletter in your inbox every morning.</p><form><input></form></div><p>${EN[1]}</p>
       <div class="paywall"><p>Subscribe to read the rest of this story and many more.</p></div><p>${EN[2]}</p>
       <p>Read also: <a href="/z">Ten other stories</a></p><ul class="tags"><li><a href="/t/1">Madrid</a></li><li><a href="/t/2">Security</a></li></ul></article>`,
      'lang="en"',
    ),
    passages: [
      'heading: States agree on next steps',
      'paragraph: A follow-up meeting is to be held within a year.',
      `paragraph: MADRID, 28 July 2015 – ${EN[0]}`,
      `paragraph: ${EN[1]}`,
      `paragraph: ${EN[2]}`,
    ],
  },
  {
    name: 'a page of a centre: short news with bullet recommendations and a figure in a table of one row',
    title: 'ورشة عمل',
    html: page(
      '<title>ورشة عمل</title>',
      `<div class="header-top"><ul><li><a href="/ar">العربية</a></li><li><a href="/en">English</a></li><li><a href="/fr">Français</a></li></ul></div>
       <section class="news-details"><h2>ورشة عمل</h2><p>${AR[0]}</p><p>وخلصت الورشة إلى ما يلي:</p><ul><li>تدريب القيادات المجتمعية.</li><li>إشراك النساء والشباب.</li></ul>
       <table border="1"><tr><td>المشاركون</td><td>120</td><td>منهم نساء</td><td>48</td></tr></table></section>
       <div class="partners"><a href="/p1">شريك</a><a href="/p2">شريك</a><a href="/p3">شريك</a></div>`,
    ),
    passages: [
      'heading: ورشة عمل',
      `paragraph: ${AR[0]}`,
      'paragraph: وخلصت الورشة إلى ما يلي:',
      'item: تدريب القيادات المجتمعية.',
      'item: إشراك النساء والشباب.',
      'table-row: المشاركون | 120 | منهم نساء | 48',
    ],
  },
  {
    name: 'a document archive that is nothing but links is read as it is',
    title: 'Documents',
    html: page(
      '<title>Documents</title>',
      '<h1>Documents</h1><ul><li><a href="/1">S/2015/939 Guiding principles</a></li><li><a href="/2">S/2015/975 Analysis and recommendations</a></li><li><a href="/3">S/2015/123 Report of the Committee on its work</a></li></ul>',
      'lang="en"',
    ),
    passages: [
      'heading: Documents',
      'item: S/2015/939 Guiding principles',
      'item: S/2015/975 Analysis and recommendations',
      'item: S/2015/123 Report of the Committee on its work',
    ],
  },
  {
    name: 'a very short notice',
    title: 'إشعار',
    html: page('<title>إشعار</title>', '<nav><a href="/">الرئيسية</a></nav><p>يعقد الاجتماع غدا.</p>'),
    passages: ['paragraph: يعقد الاجتماع غدا.'],
  },
  {
    name: 'cells and blocks that touch are never glued, a reversed list and Roman numbers',
    title: 'Annex',
    html: page(
      '<title>Annex</title>',
      `<main><h1>Annex</h1><p>${EN[0]}</p><ol reversed><li>two</li><li>one</li></ol><ol type="I"><li>first</li><li>second</li></ol><table><tr><td>a</td><td>b</td></tr><tr><td>1</td><td><p>x</p><p>y</p></td></tr></table><div>left<div>right</div>after</div><p>40 km<sup>2</sup> and fighters<sup>3</sup></p></main>`,
      'lang="en"',
    ),
    passages: [
      'heading: Annex',
      `paragraph: ${EN[0]}`,
      'item: 2. two',
      'item: 1. one',
      'item: I. first',
      'item: II. second',
      'table-row: a | b',
      'table-row: 1 | x⏎y',
      'paragraph: left',
      'paragraph: right',
      'paragraph: after',
      'paragraph: 40 km² and fighters[3]',
    ],
  },
  {
    name: 'an agency page with a live ticker, a gallery and an author box after the body, Arabic',
    title: 'افتتاح أعمال اللجنة',
    html: page(
      '<title>وكالة توضيحية :: افتتاح أعمال اللجنة</title><meta property="og:site_name" content="وكالة توضيحية">',
      `<div class="ticker"><span>عاجل</span> <a href="/q">خبر عاجل لا شأن له بهذا</a></div>
       <div class="container"><div class="row"><div class="col-8"><div class="article-details"><h1>افتتاح أعمال اللجنة</h1><span class="date">الثلاثاء 28 يوليو 2015</span>
       <div class="article-body">${paragraphs(AR)}<p>شاهد أيضا: <a href="/v">مقطع مصور</a></p></div>
       <div class="article-tags"><a href="/t1">لجنة</a><a href="/t2">مدينة</a><a href="/t3">سفر</a></div></div></div>
       <div class="col-4"><div class="sidebar"><div class="box"><h3>أحدث الأخبار</h3><p><a href="/1">خبر من الأخبار التي في الجانب</a></p><p><a href="/2">خبر آخر من الأخبار التي في الجانب</a></p></div></div></div></div></div>
       <footer><div class="copyright">حقوق النشر 2015</div></footer>`,
    ),
    passages: ['heading: افتتاح أعمال اللجنة', 'paragraph: الثلاثاء 28 يوليو 2015', ...said(AR)],
  },
]
