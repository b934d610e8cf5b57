import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Sizes and schemes in which every page of the sign-in is looked at. */
export const looks = [
  { width: 320, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
] as const

/**
 * What is wrong with the page as it is shown: breaches of WCAG 2.2 AA and best practice (axe), more width than there is, controls below
 * 44 px. The page's context must bypass its content security policy.
 *
 * @param pictures Folder in which a picture is left.
 */
export async function flawsOf(page: Page, name: string, pictures?: string): Promise<string[]> {
  await page.evaluate(axeSource)
  const { violations } = await page.evaluate<{ violations: { id: string; nodes: { html: string }[] }[] }>(
    'axe.run({ runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] })',
  )
  const { width } = page.viewportSize()!
  const wide = await page.evaluate<number>('document.documentElement.scrollWidth')
  const small = await page.$$eval('button, a', (controls) =>
    controls.filter((control) => control.getBoundingClientRect().height < 44).map((control) => control.textContent),
  )
  if (pictures) await page.screenshot({ path: `${pictures}/${name.replaceAll(' ', '-')}-${width}.png`, fullPage: true })
  return [
    ...violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
    ...(wide > width ? [`${wide} px wide`] : []),
    ...small.map((text) => `small: ${text}`),
  ]
}
