import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { choose, prepareToSign, shows, signInBy } from './testing/acts.ts'
import { Petitions } from './testing/petitions.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
let bari: Petitions

beforeAll(async () => {
  stand = await startStand()
  bari = await Petitions.in(stand.api, 'bari')
})
afterAll(() => stand?.stop())

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })
const petition = (id: string) => `<cdc-petition tenant="bari" petition-id="${id}" privacy-href="/privacy"></cdc-petition>`

/** Somebody with axe in their browser, on a page of the town. */
async function open(body: string): Promise<Visit> {
  const visit = await stand.visit()
  await bringAxe(visit.context)
  await visit.page.goto(stand.host.put({ body }))
  return visit
}

test('signing is accessible in every state, and can be done by the keyboard alone', async () => {
  const { id } = await bari.open()
  const { page, context } = await open(petition(id))
  const look = (state: string) => expectAccessible(page, state)
  const keys = page.keyboard
  await shows(page, '0 firme')
  await look('open')
  const element = page.locator('cdc-petition')
  const sheets = (element: Element) => element.shadowRoot!.adoptedStyleSheets.length
  const focused = async (element: Element & { updateComplete?: Promise<unknown> }) => {
    await element.updateComplete
    return element.shadowRoot!.activeElement?.id
  }
  const before = await element.evaluate(sheets)
  await keys.press('Tab')
  await expect.poll(() => element.evaluate(sheets), { message: 'the part that signs is there' }).toBeGreaterThan(before)
  expect(await element.evaluate(focused)).toBe('sign')
  await keys.press('Enter')
  await shows(page, 'Prima di firmare')
  await look('choosing')
  await keys.press('Tab')
  await keys.press('Space')
  await keys.press('Tab')
  await keys.type('Ci passo ogni giorno.')
  await keys.press('Tab')
  await keys.press('Tab')
  const opened = context.waitForEvent('page')
  await keys.press('Enter')
  const popup = await opened
  await shows(page, 'Continua nella finestra di accesso.')
  await look('signing in')
  await popup.locator('button[value=maria]').waitFor()
  await expectAccessible(popup, 'page of the sign-in')
  await choose(popup, 'maria')
  await shows(page, 'Hai firmato')
  await shows(page, 'Nell’elenco pubblico compari come Maria Cassano.')
  await look('signed')
  await button(page, 'Ritira la firma').click()
  await shows(page, 'Ritiri la tua firma?')
  await look('about to withdraw')
  await button(page, 'Sì, ritirala').click()
  await shows(page, 'Hai ritirato la firma.')
  await look('withdrawn')
})

test('a refusal is accessible', async () => {
  const { id } = await bari.open()
  const { page, context } = await open(petition(id))
  const sign = await prepareToSign(page)
  await signInBy(context, () => sign.click(), 'giorgia')
  await shows(page, 'Si può partecipare da 16 anni.')
  await expectAccessible(page, 'too young')
})

test('a petition is accessible in every state of its life, with everything open', async () => {
  const { petitions } = stand.bari
  const look = async (state: keyof typeof petitions) => {
    const { page } = await open(petition(petitions[state]![0]!))
    await button(page, 'Leggi tutto').click()
    const sections = page.locator('details.section')
    await expect.poll(() => sections.count()).toBeGreaterThan(0)
    for (const section of await sections.all()) await section.locator('summary').first().click()
    await expect.poll(() => page.getByText('Un momento').count()).toBe(0)
    await expectAccessible(page, state)
    await page.context().close()
  }
  for (const states of [['open', 'closed', 'answered'] as const, ['rejected', 'withdrawn', 'stopped'] as const])
    await Promise.all(states.map(look))
})

test('an author’s petition and its private link are accessible', async () => {
  const { page, context } = await open('<cdc-petition-form tenant="bari"></cdc-petition-form>')
  await page.locator('#type-sostenuta').check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill('Più alberi in via Prova')
  await page.getByLabel('Che cosa chiedi al Comune').fill('Chiediamo venti alberi in via Prova.')
  await button(page, 'Avanti').click()
  await button(page, 'Avanti').click()
  await signInBy(context, () => button(page, 'Invia').click(), 'vito')
  const link = new URL(await page.locator('code.secret').innerText())
  await expectAccessible(page, 'sent, with the private link')
  const { data } = await stand.api.anonymous.GET('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' } } })
  expect(data!.items.map(({ title }) => title)).not.toContain('Più alberi in via Prova')
  const row = await stand.api.database.forTenant((await stand.api.app.tenants.bySlug('bari'))!.id, (db) =>
    db.row<{ id: string }>({
      name: 'e2e_newest',
      text: `select id from petition where state = 'collecting_sponsors' order by id desc limit 1`,
      values: [],
    }),
  )
  const address = stand.host.put({ body: petition(row!.id) })
  await page.goto(address)
  await shows(page, 'L’hai scritta tu')
  await expectAccessible(page, 'author')
  const sponsor = await open('')
  await sponsor.page.goto(address + link.hash)
  await shows(sponsor.page, 'Diventa promotore')
  await expectAccessible(sponsor.page, 'invited to sponsor')
})

test('the form is accessible at every step, with its errors', async () => {
  const { page } = await open('<cdc-petition-form tenant="bari"></cdc-petition-form>')
  const look = (state: string) => expectAccessible(page, state)
  await shows(page, 'Scegli il tipo')
  await look('type')
  await button(page, 'Avanti').click()
  await shows(page, 'Scegli un tipo per continuare.')
  await look('type, missing')
  await page.locator('#type-rapida').check()
  await button(page, 'Avanti').click()
  await button(page, 'Avanti').click()
  await shows(page, 'Scrivi un titolo di almeno 5 caratteri.')
  await look('request, missing')
  await page.getByLabel('Titolo').fill('Una pista ciclabile')
  await page.getByLabel('Che cosa chiedi al Comune').fill('Chiediamo una pista ciclabile.')
  await page.getByRole('region', { name: 'Esiste già qualcosa di simile?' }).waitFor()
  await look('request, with petitions like it')
  await button(page, 'Avanti').click()
  await look('reasons')
  await button(page, 'Avanti').click()
  await shows(page, 'Rileggi e invia')
  await look('before sending')
})

test('list and session are accessible, empty and full', async () => {
  const { page, context } = await open(
    '<cdc-session tenant="bari" href-template="/p/{id}"></cdc-session><cdc-petitions tenant="bari" href-template="/p/{id}"></cdc-petitions><cdc-petitions tenant="noci" href-template="/p/{id}"></cdc-petitions>',
  )
  const list = page.locator('cdc-petitions').first()
  await list.locator('li.item').first().waitFor()
  await shows(page, 'Non sei entrato.')
  await expectAccessible(page, 'list, signed out, service off')
  await list.getByRole('searchbox').fill('parola che nessuno ha scritto')
  await shows(list, 'Nessuna petizione corrisponde.')
  const session = page.locator('cdc-session')
  await signInBy(context, () => session.getByRole('button', { name: 'Entra' }).click(), 'elena')
  await session.getByText('Quello che hai firmato').click()
  await shows(session, 'Non hai ancora firmato nulla qui.')
  await expectAccessible(page, 'nothing found, signed in')
})

test('the desk is accessible in every state', async () => {
  const { page, context } = await open('<cdc-petition-desk tenant="bari"></cdc-petition-desk>')
  const look = (state: string) => expectAccessible(page, state)
  const desk = page.locator('cdc-petition-desk')
  await shows(desk, 'Questa pagina è per il personale del Comune.')
  await look('signed out')
  for (const place of ['Uno', 'Due']) await bari.submitted({ title: `Una siepe in piazza ${place}` })
  await signInBy(context, () => desk.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await desk.locator('.item').first().waitFor()
  await look('queue')
  await desk.getByRole('button', { name: 'piazza Uno' }).click()
  await button(page, 'Non ammettere').click()
  await page.getByLabel('Motivo').waitFor()
  await look('reason')
  await button(page, 'Lascia stare').click()
  for (const place of ['Uno', 'Due']) await desk.getByLabel(`Seleziona «Una siepe in piazza ${place}»`).check()
  await look('several selected')
  await desk.getByRole('button', { name: 'Togli la selezione' }).click()
  await button(page, 'Pubblica').click()
  await shows(desk, /Pubblica: «Una siepe in piazza Uno» fra \d+ s/)
  await look('about to be sent')
  await button(page, 'Ci ripenso').click()
  await button(page, 'Tasti (?)').click()
  await shows(desk, 'petizione dopo')
  await look('keys')
  await button(page, 'Chiudi').click()
  await desk.getByRole('button', { name: 'Aspettano risposta' }).click()
  await desk.locator('.item .open').first().click()
  await button(page, 'Rispondi').click()
  await look('answer')
  await button(page, 'Annulla un gruppo di firme').click()
  await page.locator('select[name=assurance]').selectOption({ index: 1 })
  await page.locator('select[name=reason]').selectOption({ index: 1 })
  await page.getByLabel('Nota pubblica').fill('Identità usata da un’altra persona.')
  await button(page, 'Prova senza annullare').click()
  await shows(desk, /Sarebbero/)
  await look('invalidation')
  await desk.getByRole('button', { name: 'Già decise' }).click()
  await desk.locator('.item .open').first().click()
  await look('decided')
})
