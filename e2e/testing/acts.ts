import type { BrowserContext, FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** Waits until words can be read, or are said to screen readers. */
export async function shows(where: Page | Locator | FrameLocator, words: string | RegExp): Promise<void> {
  const found = where.getByText(words).filter({ visible: true }).first()
  await expect.poll(() => found.isVisible(), { message: String(words) }).toBe(true)
}

/** Presses what opens the sign-in and chooses a sample citizen in the window; the promise is kept when the window has closed. */
export async function signInBy(context: BrowserContext, press: () => Promise<unknown>, citizen: string): Promise<void> {
  const opened = context.waitForEvent('page')
  await press()
  const popup = await opened
  const gone = popup.waitForEvent('close')
  await choose(popup, citizen)
  await gone
}

/** Chooses a sample citizen on the page of the sign-in. */
export async function choose(page: Page, citizen: string): Promise<void> {
  await page.locator(`button[name=citizen][value=${citizen}]`).click({ noWaitAfter: true })
}

/** Opens the panel before the signature and fills it in, without signing. Gives the button that signs. */
export async function prepareToSign(
  where: Page | FrameLocator,
  choice: { reason?: string; publicName?: boolean } = {},
): Promise<Locator> {
  const petition = where.locator('cdc-petition')
  await petition.getByRole('button', { name: 'Firma', exact: true }).click()
  const panel = petition.locator('form[aria-labelledby=before]')
  if (choice.reason) await panel.getByLabel('Perché firmi').fill(choice.reason)
  if (choice.publicName) await panel.getByLabel('Mostra il mio nome').check()
  return panel.getByRole('button', { name: 'Firma', exact: true })
}
