import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOf } from '../api/testing/lively-town.ts'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

/** A debate of Bari that takes proposals now. */
async function debate(): Promise<string> {
  const { api } = stand
  const officer = await api.staff('officer')
  const path = { tenant: 'bari' }
  const body = {
    question: { it: 'Come vogliamo la piazza?' },
    summary: { it: 'Il Comune rifà la piazza.' },
    phases: [{ phase: 'propose' as const, opens_at: api.now().toISOString() }],
    closes_at: new Date(api.now().getTime() + 9 * 86_400_000).toISOString(),
  }
  const { id } = dataOf(await officer.POST('/v1/{tenant}/debates', { params: { path, header: api.key() }, body }))
  const params = { path: { ...path, debate_id: id }, header: api.key() }
  dataOf(await officer.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params, body: { action: 'publish' } }))
  return id
}

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name, exact: true })
const field = (page: Page) => page.getByRole('textbox', { name: 'Testo: Perché' })

async function joins(visit: Visit, link: string): Promise<void> {
  const { page, context } = visit
  await page.goto(link)
  await shows(page, 'Ti invitano a scrivere questa proposta.')
  expect(page.url(), 'the secret leaves the address').not.toContain('#')
  await signInBy(context, () => button(page, 'Unisciti agli autori').click(), 'vito')
}

test('two write a section at once, one without a network, over a reload: every letter is there for both', async () => {
  const body = `<cdc-proposal-editor tenant="bari" debate-id="${await debate()}"></cdc-proposal-editor>`
  const address = stand.host.put({ body })
  const [maria, vito] = [await stand.visit(), await stand.visit()]
  await maria.page.goto(address)
  await maria.page.getByLabel('Titolo della proposta').fill('Panchine in piazza')
  await maria.page.getByLabel('Titolo della prima sezione').fill('Perché')
  await maria.page.getByLabel('Testo della prima sezione').fill('La piazza è vuota.')
  await signInBy(maria.context, () => button(maria.page, 'Comincia la proposta').click(), 'maria')
  await maria.page.getByText('Chi scrive').click()
  await joins(vito, await maria.page.getByLabel('Link di invito').inputValue())

  for (const { page } of [maria, vito]) await button(page, 'Scrivi: Perché').click()
  for (const { page } of [maria, vito]) await expect.poll(() => field(page).inputValue()).toBe('La piazza è vuota.')
  await field(maria.page).press('End')
  await field(vito.page).press('Home')
  await Promise.all([maria.page.keyboard.type(' Chiediamo venti panchine.'), vito.page.keyboard.type('Noi abitiamo qui. ')])
  const both = 'Noi abitiamo qui. La piazza è vuota. Chiediamo venti panchine.'
  for (const { page } of [maria, vito]) await expect.poll(() => field(page).inputValue()).toBe(both)
  await shows(maria.page, /sta scrivendo qui/)

  await vito.context.setOffline(true)
  await Promise.all([vito.page.keyboard.type('(da anni) '), maria.page.keyboard.type(' E due fontane.')])
  await shows(vito.page, 'Quello che scrivi resta su questo dispositivo')
  // The town's page comes back before the town does.
  const town = /\/v1\/bari\//
  await vito.context.route(town, (route) => route.abort('internetdisconnected'))
  await vito.context.setOffline(false)
  await vito.page.reload()
  await expect.poll(() => field(vito.page).inputValue()).toBe(both.replace('qui. ', 'qui. (da anni) '))
  await field(vito.page).press('End')
  await vito.page.keyboard.type(' Grazie.')
  await vito.context.unroute(town)
  for (const { page } of [maria, vito]) {
    await expect.poll(() => field(page).inputValue(), { timeout: 20_000 }).toContain('(da anni) La piazza')
    await expect.poll(() => field(page).inputValue(), { timeout: 20_000 }).toContain(' E due fontane.')
    await expect.poll(() => field(page).inputValue(), { timeout: 20_000 }).toContain(' Grazie.')
  }
  expect(await field(vito.page).inputValue()).toBe(await field(maria.page).inputValue())
  await button(maria.page, 'Fatto: Perché').click()
  await shows(maria.page, 'Ogni versione resta: questa è la 2.')
  expect([...maria.faults, ...vito.faults]).toEqual([])
})
