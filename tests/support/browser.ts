import { existsSync, mkdtempSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type BrowserContext, chromium, type Page } from 'playwright-core'

const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) =>
  existsSync(path),
)

export const hasChromium = CHROMIUM !== undefined

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A real Chromium with a profile of its own, in which nothing moves: what is looked at half-way through a fade is neither colour. */
export const openBrowser = (
  options: { locale?: string; width?: number; height?: number } = {},
): Promise<BrowserContext> =>
  chromium.launchPersistentContext(mkdtempSync(join(tmpdir(), 'mutabaa-browser-')), {
    executablePath: CHROMIUM!,
    headless: true,
    args: FLAGS,
    locale: options.locale ?? 'en-GB',
    reducedMotion: 'reduce',
    viewport: { width: options.width ?? 1360, height: options.height ?? 900 },
  })

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; impact: string; nodes: { target: string[]; failureSummary: string }[] }

/**
 * What axe finds on a page that is serious or critical. The page's own policy forbids injected scripts, so axe runs as a debugger
 * does. It stays in the page until the next load, because reading it takes as long as using it.
 */
export async function seriousViolations(page: Page): Promise<string[]> {
  if (!(await page.evaluate(`'axe' in window`))) await page.evaluate(`${axe};0`)
  const found = (await page.evaluate(
    `axe.run(document, { resultTypes: ['violations'] }).then((result) => result.violations)`,
  )) as Violation[]
  return found
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(
      ({ id, nodes }) =>
        `${id}: ${nodes
          .map(({ target, failureSummary }) => `${target.join(' ')} (${failureSummary.split('\n')[1]?.trim() ?? ''})`)
          .slice(0, 3)
          .join('; ')}`,
    )
}
