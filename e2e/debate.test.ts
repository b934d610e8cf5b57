import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shows, signInBy } from './testing/acts.ts'
import { button, DebateOfficer } from './testing/debate-officer.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

const question = 'Quali alberi piantiamo in via Esempio?'
const known = 'Il marciapiede è largo tre metri'

/** Puts the letters behind what stands there, as from a keyboard. */
async function add(field: Locator, words: string): Promise<void> {
  await field.focus()
  await field.press('ControlOrMeta+End')
  await field.page().keyboard.type(words)
}

test('two citizens and an officer take a debate from its dossier to its outcome', async () => {
  const officer = await DebateOfficer.atTheDesk(stand)
  const id = await officer.publish(question, known)
  const address = `${stand.site('bari')}/dibattiti/${id}`
  const [maria, davide] = [await stand.visit(), await stand.visit({ viewport: { width: 360, height: 740 } })]
  await maria.page.goto(address)
  await shows(maria.page, known)
  await shows(maria.page, 'È il momento di informarsi')

  await officer.begin('Discutere')
  await Promise.all([maria.page.reload(), davide.page.goto(address)])
  await button(maria.page, /^Commenta/).click()
  await shows(maria.page.locator('cdc-comments blockquote'), known)
  await maria.page.getByLabel('Che cosa ne pensi').fill('Allora ci stanno i lecci.')
  await signInBy(maria.context, () => button(maria.page, 'Pubblica').click(), 'maria')
  await shows(maria.page, 'Il tuo commento è pubblicato')
  await button(davide.page, /nuov/).click()
  await shows(davide.page, 'Allora ci stanno i lecci.')

  await officer.begin('Proporre')
  await maria.page.reload()
  await button(maria.page, 'Scrivi una proposta').first().click()
  await maria.page.getByLabel('Titolo della proposta').fill('Dodici lecci in via Esempio')
  await maria.page.getByLabel('Titolo della prima sezione').fill('Che cosa')
  await maria.page.getByLabel('Testo della prima sezione').fill('Chiediamo dieci lecci. Si piantano in autunno.')
  const begun = maria.page.waitForResponse(
    (response) => response.request().method() === 'POST' && /\/proposals$/.test(response.url()),
  )
  await button(maria.page, 'Comincia la proposta').click()
  const proposal = ((await (await begun).json()) as { id: string }).id
  await button(maria.page, 'Pubblica la proposta').click()
  await button(maria.page, 'Sì, pubblica').click()
  await shows(maria.page, 'Proposta pubblicata.')

  const page = `${address}/proposte/${proposal}`
  await davide.page.goto(page)
  await button(davide.page, /^Proponi un’altra formulazione/).click()
  await davide.page.getByLabel('Chiediamo dieci lecci.').check()
  await button(davide.page, 'Avanti').click()
  await davide.page.getByLabel('Le parole nuove').fill('Chiediamo dodici lecci.')
  await davide.page.getByLabel('Perché sono migliori').fill('Il marciapiede è lungo.')
  await signInBy(davide.context, () => button(davide.page, 'Invia la correzione').click(), 'davide')
  await shows(davide.page, 'La tua correzione è pubblicata')

  await maria.page.goto(page)
  await shows(maria.page, 'Il marciapiede è lungo.')
  await button(maria.page, /^Accogli/)
    .first()
    .click()
  await maria.page.getByLabel('Perché', { exact: false }).last().fill('Ci stanno, li abbiamo contati.')
  await button(maria.page, 'Accogli e cambia il testo').click()
  await shows(maria.page, 'Chiediamo dodici lecci.')

  await button(maria.page, 'Continua a scrivere').click()
  await maria.page.getByText('Chi scrive').click()
  // A link in a message opens a page of its own.
  await davide.page.goto('about:blank')
  await davide.page.goto(await maria.page.getByLabel('Link di invito').inputValue())
  await button(davide.page, 'Unisciti agli autori').click()
  const texts = [maria, davide].map(({ page }) => page.getByRole('textbox', { name: 'Testo: Che cosa' })) as [Locator, Locator]
  await button(maria.page, 'Scrivi: Che cosa').click()
  await button(davide.page, 'Scrivi: Che cosa').click()
  for (const text of texts) await expect.poll(() => text.inputValue()).toContain('Chiediamo dodici lecci.')
  await davide.context.setOffline(true)
  await Promise.all([add(texts[0], ' Li cura il quartiere.'), add(texts[1], ' L’acqua la porta la scuola.')])
  await shows(davide.page, 'Quello che scrivi resta su questo dispositivo')
  await davide.context.setOffline(false)
  for (const words of ['Li cura il quartiere.', 'L’acqua la porta la scuola.'])
    for (const text of texts) await expect.poll(() => text.inputValue()).toContain(words)
  await button(maria.page, 'Fatto: Che cosa').click()

  await officer.begin('Scegliere il testo')
  await maria.page.goto(page)
  await button(maria.page, 'Continua a scrivere').click()
  await button(maria.page, 'Chiudi il testo').click()
  await button(maria.page, 'Sì, chiudi il testo').click()
  await shows(maria.page.locator('cdc-proposal .badge'), 'Testo definitivo')
  await davide.page.goto(page)
  await button(davide.page, 'Sostieni la proposta').click()
  await button(davide.page, 'Sostieni').click()
  await shows(davide.page, 'La sostieni')

  await officer.begin('Esito')
  await officer.answer('Dodici lecci')
  await officer.close()
  for (const { page } of [maria, davide]) {
    await page.goto(address)
    await shows(page, 'Che cosa abbiamo fatto')
    await shows(page, 'Dodici lecci piantati a novembre.')
  }
  expect([officer.visit, maria, davide].flatMap(({ faults, violations }) => [...faults, ...violations])).toEqual([])
})
