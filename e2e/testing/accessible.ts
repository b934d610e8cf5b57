import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Puts axe on every page of the context. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(axe)

/** What axe finds on the page in the light or in the dark. */
async function findings(page: Page, colorScheme: 'light' | 'dark', options: RunOptions): Promise<string[]> {
  await page.emulateMedia({ colorScheme })
  // In one frame the page changes and the elements hear of it, in the next they are drawn.
  for (let frame = 0; frame < 2; frame += 1) await page.evaluate(() => new Promise(requestAnimationFrame))
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { resultTypes: ['violations'], ...options } as RunOptions,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${colorScheme} ${id}: ${target.flat().join(' ')} ${failureSummary}`),
  )
}

/**
 * Expects that axe finds nothing on the page as it is now, light and dark, and that it fits a screen of 320 px without scrolling
 * sideways.
 *
 * @param state names what is looked at when something is found.
 * @param contrast false where colours are forced: they are not the computed ones, so that contrast can't be measured.
 */
export async function expectAccessible(page: Page, state: string, { contrast = true } = {}): Promise<void> {
  const usual = page.viewportSize()!
  // What is not about colours is the same in the dark.
  const dark = contrast ? await findings(page, 'dark', { runOnly: ['color-contrast'] }) : []
  const light = await findings(page, 'light', { rules: { 'color-contrast': { enabled: contrast } } })
  await page.setViewportSize({ width: 320, height: usual.height })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  await page.setViewportSize(usual)
  expect({ found: [...dark, ...light], width: Math.max(width, 320) }, state).toEqual({ found: [], width: 320 })
}
