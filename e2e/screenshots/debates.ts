import { debates } from './demo.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const page = 'main cdc-debate'
const list = 'main cdc-debates'

/** Debates in every phase, and their list. */
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
    { name: 'debate-missing', at: '/dibattiti/019a5b1c-0000-7000-8000-000000000001', element: page },
    ...failing('debate', `/dibattiti/${found[0]!.id}`, page),
    { name: 'debates-all', at: '/dibattiti', element: list },
    ...failing('debates', '/dibattiti', list),
  ]
}
