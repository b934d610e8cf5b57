import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

/** A browser of its own, signed in at the person's own page. */
async function enter(citizen: string) {
  const visit = await stand.visit({ locale: 'it-IT' })
  await bringAxe(visit.context)
  await visit.page.goto(`${stand.api.origin}/profilo`)
  const element = visit.page.locator('cdc-profile')
  await signInBy(visit.context, () => element.getByRole('button', { name: 'Entra' }).click(), citizen)
  await shows(visit.page, 'Questo browser')
  return { ...visit, element }
}

test('who is signed in in two browsers ends one from the other; the ended one is told, and signs in again', async () => {
  const left = await enter('maria')
  const here = await enter('maria')
  await expectAccessible(here.page, 'profile')
  const others = here.element.getByRole('button', { name: /^Termina: / })
  await expect.poll(() => others.count()).toBe(1)
  await others.press('Enter')
  await shows(here.page, 'Terminato un accesso')
  await expect.poll(() => others.count()).toBe(0)

  await left.page.reload()
  const again = left.element.getByRole('button', { name: 'Entra' })
  await again.waitFor()
  await signInBy(left.context, () => again.click(), 'maria')
  await shows(left.page, 'Questo browser')
  await shows(left.page, 'Terminato un accesso')
  expect(here.complaints).toEqual([])
})

test('on a narrow page, in the dark, it stays within it and is accessible', async () => {
  const { page } = await enter('elena')
  await page.setViewportSize({ width: 360, height: 800 })
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectAccessible(page, 'narrow and dark')
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)
})
