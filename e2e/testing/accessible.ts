import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { AxeResults, RunOptions } from 'axe-core'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axe = readFileSync(fileURLToPath(import.meta.resolve('axe-core/axe.min.js')), 'utf8')

/** Puts axe on every page of the context. */
export const bringAxe = (context: BrowserContext): Promise<unknown> => context.addInitScript(axe)

type Scheme = 'light' | 'dark'

/** What axe finds, with the contrast that it measured. */
async function findings(page: Page, without: readonly string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) => (globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }).axe.run(options),
    { resultTypes: ['violations'], rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])) } as RunOptions,
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`),
  )
}

/**
 * Expects that axe finds nothing on the page as it is now, light and dark, and that it fits a screen of 320 px without scrolling
 * sideways.
 *
 * @param state names what is looked at when something is found.
 * @param without rules of axe that say nothing about this page.
 */
export async function expectAccessible(page: Page, state: string, without: readonly string[] = []): Promise<void> {
  const usual = page.viewportSize()!
  const found: string[] = []
  for (const colorScheme of ['dark', 'light'] as Scheme[]) {
    await page.emulateMedia({ colorScheme })
    for (const finding of await findings(page, without)) found.push(`${colorScheme} ${finding}`)
  }
  await page.setViewportSize({ width: 320, height: usual.height })
  const width = await page.evaluate(() => document.documentElement.scrollWidth)
  if (width > 320) found.push(`${width} px wide on a screen of 320`)
  await page.setViewportSize(usual)
  expect(found, state).toEqual([])
}
