import { afterAll, beforeAll, expect, test } from 'vitest'
import { bringAxe, expectAccessible } from './testing/accessible.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'

let stand: Stand

beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

test.each(['petition', 'petitions', 'petition-form', 'session'])(
  'the page that shows %s in a frame is accessible',
  async (element) => {
    const { page, context, complaints, violations, faults } = await stand.visit()
    await bringAxe(context)
    const id = element === 'petition' ? `/${stand.bari.petitions.open[0]}` : ''
    await page.goto(`${stand.api.origin}/embed/bari/${element}${id}?href-template=/petizioni/{id}`)
    await settled(page)
    await expectAccessible(page, element)
    expect([...complaints, ...violations, ...faults]).toEqual([])
  },
)
