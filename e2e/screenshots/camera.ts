import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { settled } from '../testing/settled.ts'
import { site } from './demo.ts'
import type { Scene } from './scene.ts'

const margin = 12
/** Sites in the national look are always light: the dark pictures are taken on a page that paints itself dark. */
const night = 'html, body, main, main :is(div, section) { background: #1a1a1a !important; color: #f0f0f0 !important }'

/** Where the element stands in the whole page. */
async function frameOf(page: Page, element: string) {
  return await page
    .locator(element)
    .first()
    .evaluate((node, margin) => {
      const { left, top, width, height } = node.getBoundingClientRect()
      const x = Math.max(0, left + scrollX - margin)
      return {
        x,
        y: Math.max(0, top + scrollY - margin),
        width: Math.min(document.documentElement.scrollWidth - x, width + 2 * margin),
        height: height + 2 * margin,
      }
    }, margin)
}

/**
 * Four pictures of a scene, 1280 and 360 px wide, light and dark: `folder/name-360-dark.png`. What happens in the scene happens once.
 *
 * @returns what went wrong, in words; the pictures are taken all the same.
 */
export async function photograph(browser: Browser, scene: Scene, folder: string): Promise<string[]> {
  const { name, at, tenant = 'bari', element, network, act, busy } = scene
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    locale: 'it-IT',
    reducedMotion: 'reduce',
    geolocation: { longitude: 16.8719, latitude: 41.1171, accuracy: 8 },
    permissions: ['geolocation'],
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const wrong: string[] = []
  const attempt = (work: Promise<unknown>) =>
    work.catch((fault: unknown) => wrong.push(`${name}: ${String(fault).split('\n').slice(0, 3).join(' ')}`))
  await network?.(page)
  await attempt(page.goto(at.startsWith('/') ? site(tenant) + at : at))
  if (act) await attempt(act(page))
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    if (colorScheme === 'dark' && tenant === 'bari' && element) await attempt(page.addStyleTag({ content: night }))
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: width === 360 ? 740 : 900 })
      // Elements look at the page behind them when its scheme changes, not when somebody repaints it.
      await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))
      if (!busy) await attempt(settled(page))
      // What sticks to the edge of the window would else lie over the middle of the picture.
      const height = await page.evaluate(() => document.documentElement.scrollHeight)
      if (element) await page.setViewportSize({ width, height })
      const clip = element ? await frameOf(page, element).catch(() => undefined) : undefined
      const path = join(folder, `${name}-${width}-${colorScheme}.png`)
      await attempt(page.screenshot({ path, fullPage: true, ...(clip && { clip }) }))
    }
  }
  await context.close()
  return wrong
}
