import { debates } from './demo.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const page = 'main cdc-debate'
const list = 'main cdc-debates'

/** Debates in every phase, and their list. */
/** Opens the form for a comment and writes what others have said already. */
const writing: Scene['act'] = async (page) => {
  const comments = page.locator('cdc-comments')
  await comments.getByRole('button', { name: 'Scrivi un commento' }).click()
  await comments.getByLabel('Che cosa ne pensi').fill('Servono panchine con lo schienale e bagni pubblici')
  await comments.getByText('Altri hanno già scritto').waitFor()
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
    { name: 'debates-all', at: '/dibattiti', element: list },
    ...failing('debates', '/dibattiti', list),
  ]
}
