import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prepareToSign, shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
/** The demonstration's site of Bari. */
let site: string

beforeAll(async () => {
  stand = await startStand()
  site = stand.site('bari')
})
afterAll(() => stand?.stop())

const title = 'Più alberi in via Esempio'
const ask = 'Chiediamo di piantare venti alberi lungo via Esempio entro l’inverno.'
const details = 'D’estate il marciapiede è tutto al sole.'

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** From the first step to the last, without sending. */
async function write(page: Page, type = 'sostenuta', words = title): Promise<void> {
  await page.goto(`${site}/petizioni/nuova`)
  await page.locator(`#type-${type}`).check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill(words)
  await page.getByLabel('Che cosa chiedi al Comune').fill(ask)
  await button(page, 'Avanti').click()
  await page.getByLabel('Perché (se vuoi)').fill(details)
  await button(page, 'Avanti').click()
  await shows(page, 'Rileggi e invia')
}

/** A member of the staff at the desk. */
async function atTheDesk(staff: string): Promise<Visit> {
  const visit = await stand.visit()
  await visit.page.goto(`${site}/ufficio/petizioni`)
  const desk = visit.page.locator('cdc-petition-desk')
  await signInBy(visit.context, () => desk.getByRole('button', { name: 'Entra' }).click(), staff)
  await shows(desk, 'Da esaminare')
  return visit
}

test('a petition lives its whole life: written, sponsored, published, signed, answered, read', async () => {
  const author = await stand.visit()
  const { page } = author
  await write(page)
  await page.reload()
  await shows(page, 'Rileggi e invia')
  await shows(page, details)
  await signInBy(author.context, () => button(page, 'Invia').click(), 'vito')
  await shows(page, 'Petizione inviata.')
  const link = await page.locator('code.secret').innerText()
  expect(link).toMatch(/^http:\/\/localhost:\d+\/petizioni\/[0-9a-f-]{36}#cdc-sponsor=.{20,}$/)
  const id = /petizioni\/([0-9a-f-]{36})/.exec(link)![1]!
  const address = `${site}/petizioni/${id}`

  const sponsor = await stand.visit()
  await sponsor.page.goto(address)
  await shows(sponsor.page, 'Qui non c’è nulla da mostrare.')
  await sponsor.page.goto('about:blank')
  await sponsor.page.goto(link)
  await shows(sponsor.page, title)
  expect(sponsor.page.url(), 'the secret leaves the address').toBe(address)
  await signInBy(sponsor.context, () => button(sponsor.page, 'Diventa promotore').click(), 'maria')
  await shows(sponsor.page, 'In esame')

  const moderator = await atTheDesk('marco')
  await moderator.page.getByRole('button', { name: title }).click()
  await shows(moderator.page, details)
  await button(moderator.page, 'Pubblica').click()
  await button(moderator.page, 'Subito').click()
  await shows(moderator.page, `Pubblica: «${title}». Fatto.`)

  await sponsor.page.goto(address)
  await shows(sponsor.page, '1 firma')
  await shows(sponsor.page, 'Hai firmato')
  const signer = await stand.visit()
  await signer.page.goto(address)
  const sign = await prepareToSign(signer.page)
  await signInBy(signer.context, () => sign.click(), 'elena')
  await shows(signer.page, 'Hai firmato')
  await stand.api.settle()
  await signer.page.reload()
  await shows(signer.page, 'Il Comune deve rispondere entro il')
  await page.goto(address)
  await shows(page, 'L’hai scritta tu')
  await page.getByLabel('Scrivi a chi segue la petizione').fill('Siamo stati dal vivaio.')
  await button(page, 'Pubblica l’aggiornamento').click()
  await shows(page, 'Aggiornamento pubblicato')

  const officer = await atTheDesk('teresa')
  await officer.page.getByRole('button', { name: 'Aspettano risposta' }).click()
  await officer.page.getByRole('button', { name: title }).click()
  await button(officer.page, 'Rispondi').click()
  await officer.page.getByLabel('Ufficio che risponde').fill('Ufficio del verde')
  await officer.page.getByLabel('Risposta in italiano').fill('Gli alberi arrivano a novembre.')
  await button(officer.page, 'Rispondi').click()
  await button(officer.page, 'Subito').click()
  await shows(officer.page, `Rispondi: «${title}». Fatto.`)

  const reader = await stand.visit()
  await reader.page.goto(address)
  await shows(reader.page, 'Gli alberi arrivano a novembre.')
  await button(reader.page, 'Leggi tutto').click()
  await reader.page.getByText('Che cosa è successo').click()
  for (const step of [
    'Inviata',
    'I promotori ci sono: passa in esame',
    'Pubblicata: si raccolgono le firme',
    'Ufficio del verde',
  ])
    await shows(reader.page.locator('ol.line'), step)
  await reader.page.getByText('Aggiornamenti di chi l’ha scritta').click()
  await shows(reader.page, 'Siamo stati dal vivaio.')
  for (const { complaints, faults } of [author, moderator, officer, reader]) expect([...complaints, ...faults]).toEqual([])
})

test('a draft that was only saved is gone on with where it stands, in two tabs without a loss, and thrown away', async () => {
  const { page, context } = await stand.visit()
  await write(page, 'sostenuta', 'Una bozza da finire')
  await signInBy(context, () => button(page, 'Salva senza inviare').click(), 'vito')
  await shows(page, 'Bozza salvata dal Comune')
  await page.getByRole('link', { name: 'Vai alla pagina della petizione' }).click()
  await button(page, 'Continua a scrivere').click()
  const form = page.locator('cdc-petition-form')
  await form.getByLabel('Titolo').waitFor()
  await expect.poll(() => form.evaluate((it) => it.shadowRoot?.activeElement?.id)).toBe('step')

  const other = await context.newPage()
  await other.goto(page.url())
  await button(other, 'Continua a scrivere').click()
  await saveTitle(other, 'Il titolo dell’altra scheda')
  await shows(other, 'Il titolo dell’altra scheda')

  await saveTitle(page, 'Il titolo di questa scheda')
  await shows(page, 'Questa bozza è cambiata altrove')
  await shows(page, 'Il titolo di questa scheda')
  await button(page, 'Tieni la mia').click()
  await shows(page, 'Bozza salvata.')
  await other.goto('about:blank')
  await other.goto(page.url())
  await shows(other, 'Il titolo di questa scheda')
  await button(other, 'Elimina la bozza').click()
  await button(other, 'Sì, eliminala').click()
  await shows(other, 'Hai eliminato questa bozza.')
  await page.reload()
  await shows(page, 'Qui non c’è nulla da mostrare.')
})

/** Gives the draft in the open form another title and saves it. */
async function saveTitle(page: Page, words: string): Promise<void> {
  await page.getByLabel('Titolo').fill(words)
  await button(page, 'Avanti').click()
  await button(page, 'Avanti').click()
  await button(page, 'Salva senza inviare').click()
}

test('petitions like the one being written are offered, and a draft can be kept without being sent', async () => {
  const { page, context } = await stand.visit()
  await page.goto(`${site}/petizioni/nuova`)
  await page.locator('#type-rapida').check()
  await button(page, 'Avanti').click()
  await page.getByLabel('Titolo').fill('Una pista ciclabile')
  await page.getByLabel('Che cosa chiedi al Comune').fill('Chiediamo una pista ciclabile a Bari.')
  const similar = page.getByRole('region', { name: 'Esiste già qualcosa di simile?' })
  await similar.getByRole('link').first().waitFor()
  expect(await similar.getByRole('link').first().getAttribute('href')).toMatch(/^\/petizioni\/[0-9a-f-]{36}$/)
  await button(page, 'Avanti').click()
  await button(page, 'Avanti').click()
  await signInBy(context, () => button(page, 'Salva senza inviare').click(), 'vito')
  await shows(page, 'Bozza salvata dal Comune')
  await page.getByRole('link', { name: 'Vai alla pagina della petizione' }).click()
  await shows(page, 'È una bozza: la vedi solo tu.')
})

test('what was written survives a sign-in that takes the page away, and is sent afterwards', async () => {
  const { page, context } = await stand.visit()
  await context.addInitScript(() => void (window.open = () => null))
  await write(page, 'rapida', 'Una panchina in piazza Prova')
  await button(page, 'Invia').click()
  await page.locator('button[name=citizen][value=maria]').click()
  await shows(page, 'Petizione inviata.')
  await page.reload()
  await shows(page, 'Passo 1 di 4')
})

test('a member of the staff rejects with a reason by the keyboard alone, and may think again for ten seconds', async () => {
  const writer = await stand.visit()
  await write(writer.page, 'rapida', 'Un autobus la notte per via Tastiera')
  await signInBy(writer.context, () => button(writer.page, 'Invia').click(), 'maria')
  await shows(writer.page, 'Petizione inviata.')

  const { page } = await atTheDesk('marco')
  const keys = page.keyboard
  const chosen = page.locator('.item.chosen')
  await shows(page.locator('.items'), 'Un autobus la notte per via Tastiera')
  for (let turn = 0; turn < 9 && !(await chosen.filter({ hasText: 'via Tastiera' }).count()); turn++) await keys.press('j')
  await shows(chosen, 'Un autobus la notte per via Tastiera')
  await keys.press('Enter')
  await expect.poll(() => focused(page)).toContain('via Tastiera')
  await tabTo(page, 'Non ammettere')
  await keys.press('Enter')
  await tabTo(page, 'Motivo')
  await keys.type('Il Comune non può')
  await keys.press('Tab')
  await keys.type('Gli orari notturni li decide la Regione.')
  await tabTo(page, 'Non ammettere')
  await keys.press('Enter')
  await shows(page, /Non ammettere: «Un autobus la notte per via Tastiera» fra \d+ s/)
  await keys.press('u')
  await shows(page, 'Decisione tolta: non è stato inviato nulla.')
  for (let turn = 0; turn < 9 && !(await chosen.filter({ hasText: 'via Tastiera' }).count()); turn++) await keys.press('j')
  await keys.press('Enter')
  await tabTo(page, 'Non ammettere')
  await keys.press('Enter')
  await tabTo(page, 'Motivo')
  await keys.type('Il Comune non può')
  await tabTo(page, 'Non ammettere')
  await keys.press('Enter')
  await tabTo(page, 'Subito')
  await keys.press('Enter')
  await shows(page, 'Non ammettere: «Un autobus la notte per via Tastiera». Fatto.')

  await writer.page.getByRole('link', { name: 'Vai alla pagina della petizione' }).click()
  await shows(writer.page, 'Non ammessa: Il Comune non può decidere su questo tema')
})

test('the clerk downloads the signatures, and invalidates a batch with a public note after trying it out', async () => {
  const id = stand.bari.petitions.open![0]!
  const { page } = await atTheDesk('teresa')
  await page.getByRole('button', { name: 'Aspettano risposta' }).click()
  await page.locator(`#item-${id}`).click()
  const download = page.waitForEvent('download')
  await button(page, 'Scarica le firme (CSV)').click()
  const file = await download
  expect(file.suggestedFilename()).toMatch(/^PET-.*[.]csv$/)
  const lines = (await readFile((await file.path())!, 'utf8')).trim().split(/\r?\n/)
  expect(lines).toHaveLength(3)

  await button(page, 'Annulla un gruppo di firme').click()
  const form = page.locator('form').filter({ hasText: 'Prova senza annullare' })
  await form.getByLabel('Codici delle firme').fill(/[A-Z]{3}-\d{4}-\w+-\w+-\w+/.exec(lines[1]!)?.[0] ?? lines[1]!)
  await form.getByLabel('Motivo').selectOption({ index: 1 })
  await form.getByLabel('Nota pubblica').fill('Identità usata da un’altra persona.')
  await button(page, 'Prova senza annullare').click()
  await shows(page, '1 firma in meno: da 2 a 1.')
  await button(page, 'Annulla 1 firma').click()
  await button(page, 'Subito').click()
  await shows(page, 'Fatto.')
  await page.goto(`${site}/petizioni/${id}`)
  await shows(page, '1 firma')
  await button(page, 'Leggi tutto').click()
  await page.getByText('Firme annullate', { exact: true }).click()
  await shows(page, 'Identità usata da un’altra persona.')
})

/** Text or name of what has the focus, inside the elements too. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    let at: Element | null = document.activeElement
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement
    const field = at && 'labels' in at ? (at as HTMLInputElement) : undefined
    return field?.labels?.[0]?.textContent ?? at?.textContent ?? ''
  })
}

async function tabTo(page: Page, words: string): Promise<void> {
  for (let press = 0; press < 40; press++) {
    await page.keyboard.press('Tab')
    if ((await focused(page)).trim().startsWith(words)) return
  }
  throw new Error(`Tab never reaches "${words}".`)
}
