import type { Page } from 'playwright-core'
import { aPhoto } from '../testing/photo.ts'
import { first, nothing, press } from './acting.ts'
import { reports } from './demo.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const states = [
  'received',
  'assigned',
  'in_progress',
  'planned',
  'resolved',
  'not_resolved',
  'not_ours',
  'duplicate',
  'reopened',
] as const
const form = 'main cdc-report-form'
const map = 'main cdc-report-map'
const next = (page: Page) => press(page, 'Avanti')

const begin = first((page) => page.getByLabel('Ho letto come vengono usati i dati').check(), next)
async function place(page: Page): Promise<void> {
  await begin(page)
  await page.locator('#photo').setInputFiles(await aPhoto('foto.jpg'))
  await page.getByRole('img', { name: 'Foto 1' }).waitFor()
  await press(page, 'Usa la mia posizione')
  await page.getByText('precisa a circa').first().waitFor()
  await page.getByLabel('Indirizzo o punto preciso').fill('Via Esempio 12, davanti alla scuola')
}
const category = first(place, next)
async function tell(page: Page): Promise<void> {
  await category(page)
  await page
    .locator(form)
    .getByRole('button', { name: /^Strade/ })
    .click()
  await page
    .locator(`${form} .choice, ${form} fieldset`)
    .first()
    .waitFor({ timeout: 3000 })
    .catch(() => undefined)
  for (const no of await page.getByRole('radio', { name: 'No', exact: true }).all()) await no.check()
}
const details = first(tell, next)
const recap = first(details, (page) => page.getByLabel('Titolo').fill('Una buca davanti alla scuola'), next)
const sent = first(
  recap,
  (page) => press(page, 'Invia'),
  (page) =>
    page
      .getByText(/Segnalazione inviata|Per inviarla devi/)
      .first()
      .waitFor(),
)

/** Reports: one, on the map, written, in numbers; and the page's rating. */
export async function reportScenes(): Promise<Scene[]> {
  const found = await Promise.all(states.map(async (state) => [state, (await reports(`state=${state}`))[0]?.id] as const))
  const one = (state: string, id: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `report-${state}`,
    at: `/segnalazioni/${id}`,
    element: 'main cdc-report',
    ...(act && { act }),
  })
  const known = found.flatMap(([state, id]) => (id ? [{ state, id }] : []))
  const forms = (state: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `report-form-${state}`,
    at: '/segnalazioni/nuova',
    element: form,
    ...(act && { act }),
  })
  const maps = (state: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `report-map-${state}`,
    at: '/segnalazioni',
    element: map,
    ...(act && { act }),
  })
  const stats = { name: 'report-stats', at: '/segnalazioni/andamento', element: 'main cdc-report-stats' }
  const rating = { at: '/petizioni', element: 'main cdc-rating' }
  const rate = (star: number) => (page: Page) =>
    page.locator(`${rating.element} input[type=radio][value="${star}"]`).check({ force: true })
  return [
    ...known.map(({ state, id }) => one(state, id)),
    ...known.slice(0, 1).flatMap(({ id }) => failing('report', `/segnalazioni/${id}`, 'main cdc-report')),
    one('missing', '019a5b1c-0000-7000-8000-000000000001'),
    forms('1'),
    forms('1-missing', next),
    forms('2', begin),
    forms('2-filled', place),
    forms('2-missing', first(begin, next)),
    forms('3', category),
    forms('3-chosen', tell),
    forms('4', details),
    forms('4-missing', first(details, next)),
    forms('5', recap),
    forms('sent', sent),
    ...failing('report-form', '/segnalazioni/nuova', form),
    maps('all'),
    maps('chosen', (page) => page.locator(`${map} li button, ${map} li a`).first().click()),
    { ...maps('empty'), network: nothing },
    ...failing('report-map', '/segnalazioni', map),
    stats,
    {
      ...stats,
      name: 'report-stats-tables',
      act: async (page) => {
        for (const table of await page.locator(`${stats.element} summary`).all()) await table.click()
      },
    },
    ...failing('report-stats', stats.at, stats.element),
    { ...rating, name: 'rating' },
    { ...rating, name: 'rating-low', act: rate(2) },
    { ...rating, name: 'rating-high', act: rate(5) },
    {
      ...rating,
      name: 'rating-words',
      act: first(rate(5), (page) => page.locator(rating.element).getByRole('button', { name: 'Avanti' }).click()),
    },
    {
      ...rating,
      name: 'rating-sent',
      act: first(
        rate(5),
        (page) => page.locator(rating.element).getByRole('button', { name: 'Avanti' }).click(),
        (page) => page.locator(rating.element).getByRole('button', { name: 'Invia' }).click(),
        (page) => page.getByText('Grazie').first().waitFor(),
      ),
    },
  ]
}
