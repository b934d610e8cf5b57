import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { validate } from '../widgets/elements/rating/testing/validator.ts'
import { dataOf } from '../api/testing/lively-town.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows } from './testing/acts.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand.stop())

/** The rating of the page, once it can be used and the page has come to rest. */
async function drawn(page: Page): Promise<Locator> {
  const rating = page.locator('cdc-rating')
  await rating.getByRole('radio').first().waitFor({ state: 'attached' })
  await settled(page)
  return rating
}

/** What the staff sees of a site's pages. */
async function resultsOf(tenant: string) {
  const staff = await stand.api.staff('officer', tenant)
  const params = { path: { tenant }, query: { sort: 'latest' as const, limit: 100 } }
  const { items } = dataOf(await staff.GET('/v1/{tenant}/rating-results', { params }))
  return items.filter(({ page }) => page.startsWith(stand.site(tenant)))
}

describe.each(['bari', 'altamura', 'monopoli'])('on the site of %s', (tenant) => {
  test('a page is rated by keyboard, nothing is complained of, stored or moved', async () => {
    const { page, context, complaints, violations, faults, shift } = await stand.visit({ viewport: { width: 360, height: 740 } })
    await bringAxe(context)
    await page.goto(`${stand.site(tenant)}/privacy?utente=7`)
    const rating = await drawn(page)
    expect(await shift()).toBeLessThan(0.01)
    await rating.getByRole('radio', { name: '1 stella su 5' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowRight')
    await expectAccessible(page, 'answer')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Manca il telefono')
    await expectAccessible(page, 'text')
    await rating.getByRole('button', { name: 'Invia' }).press('Enter')
    await shows(rating, 'Grazie')
    await expectAccessible(page, 'thanks')
    expect(await resultsOf(tenant)).toMatchObject([
      { page: `${stand.site(tenant)}/privacy`, kind: 'page', ratings: 1, distribution: [0, 1, 0, 0, 0] },
    ])
    expect([...complaints, ...violations, ...faults]).toEqual([])
    const stored = await page.evaluate(async () => [
      localStorage.length,
      sessionStorage.length,
      (await indexedDB.databases()).length,
    ])
    expect([await context.cookies(), stored]).toEqual([[], [0, 0, 0]])
    await context.close()
  })

  test('the national validator passes', async () => {
    const { page, context } = await stand.visit()
    const questions = [
      ['/privacy', 'Quanto sono chiare le informazioni su questa pagina?'],
      ['/petizioni/nuova', 'Quanto è stato facile usare questo servizio?'],
    ] as const
    for (const [path, question] of questions) {
      await page.goto(stand.site(tenant) + path)
      await drawn(page)
      expect(await page.evaluate(validate, question), path).toEqual([])
    }
    await context.close()
  })
})

test('a page with the rating alone fetches the loader and one file', async () => {
  const { page, context, requests } = await stand.visit()
  const address = stand.host.put({ body: '<cdc-rating tenant="bari"><a href="/urp">URP</a></cdc-rating>' })
  await page.goto(address, { waitUntil: 'networkidle' })
  await page.getByRole('radio').first().waitFor({ state: 'attached' })
  const fetched = requests.filter((url) => url.startsWith(stand.api.origin)).map((url) => url.replace(/.*\/v1\//, ''))
  expect(fetched).toEqual(['cdc.js', expect.stringMatching(/^cdc-rating\.[\w-]+\.js$/)])
  await context.close()
})
