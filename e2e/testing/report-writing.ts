import type { Page } from 'playwright-core'
import { shows } from './acts.ts'
import { aPhoto } from './photo.ts'

/** Where the citizens of these tests stand. */
export const here = { longitude: 16.8719, latitude: 41.1171, accuracy: 8 }

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Opens the page with the form and gets past its notice. */
export async function begin(page: Page, address: string): Promise<void> {
  await page.goto(address)
  await page.getByLabel('Ho letto come vengono usati i dati').check()
  await button(page, 'Avanti').click()
}

/** Gives photos by these names and the phone's own position. @param where The place in words; left open when missing. */
export async function place(page: Page, photos: readonly string[], where?: string): Promise<void> {
  await page.locator('#photo').setInputFiles(await Promise.all(photos.map((name) => aPhoto(name))))
  await page.getByRole('img', { name: `Foto ${photos.length}` }).waitFor()
  await button(page, 'Usa la mia posizione').click()
  await shows(page, 'precisa a circa 8 metri')
  if (where) await page.getByLabel('Indirizzo o punto preciso').fill(where)
}

/** From the place to the page that is read again: something about a street, without danger. */
export async function tell(page: Page, title: string): Promise<void> {
  await button(page, 'Avanti').click()
  await page.getByRole('button', { name: /^Strade/ }).click()
  for (const no of await page.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill(title)
  await button(page, 'Avanti').click()
  await shows(page, 'Rileggi e invia')
}
