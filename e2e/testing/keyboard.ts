import type { Page } from 'playwright-core'

/** What the element says that has the focus, however deep in shadow trees it lies: its label, or its words. */
const said = (page: Page): Promise<string> =>
  page.evaluate(() => {
    let at = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    if (!(at instanceof HTMLElement)) return ''
    return at.getAttribute('aria-label') ?? (at as HTMLInputElement).labels?.[0]?.textContent ?? at.innerText
  })

/** Presses the key until the focus is on what says the words. */
export async function tabTo(page: Page, words: string | RegExp): Promise<void> {
  const fits = (text: string) => (typeof words === 'string' ? text.trim().startsWith(words) : words.test(text))
  for (let step = 0; step < 400; step += 1) {
    if (fits(await said(page))) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`no tab leads to ${String(words)}`)
}

/** Sends a decision at once that a key takes: its ten seconds stand still while the keyboard is on its way. Needs `page.clock`. */
export async function decideNow(page: Page, key = 'Enter'): Promise<void> {
  await page.clock.pauseAt(Date.now() + 1000)
  await page.keyboard.press(key)
  await page.getByText('fra 10 s').first().waitFor()
  await tabTo(page, 'Subito')
  await page.keyboard.press('Enter')
  await page.clock.resume()
}

/** Presses what says the words, once it is there, by keys alone. */
export async function pressOn(page: Page, words: string | RegExp): Promise<void> {
  await page.getByRole('button', { name: words }).first().waitFor()
  await tabTo(page, words)
  await page.keyboard.press('Enter')
}
