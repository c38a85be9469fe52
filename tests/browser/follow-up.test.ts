import { existsSync } from 'node:fs'
import { join } from 'node:path'
import Excel from 'exceljs'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, openBrowser, seriousViolations } from '../support/browser.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { root, type RunningServer, signInFirst, startServer, Visitor } from '../support/running-server.ts'

const built = existsSync(join(root, 'dist', 'web', 'index.html'))

if (!hasChromium) console.log('Chromium is not here: the browser tests are skipped.')

const ENGLISH = `1. Decides that all Member States shall establish criminal offences in domestic law.
2. Encourages Member States to engage communities in preventing incitement.
3. Calls upon Member States to require advance passenger information.`
const ARABIC = `1. يقرر أن تكفل جميع الدول الأعضاء تجريم هذه الأفعال في قوانينها المحلية.
2. يشجع الدول الأعضاء على إشراك المجتمعات المحلية في منع التحريض.
3. يهيب بالدول الأعضاء أن تطلب المعلومات المسبقة عن الركاب.`
const PASSWORD = 'a calm reading room by the sea'

describe.skipIf(!hasChromium || !built)('a round, played through the pages by four people in two languages', () => {
  let kept: TestDatabase
  let server: RunningServer
  let browser: BrowserContext
  let page: Page
  const people: Record<string, Visitor> = {}
  const complaints: string[] = []
  const paths: Record<string, string> = {}

  /** Sits down at the page as somebody, in a language. */
  async function be(who: string, language: 'ar' | 'en', path: string): Promise<void> {
    const [name, value] = people[who]!.cookie.split('=') as [string, string]
    await browser.addCookies([{ name, value, url: server.url }])
    await page.goto(`${server.url}${path}${path.includes('?') ? '&' : '?'}lang=${language}`)
    await page.locator('main h1').waitFor()
    expect(await page.locator('html').getAttribute('dir')).toBe(language === 'ar' ? 'rtl' : 'ltr')
  }
  /** Goes to another page as its links do, without loading the program again, and waits until its content is there. */
  async function go(path: string): Promise<void> {
    await page.evaluate((to) => {
      for (const left of document.querySelectorAll('main h1')) left.setAttribute('data-left', '')
      history.pushState({}, '', to)
    }, path)
    await page.locator('main h1:not([data-left])').waitFor()
    await expect.poll(() => page.locator('main .skeleton').count()).toBe(0)
  }
  const press = (name: string | RegExp) => page.getByRole('button', { name }).first().click()
  const write = (label: string | RegExp, words: string) => page.getByLabel(label).first().fill(words)
  const sheet = () => page.getByRole('dialog')
  const here = () => new URL(page.url()).pathname

  beforeAll(async () => {
    kept = await createTestDatabase()
    // The run's own PostgreSQL, and no worker: no document is read here.
    server = await startServer({ env: { DATABASE_URL: kept.url, MUTABAA_EXAMPLES: 'no', MUTABAA_WORKERS: '0' } })
    people.officer = await signInFirst(server)
    for (const [who, name, role, language] of [
      ['focal', 'جهة اتصال الإمارات', 'focal-point', 'ar'],
      ['assessor', 'Assessor', 'assessor', 'en'],
      ['second', 'مقيم ثان', 'assessor', 'ar'],
    ] as const) {
      const email = `${who}@example.org`
      const { link } = await people.officer.call<{ link: string }>('accounts/invite', {
        email,
        roles: [role],
        language,
      })
      people[who] = new Visitor(server.url)
      const token = new URL(link).hash.slice(1)
      await people[who].call('accounts/accept-invitation', { token, name, password: PASSWORD, language })
    }
    browser = await openBrowser()
    page = await browser.newPage()
    page.setDefaultTimeout(15_000)
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on(
      'console',
      (message) => /Content Security Policy|Refused to/.test(message.text()) && complaints.push(message.text()),
    )
  }, 180_000)
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
    await kept?.close()
  })

  it('begins with an instrument, its provisions pasted in one language and aligned with the other', async () => {
    await be('officer', 'en', '/follow-up')
    await page.locator('.empty').first().waitFor()
    await press('Add an instrument')
    await write('Title in Arabic', 'القرار 2178')
    await write('Title in English', 'Resolution 2178')
    await sheet().getByRole('button', { name: 'Add an instrument' }).click()
    await page.waitForURL('**/follow-up/instruments/*')
    paths.instrument = here()
    paths.matrix = `${here()}/matrix`
    for (const [words, entered] of [
      [ENGLISH, 3],
      [ARABIC, 3],
    ] as const) {
      await press('Add provisions')
      await write('The text of the provisions', words)
      await press('Look at the provisions')
      await sheet().locator('.preview li').first().waitFor()
      expect(await sheet().locator('.preview li').count()).toBe(entered)
      await press('Enter 3 provisions')
      await sheet().waitFor({ state: 'detached' })
    }
    await expect.poll(() => page.locator('.provision-text[lang=ar]').count()).toBe(3)
    expect(await page.locator('.provision-text[lang=ar]').first().getAttribute('dir')).toBe('rtl')
    expect(await page.locator('.force').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringContaining('decides'), expect.stringContaining('encourages')]),
    )
  }, 60_000)

  it('adds States by group and names a focal point', async () => {
    await be('officer', 'en', '/follow-up/parties')
    await press('Add States and bodies')
    await press('Gulf Cooperation Council')
    await press('Add 6')
    await expect.poll(() => page.locator('tbody tr').count()).toBe(6)
    await press('Name a focal point: United Arab Emirates')
    await page.getByLabel('Account').selectOption({ label: 'جهة اتصال الإمارات' })
    await sheet().getByRole('button', { name: 'Name a focal point' }).click()
    await sheet().locator('.list li').waitFor()
  }, 60_000)

  it('builds a round in minutes and opens it', async () => {
    await be('officer', 'en', '/follow-up/rounds/new')
    await write('Title in Arabic', 'الجولة الأولى')
    await write('Title in English', 'First round')
    await page.getByRole('group', { name: 'Who is asked' }).getByRole('button', { name: 'All' }).click()
    await page
      .getByLabel('Scale', { exact: true })
      .selectOption({ label: 'Implementation as a whole: Implementation in five steps' })
    await page.getByText('Still needed').waitFor({ state: 'detached' })
    await press('Keep the round as a draft')
    await page.waitForURL((url) => /rounds\/[0-9a-f-]{36}$/.test(url.pathname))
    paths.round = here()
    await press('Open and invite the focal points')
    await page.getByText('0 of 6 submitted').waitFor()
  }, 60_000)

  it('is answered: drafts save themselves, two texts are both shown, and it is submitted', async () => {
    await be('focal', 'ar', '/follow-up')
    await page.getByRole('link', { name: /الجولة الأولى/ }).click()
    await page.waitForURL('**/answers/*')
    paths.answers = here()
    const [roundId, partyId] = /rounds\/(.+)\/answers\/(.+)$/.exec(here())!.slice(1) as [string, string]
    const first = page.locator('.question').first()
    await first.getByRole('radio').nth(2).check()
    await first.getByRole('textbox').fill('صدر القانون في هذا الشأن.')
    await first.locator('.draft-saved').waitFor()
    const provisionId = (await first.getAttribute('id'))!.replace('question-', '')
    const colleague = { roundId, partyId, provisionId, step: 'largely', text: 'نص زميل', language: 'ar' }
    const { answers } = await people.focal!.call<{ answers: { version: number }[] }>('follow-up/get-questionnaire', {
      roundId,
      partyId,
    })
    await people.focal!.call('follow-up/save-answer', { ...colleague, version: answers[0]!.version })
    await first.getByRole('textbox').fill('صدر القانون ودخل حيز النفاذ.')
    await first.locator('.two-texts').waitFor()
    expect(await first.locator('.two-texts').innerText()).toContain('نص زميل')
    expect(await seriousViolations(page)).toEqual([])
    await press('ضم النصين ثم تحريرهما')
    await first.locator('.draft-saved').waitFor()
    expect(await first.getByRole('textbox').inputValue()).toBe('نص زميل\n\nصدر القانون ودخل حيز النفاذ.')
    await takeWorkbook(roundId, partyId)
    await page.getByRole('button', { name: 'تقديم الرد' }).click()
    await sheet().getByText('أجبتم عن 2 من 3').waitFor()
    await sheet().getByRole('button', { name: 'تقديم الرد' }).click()
    await page.getByText('قدم هذا الرد في').waitFor()
    paths.cell = `/follow-up/cells/${partyId}/${provisionId}`
    paths.party = `/follow-up/parties/${partyId}`
    paths.provision = `/follow-up/provisions/${provisionId}`
    paths.grid = `/follow-up/rounds/${roundId}/assess/${partyId}`
  }, 60_000)

  /** Answers the second provision in the workbook, and writes nonsense as the step of the third. */
  async function takeWorkbook(roundId: string, partyId: string): Promise<void> {
    const path = `/api/follow-up/rounds/${roundId}/answers/${partyId}.xlsx?language=ar`
    const book = new Excel.Workbook()
    await book.xlsx.load(await (await people.focal!.request(path)).arrayBuffer())
    const [, , second, third] = book.worksheets[0]!.getRows(1, 4)!
    second!.getCell(8).value = 'أشركت المجتمعات المحلية.'
    third!.getCell(7).value = 'ممتاز'
    const buffer = Buffer.from(await book.xlsx.writeBuffer())
    await page.getByTestId('workbook').setInputFiles({ name: 'رد.xlsx', mimeType: '', buffer })
    await sheet().getByText('الدرجة المكتوبة ليست من درجات السلم.').waitFor()
    expect(await sheet().locator('ins').allInnerTexts()).toEqual(['أشركت المجتمعات المحلية.'])
    expect(await seriousViolations(page)).toEqual([])
    await press('أخذ رد واحد مسودة')
    await page.locator('.question').nth(1).locator('.draft-saved').waitFor()
    expect(await page.locator('.question').nth(1).getByRole('textbox').inputValue()).toBe('أشركت المجتمعات المحلية.')
  }

  it('is backed by a measure and its evidence', async () => {
    await be('focal', 'ar', paths.cell!)
    await press('إضافة تدبير')
    await write('اسم التدبير بالعربية', 'قانون مكافحة الجرائم الإرهابية')
    await sheet().getByRole('button', { name: 'حفظ' }).click()
    await page.getByRole('heading', { name: 'قانون مكافحة الجرائم الإرهابية' }).waitFor()
    await press('إضافة دليل')
    await page.getByLabel('وسيلة الدليل').selectOption('link')
    await write('العنوان', 'الجريدة الرسمية')
    await write('المؤسسة التي تشهد به', 'وزارة العدل')
    await write('عنوان الرابط', 'https://example.org/law')
    await sheet().getByRole('button', { name: 'إضافة دليل' }).click()
    await page.getByRole('link', { name: /الجريدة الرسمية/ }).waitFor()
    await page.locator('.evidence').evaluate((place) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['<script>alert(1)</script>'], 'لائحة.html'))
      place.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }))
    })
    await sheet().getByLabel('عنوان الملف لائحة.html').waitFor()
    await sheet().getByRole('button', { name: 'إضافة دليل' }).click()
    const file = page.getByRole('link', { name: /^لائحة/ })
    const given = await people.focal!.request((await file.getAttribute('href'))!)
    expect(given.headers.get('content-disposition')).toContain('attachment')
    expect(given.headers.get('content-type')).toBe('application/octet-stream')
    await press('تسجيل الموقف')
    await sheet().getByRole('button', { name: 'حفظ' }).click()
    await page.getByText('مقبول').waitFor()
  }, 60_000)

  it('is assessed with reasons and a source, and sent', async () => {
    await be('assessor', 'en', '/follow-up')
    await page.getByRole('link', { name: /United Arab Emirates: 2 answers/ }).click()
    await page.locator('.assess-grid > li').nth(2).waitFor()
    expect(await page.locator('.assess-grid > li').first().innerText()).toContain('لائحة')
    await page.getByRole('link', { name: 'Provision 1', exact: true }).click()
    await page.getByLabel('Grade of “الجريدة الرسمية”').selectOption('documented')
    await press('Draft an assessment')
    await sheet().getByRole('radio').nth(3).check()
    await write('Reasons', 'The law is in force; its oversight is not shown.')
    await sheet().getByLabel('Evidence', { exact: true }).selectOption({ label: 'الجريدة الرسمية' })
    await press('Keep as a draft')
    await press('Send for comments')
    await page.getByText('out for comments').waitFor()
    await press('Adopt')
    await page.getByRole('alert').waitFor()
    expect(await page.getByRole('alert').innerText()).toContain('Another person must do this')
  }, 60_000)

  it('is commented on, adopted by a second person, and replied to with a dispute', async () => {
    await be('focal', 'ar', '/follow-up')
    await page.getByRole('link', { name: /الإمارات.*الحكم 1/ }).click()
    await write('ملاحظاتكم على الوقائع', 'توجد هيئة رقابة مستقلة.')
    await press('إرسال الملاحظات')
    await page.getByText('توجد هيئة رقابة مستقلة.').waitFor()
    await be('second', 'ar', paths.cell!)
    await press('اعتماد التقييم')
    await page.locator('.assessment-adopted').waitFor()
    await be('focal', 'ar', paths.cell!)
    await write('ردكم على التقييم', 'لا نوافق على الدرجة.')
    await page.getByLabel('نعترض على هذا التقييم').check()
    await press('إرسال الرد')
    await page.locator('.note.dispute').waitFor()
    expect(await page.locator('.voice').count()).toBe(3)
  }, 60_000)

  it('stands on the page of its State and of its provision, with the three voices and the report', async () => {
    await be('officer', 'ar', '/follow-up/parties')
    await page.getByRole('link', { name: 'الإمارات' }).click()
    await page.locator('.voices-table tbody tr').nth(1).waitFor()
    const voices = await page.locator('.voices-table tbody tr').first().innerText()
    for (const said of ['نص زميل', 'The law is in force', 'لا نوافق على الدرجة.']) expect(voices).toContain(said)
    const report = await page.getByRole('link', { name: 'Word بالعربية' }).getAttribute('href')
    expect((await people.officer!.request(report!)).status).toBe(200)
    await page.getByRole('link', { name: 'الحكم وما نفذ منه: الحكم 1' }).click()
    await page.locator('.provision-page .voices-table').waitFor()
    expect(await page.locator('.silent-parties li').count()).toBe(5)
    expect(await page.locator('.provision-page').innerText()).toContain('قانون مكافحة الجرائم الإرهابية')
    await be('officer', 'ar', '/follow-up/overdue')
    await page.getByText('لا شيء فات موعده.').waitFor()
  }, 60_000)

  it.each([
    ['en', 'ArrowRight', 'ArrowLeft'],
    ['ar', 'ArrowLeft', 'ArrowRight'],
  ] as const)('is seen in the matrix in %s: by keyboard, in words, filtered', async (language, forward, back) => {
    await be('officer', language, paths.matrix!)
    await page.locator('.matrix td').first().waitFor()
    expect(await page.locator('.matrix td').count()).toBe(18)
    expect(await page.locator('.matrix td.standing-disputed').count()).toBe(1)
    await page.locator('.matrix td[tabindex="0"]').focus()
    await page.keyboard.press('End')
    const last = await page.locator('.matrix td:focus').getAttribute('aria-label')
    await page.keyboard.press(back)
    await page.keyboard.press(forward)
    expect(await page.locator('.matrix td:focus').getAttribute('aria-label')).toBe(last)
    expect(await page.locator('.matrix-says').innerText()).toBe(last)
    await page.keyboard.press('ArrowDown')
    expect(await page.locator('.matrix td[tabindex="0"]').count()).toBe(1)
    await page.keyboard.press('Enter')
    await page.waitForURL('**/cells/**')
    await be('officer', language, `${paths.matrix}?view=words&force=decides`)
    expect(await page.locator('.matrix-words tbody tr').count()).toBe(1)
    expect(await seriousViolations(page)).toEqual([])
  })

  it.each([
    ['ar', 'light'],
    ['en', 'dark'],
  ] as const)(
    'has no serious accessibility fault on any page in %s, %s',
    async (language, theme) => {
      const faults: string[] = []
      const look = async (who: string, paths: string[]) => {
        await be(who, language, '/home')
        for (const path of paths) {
          await go(path)
          faults.push(...(await seriousViolations(page)).map((fault) => `${who} ${path}: ${fault}`))
        }
      }
      await page.evaluate((chosen) => localStorage.setItem('mutabaa.theme', chosen), theme)
      const { instrument, matrix, cell, round, answers, party, provision, grid } = paths as Record<string, string>
      const list = ['/follow-up', '/follow-up/parties', '/follow-up/rounds/new']
      await look('officer', [...list, instrument!, matrix!, cell!, round!, party!, provision!, '/follow-up/overdue'])
      await look('focal', ['/follow-up', answers!])
      await look('assessor', ['/follow-up', grid!])
      await page.evaluate(() => localStorage.removeItem('mutabaa.theme'))
      expect(faults).toEqual([])
    },
    120_000,
  )

  it('broke no policy and threw nothing', () => expect(complaints).toEqual([]))
})
