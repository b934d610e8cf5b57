import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { simplifyReports } from '../api/testing/lively-reports.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { shows, signInBy } from './testing/acts.ts'
import { openDebate } from './testing/debates.ts'
import { decideNow, pressOn, tabTo } from './testing/keyboard.ts'
import { Petitions } from './testing/petitions.ts'
import { makeReport } from './testing/report-stand.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
  await simplifyReports(stand.api, 'bari')
})
afterAll(() => stand?.stop())

const inBari = { type: 'Point' as const, coordinates: [16.8719, 41.1171] as [number, number] }
const insult = 'Siete tutti dei venduti, vergognatevi.'
const button = (where: Page | Locator, name: string | RegExp) =>
  where.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).first()

/** Somebody of Bari's staff at the desk, in a browser of their own. */
async function atTheDesk(staff: string): Promise<Visit> {
  const visit = await stand.visit({ viewport: { width: 1440, height: 900 } })
  await bringAxe(visit.context)
  const { page, context } = visit
  await page.clock.install()
  await page.goto(`${stand.site('bari')}/ufficio`)
  await signInBy(context, () => button(page.locator('cdc-desk'), 'Entra').click(), staff)
  await page.locator('cdc-moderation-desk .items > li').first().waitFor()
  return visit
}

/** Goes through the queue by keys until that item is before the moderator. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.locator('cdc-moderation-desk .items > li', { hasText: words }).waitFor()
  const chosen = page.locator('cdc-moderation-desk .item.chosen')
  for (let step = 0; step < 60; step += 1) {
    await page.keyboard.press('j')
    if ((await chosen.innerText()).includes(words)) return
  }
  throw new Error(`the queue does not hold ${words}`)
}

/** A citizen writes a comment in the browser. */
async function comment(debate: string, text: string, citizen: string): Promise<Visit> {
  const visit = await stand.visit()
  const { page, context } = visit
  await page.goto(stand.host.put({ body: `<cdc-comments tenant="bari" subject="${debate}"></cdc-comments>` }))
  await pressOn(page, 'Scrivi un commento')
  await tabTo(page, 'Che cosa ne pensi')
  await page.keyboard.type(text)
  await signInBy(context, () => button(page, 'Pubblica').click(), citizen)
  await shows(page, text)
  return visit
}

test('three services in one queue, two moderators race for one item, a third person decides the appeal', async () => {
  const { api } = stand
  const debate = await openDebate(api, 'bari', 'discuss')
  const author = await comment(debate, insult, 'vito')
  await (await Petitions.in(api, 'bari')).submitted({ title: 'Una fontanella per la moderazione' })
  await makeReport(stand, api.as(await api.citizen()), { title: 'Una buca per la moderazione', position: inBari }, 'bari')

  const [one, two] = await Promise.all([atTheDesk('marco'), atTheDesk('lucia')])
  for (const kind of ['Commento', 'Petizione', 'Segnalazione']) await shows(one.page.locator('.items'), kind)
  await expectAccessible(one.page, 'queue')

  await Promise.all([goTo(one.page, insult.slice(0, 30)), goTo(two.page, insult.slice(0, 30))])
  const taken = (visit: Visit) => visit.page.getByText('Lo sta guardando un’altra persona.')
  const mine = (visit: Visit) => button(visit.page.locator('cdc-moderation-desk .right'), /^Nascondi/)
  const settled = async (visit: Visit) => (await taken(visit).count()) + (await mine(visit).count())
  await expect.poll(async () => [await settled(one), await settled(two)]).toEqual([1, 1])
  const [winner, loser] = (await taken(one).count()) ? [two, one] : [one, two]
  await expect.poll(() => mine(winner).isVisible()).toBe(true)
  await expect.poll(() => taken(loser).isVisible()).toBe(true)
  await expectAccessible(loser.page, 'taken')

  await winner.page.keyboard.press('n')
  await winner.page.keyboard.press('2')
  await shows(winner.page, 'Chi l’ha scritto legge:')
  await expectAccessible(winner.page, 'reason')
  await tabTo(winner.page, /Offese/)
  await decideNow(winner.page)
  await expect
    .poll(async () => (await (await fetch(`${api.origin}/v1/bari/comments?subject=${debate}`)).text()).includes(insult))
    .toBe(false)

  await author.page.reload()
  await pressOn(author.page, 'Perché, e come fare ricorso')
  await shows(author.page, 'Regole della partecipazione')
  await pressOn(author.page, 'Fai ricorso')
  await tabTo(author.page, 'Perché la decisione è sbagliata?')
  await author.page.keyboard.type('È una critica dura, non un insulto a una persona.')
  await pressOn(author.page, 'Invia il ricorso')
  await shows(author.page, 'Un’altra persona risponde entro il')

  const third = await atTheDesk('teresa')
  await pressOn(third.page, /^Ricorsi/)
  await goTo(third.page, insult.slice(0, 30))
  await shows(third.page, 'È una critica dura, non un insulto a una persona.')
  await expectAccessible(third.page, 'appeal')
  await decideNow(third.page, 'v')
  await expect
    .poll(async () => (await (await fetch(`${api.origin}/v1/bari/comments?subject=${debate}`)).text()).includes(insult))
    .toBe(true)

  await author.page.reload()
  await shows(author.page, insult)

  const reader = await stand.visit()
  await reader.page.goto(stand.host.put({ body: '<cdc-moderation-log tenant="bari"></cdc-moderation-log>' }))
  await reader.page.getByText('Una per una').click()
  await shows(reader.page, 'tolta dopo un ricorso')
  expect(await reader.page.locator('cdc-moderation-log').innerText()).not.toContain('venduti')
  expect([one, two, third].flatMap(({ violations, faults }) => [...violations, ...faults])).toEqual([])
})
