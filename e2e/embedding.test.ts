import { afterAll, beforeAll, expect, test } from 'vitest'
import { fillDebates, type LivelyDebates } from '../api/testing/lively-debates.ts'
import { fillReports, type LivelyReports } from '../api/testing/lively-reports.ts'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand
let reports: LivelyReports
let debates: LivelyDebates

beforeAll(async () => {
  stand = await startStand()
  reports = await fillReports(stand.api, stand.bari)
  debates = await fillDebates(stand.api, stand.bari)
})
afterAll(() => stand?.stop())

test('a frame is light unless its address says otherwise', async () => {
  const { page } = await stand.visit({ colorScheme: 'dark' })
  const ground = async (theme: string) => {
    await page.goto(`${stand.api.origin}/embed/bari/petitions${theme}`)
    await settled(page)
    return page
      .locator('cdc-petitions .card')
      .first()
      .evaluate((card) => getComputedStyle(card).color)
  }
  expect(await ground('')).toBe('rgb(26, 26, 26)')
  expect(await ground('?theme=auto')).toBe('rgb(250, 250, 250)')
})

test.each([
  ['petition', () => `/${stand.bari.petitions.open[0]}`],
  ['petitions'],
  ['petition-form'],
  ['petition-desk'],
  ['desk'],
  ['moderation-desk'],
  ['moderation'],
  ['moderation-log'],
  ['report-desk'],
  ['debate-desk'],
  ['session'],
  ['standing'],
  ['report', () => `/${reports.ids[0]}`],
  ['report-form'],
  ['report-map'],
  ['report-stats'],
  ['debate', () => `/${debates.ids[0]}`],
  ['debates'],
])('the page that shows %s in a frame is accessible', async (element, id = () => '') => {
  const { page, context, violations, faults } = await stand.visit()
  await bringAxe(context)
  await page.goto(`${stand.api.origin}/embed/bari/${element}${id()}?href-template=/pagine/{id}`)
  await settled(page)
  await expectAccessible(page, element)
  expect([...violations, ...faults]).toEqual([])
})
