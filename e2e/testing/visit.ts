import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

/** A browser of somebody who has never been here, and what is noticed while they look around. */
export interface Visit {
  readonly context: BrowserContext
  readonly page: Page
  /** Warnings and errors on the console, of every page. */
  readonly complaints: string[]
  /** What a content security policy has stopped. */
  readonly violations: string[]
  /** Addresses that were asked for. */
  readonly requests: string[]
  /** Exceptions that nobody caught. */
  readonly faults: string[]
  /** Sum of the layout shifts of the page since it was loaded, without those that follow a press. */
  shift(): Promise<number>
}

/** Hears violations and shifts without leaving a trace on `window`. */
function listen(): void {
  addEventListener('securitypolicyviolation', (event) => {
    console.debug(`[violation] ${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${event.lineNumber}`)
  })
  let sum = 0
  new PerformanceObserver((entries) => {
    for (const entry of entries.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (!entry.hadRecentInput) sum += entry.value
    }
    document.documentElement?.setAttribute('data-shift', String(sum))
  }).observe({ type: 'layout-shift', buffered: true })
}

/** Said of a frame's `allow` where the system has no sheet to share with: the packed browser's has none, phones' have. */
const noShareSheet = "Unrecognized feature: 'web-share'."

/** Opens a new browser context. Nothing of another visit is in it. */
export async function openVisit(browser: Browser, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ locale: 'it-IT', reducedMotion: 'reduce', ...options })
  // Long for a slow machine: no action waits so long.
  context.setDefaultTimeout(30_000)
  await context.addInitScript(listen)
  const [complaints, violations, requests, faults] = [[], [], [], []] as string[][] as [string[], string[], string[], string[]]
  context.on('console', (message) => {
    const text = message.text()
    if (text.startsWith('[violation]')) violations.push(text)
    else if ((message.type() === 'warning' || message.type() === 'error') && text !== noShareSheet) complaints.push(text)
  })
  context.on('weberror', (error) => faults.push(String(error.error())))
  context.on('request', (request) => requests.push(request.url()))
  const page = await context.newPage()
  const shift = async () => {
    // What has moved is reported with the frame after.
    await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
    return Number((await page.locator('html').getAttribute('data-shift')) ?? 0)
  }
  return { context, page, complaints, violations, requests, faults, shift }
}
