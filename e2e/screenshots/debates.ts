import type { Page } from 'playwright-core'
import { debates } from './demo.ts'
import { first, press } from './acting.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const page = 'main cdc-debate'
const list = 'main cdc-debates'
const map = 'main cdc-debate-map'

/** Debates in every phase, and their list. */
/** Opens the form for a comment and writes what others have said already. */
const writing: Scene['act'] = async (page) => {
  const comments = page.locator('cdc-comments')
  await comments.getByRole('button', { name: 'Scrivi un commento' }).click()
  await comments.getByLabel('Che cosa ne pensi').fill('Servono panchine con lo schienale e bagni pubblici')
  await comments.locator('.similar').waitFor()
}

export async function debateScenes(): Promise<Scene[]> {
  const found = await debates()
  const phases = [...new Set(found.map(({ phase }) => phase))]
  const one = (phase: string): Scene => {
    // The one with most to show was published last.
    const { id } = found.find((debate) => debate.phase === phase)!
    return { name: `debate-${phase}`, at: `/dibattiti/${id}`, element: page }
  }
  return [
    ...phases.map(one),
    { ...one('discuss'), name: 'debate-writing', act: writing },
    { name: 'debate-missing', at: '/dibattiti/019a5b1c-0000-7000-8000-000000000001', element: page },
    ...failing('debate', `/dibattiti/${found[0]!.id}`, page),
    ...mapScenes(`/dibattiti/${found.find(({ phase }) => phase === 'discuss')!.id}`),
    { name: 'debates-all', at: '/dibattiti', element: list },
    ...failing('debates', '/dibattiti', list),
  ]
}

/** The places of a debate: all of them, a zone's, one of them; and one that is being drawn. */
function mapScenes(at: string): Scene[] {
  const marks = (page: Page) => page.locator(`${map} button.mark`).first().waitFor()
  const one = (page: Page) => page.locator(`${map} .item .title`).first().click()
  const zone = async (page: Page) => {
    await page.locator(`${map} select[name=zone] option`).nth(1).waitFor({ state: 'attached' })
    await page.locator(`${map} select[name=zone]`).selectOption({ index: 1 })
  }
  const draw = async (page: Page) => {
    await page.locator('main cdc-comments .draw .map').focus()
    for (const key of [
      'Enter',
      'Shift+ArrowRight',
      'Enter',
      'Shift+ArrowDown',
      'ArrowRight',
      'Enter',
      'ArrowLeft',
      'Shift+ArrowLeft',
    ])
      await page.keyboard.press(key)
  }
  return [
    { name: 'debate-map', at, element: map, act: marks },
    { name: 'debate-map-zone', at, element: map, act: first(marks, zone) },
    { name: 'debate-map-chosen', at, element: map, act: first(marks, one) },
    {
      name: 'debate-map-drawing',
      at,
      element: 'main cdc-comments form',
      act: first(
        (page) => press(page, 'Scrivi un commento'),
        (page) => press(page, 'Indica un luogo'),
        (page) => page.locator('main cdc-comments input[value=Polygon]').check(),
        draw,
      ),
    },
  ]
}
