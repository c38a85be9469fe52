import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { hasChromium, openBrowser, seriousViolations } from '../support/browser.ts'
import { FIRST_ACCOUNT, root, type RunningServer, startServer } from '../support/running-server.ts'

const story = join(root, '..', 'shared', 'corpus', 'dev', '00-ar-seed.txt')
const example = join(root, 'examples', '01-madrid-special-meeting-ar.txt')
const file = existsSync(story) ? story : example
const built = existsSync(join(root, 'dist', 'web', 'index.html'))

if (!hasChromium) console.log('Chromium is not here: the browser tests are skipped.')

/** What a person sees, in each language of the interface. */
const WORDS = {
  ar: {
    submit: 'إنشاء الحساب',
    common: 'أول ما يجربه المهاجم',
    verify: 'التحقق من كل شيء',
    holds: 'كل شيء سليم.',
    sessions: 'الجلسات',
    chair: 'الرئيس',
    dir: 'rtl',
  },
  en: {
    submit: 'Create the account',
    common: 'among the first that an attacker would try',
    verify: 'Verify everything',
    holds: 'Everything holds.',
    sessions: 'Sessions',
    chair: 'Chair',
    dir: 'ltr',
  },
} as const

describe.skipIf(!hasChromium || !built).each(['ar', 'en'] as const)('the main job, in %s', (language) => {
  const words = WORDS[language]
  let server: RunningServer
  let browser: BrowserContext
  let page: Page
  const complaints: string[] = []
  const reviewed = () => page.locator('.desk-progress [role=status]').textContent()

  beforeAll(async () => {
    server = await startServer({ env: { MUTABAA_EXAMPLES: 'no' } })
    browser = await openBrowser({ locale: language === 'ar' ? 'ar-AE' : 'en-GB' })
    page = await browser.newPage()
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on(
      'console',
      (message) => /Content Security Policy|Refused to/.test(message.text()) && complaints.push(message.text()),
    )
    page.on(
      'request',
      (request) =>
        !request.url().startsWith(server.url) &&
        !/^(?:data|blob):/.test(request.url()) &&
        complaints.push(request.url()),
    )
  })
  afterAll(async () => {
    await browser?.close()
    await server?.stop()
  })

  it('begins with the first account, from its one-time link', async () => {
    await page.goto(`${server.url}/?lang=${language}`)
    expect(await page.locator('html').getAttribute('dir')).toBe(words.dir)
    await page.goto(server.firstLink!)
    await page.getByRole('textbox').first().waitFor()
    await page.locator('input[autocomplete=name]').fill(FIRST_ACCOUNT.name)
    await page.locator('input[type=email]').fill(FIRST_ACCOUNT.email)
    await page.locator('input[type=password]').fill('administrator1')
    await page.getByRole('button', { name: words.submit }).click()
    expect(await page.locator('[role=alert]').textContent()).toContain(words.common)
    await page.locator('input[type=password]').fill(FIRST_ACCOUNT.password)
    await page.getByRole('button', { name: words.submit }).click()
    await page.waitForURL('**/home')
  })

  it('takes a file and shows its steps until it is ready', async () => {
    await page.goto(`${server.url}/documents`)
    await page.getByTestId('files').setInputFiles(file)
    await page.locator('tbody tr .state.ready').waitFor({ timeout: 30_000 })
    await page.getByTestId('files').setInputFiles(file)
    await page
      .locator('.upload-progress')
      .getByText(/already|من قبل/)
      .waitFor()
    expect(await page.locator('tbody tr').count()).toBe(1)
  })

  it('shows the report card, then the findings in place', async () => {
    await page.locator('tbody a').first().click()
    await page.locator('.facts').waitFor()
    await page.goto(`${page.url()}/review`)
    await page.locator('.card').first().waitFor()
    expect(await page.locator('.mark').count()).toBeGreaterThan(20)
    expect(await page.locator('.passage').first().getAttribute('dir')).toBe('rtl')
  })

  it('is reviewed by keyboard alone, and a verdict is taken back', async () => {
    const total = await page.locator('.card').count()
    await page.keyboard.press('j')
    await page.locator('.card.current').waitFor()
    await page.keyboard.press('a')
    await page.locator('.card.accepted').first().waitFor()
    await page.keyboard.press('k')
    await page.keyboard.press('u')
    await expect.poll(() => page.locator('.card.accepted').count()).toBe(0)
    for (let at = 0; at < total; at++) {
      const before = await reviewed()
      await page.keyboard.press('a')
      await expect
        .poll(async () => (await reviewed()) !== before || (await page.locator('[role=alert]').count()) > 0, {
          timeout: 5000,
        })
        .toBe(true)
    }
    expect(await page.locator('.card.accepted').count()).toBeGreaterThan(total * 0.9)
  }, 180_000)

  it('has a page for the meeting, with its two sessions and their chair', async () => {
    await page.goto(`${server.url}/record?kind=meeting`)
    await page.locator('.subjects a').filter({ hasText: 'الاجتماع الخاص' }).first().waitFor()
    for (const link of await page
      .locator('.subjects a')
      .filter({ hasText: 'الاجتماع الخاص' })
      .evaluateAll((links) => links.map((one) => (one as HTMLAnchorElement).href))) {
      await page.goto(link)
      await page.locator('.property').first().waitFor()
      if (await page.getByRole('heading', { name: words.sessions }).count()) break
    }
    const sessions = page.locator('section').filter({ has: page.getByRole('heading', { name: words.sessions }) })
    expect(await sessions.locator('li.kind-session').count()).toBeGreaterThanOrEqual(2)
    await expect.poll(() => sessions.getByText('مقصود كروز').count()).toBeGreaterThanOrEqual(2)
  })

  it('leads from a claim to its highlighted sentence', async () => {
    await page.locator('.claim-quote').first().click()
    await page.locator('.shown').first().waitFor()
    expect((await page.locator('.shown').allTextContents()).join('')).toContain('الاجتماع')
  })

  it('leads by keyboard from the tree of themes to the highlighted words of a document', async () => {
    await page.goto(`${server.url}/themes`)
    await page.locator('[role=treeitem][data-theme=incitement]').focus()
    await page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL('**/themes/incitement-to-terrorism')
    await page.goto(`${server.url}/themes/foreign-terrorist-fighters`)
    const words = await page.locator('.hits mark').first().textContent()
    await page.locator('.hits a').first().click()
    await page.locator('.shown').first().waitFor()
    expect((await page.locator('.shown').allTextContents()).join('')).toContain(words)
  })

  it('has it all in the journal, and proves it', async () => {
    await page.goto(`${server.url}/journal`)
    await page.locator('.journal li').first().waitFor()
    await page.getByRole('button', { name: words.verify }).click()
    await page.getByTestId('proof').waitFor()
    expect(await page.getByTestId('proof').textContent()).toContain(words.holds)
  })

  it('searches with another spelling', async () => {
    await page.goto(`${server.url}/search?q=${encodeURIComponent('الارهابيين')}`)
    await page.locator('.hits mark').first().waitFor()
    expect(await page.locator('.hits mark').first().textContent()).toContain('الإرهابيين')
  })

  it.each([
    'home',
    'documents',
    'record',
    'themes',
    'themes/border-security',
    'thesauri',
    'search?q=2178',
    'journal',
    'jobs',
    'account',
    'accounts',
    'settings',
  ])('has no serious accessibility fault on %s', async (path) => {
    await page.goto(`${server.url}/${path}`)
    await page.locator('h1').first().waitFor()
    await page.waitForTimeout(400)
    expect(await seriousViolations(page)).toEqual([])
  })

  it('has none on the pages of a document and of a thing, nor in the dark', async () => {
    for (const start of ['documents', 'record']) {
      await page.goto(`${server.url}/${start}`)
      await page
        .locator(start === 'documents' ? 'tbody a' : '.subjects a')
        .first()
        .click()
      await page.locator('h1').first().waitFor()
      await page.waitForTimeout(400)
      expect(await seriousViolations(page)).toEqual([])
      if (start === 'documents') {
        await page.goto(`${page.url().split('?')[0]}/review`)
        await page.locator('.card').first().waitFor()
        await page.keyboard.press('j')
        expect(await seriousViolations(page)).toEqual([])
      }
    }
    await page.evaluate(() => localStorage.setItem('mutabaa.theme', 'dark'))
    await page.reload()
    await page.locator('h1').first().waitFor()
    expect(await seriousViolations(page)).toEqual([])
    await page.evaluate(() => localStorage.removeItem('mutabaa.theme'))
  })

  it('asked no other host, broke no policy, threw nothing', () => expect(complaints).toEqual([]))
})
