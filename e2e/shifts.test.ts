import { afterAll, beforeAll, expect, test } from 'vitest'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

test('nothing shifts while the elements load on a page in the national look', async () => {
  const id = stand.bari.petitions.open![0]!
  const narrow = { width: 360, height: 740 }
  const wide = { width: 1280, height: 800 }
  const places = {
    [`/petizioni/${id}`]: [narrow, wide],
    '/petizioni': [narrow, wide],
    '/': [narrow],
    '/petizioni/nuova': [wide],
    '/ufficio': [narrow],
    '/ufficio/petizioni': [narrow],
  }
  const load = async (path: string, viewport: typeof narrow) => {
    const visit = await stand.visit({ viewport })
    await visit.page.goto(stand.site('bari') + path)
    await settled(visit.page)
    expect(await visit.shift(), `${path} at ${viewport.width} px`).toBeLessThanOrEqual(0.01)
    await visit.context.close()
  }
  for (const [path, viewports] of Object.entries(places)) await Promise.all(viewports.map((viewport) => load(path, viewport)))
})
