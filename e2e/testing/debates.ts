import { v7 } from 'uuid'
import type { components } from '../../types/openapi.d.ts'
import type { Caller } from '../../api/testing/caller.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import type { TestApi } from '../../api/testing/start-api.ts'

type NewDebateSource = components['schemas']['NewDebateSource']
type Phase = components['schemas']['DebatePhaseName']

const day = 86_400_000
const order: readonly Phase[] = ['inform', 'discuss', 'propose', 'converge', 'outcome']

/**
 * Publishes a debate of the town, with a dossier of one item, by the API's public door.
 *
 * @param phase The one in force; each of the following opens ten days after the one before.
 * @returns its id.
 */
export async function openDebate(
  api: TestApi,
  town: string,
  phase: Phase,
  { like, officer }: { like?: Partial<NewDebateSource>; officer?: Caller } = {},
): Promise<string> {
  const staff = officer ?? (await api.staff('officer', town))
  const now = api.now().getTime()
  const body: NewDebateSource = {
    question: { it: 'Come vogliamo il lungomare fra dieci anni?' },
    summary: { it: 'Il Comune rifà due chilometri di lungomare.' },
    phases: order
      .slice(order.indexOf(phase))
      .map((phase, place) => ({ phase, opens_at: new Date(now + place * 10 * day).toISOString() })),
    closes_at: new Date(now + 60 * day).toISOString(),
    ...like,
  }
  const { id } = dataOf(await staff.POST('/v1/{tenant}/debates', { params: { path: { tenant: town }, header: api.key() }, body }))
  const path = { tenant: town, debate_id: id }
  const item = { kind: 'known' as const, place: 0, title: { it: 'Su due chilometri ci sono 43 alberi' } }
  dataOf(
    await staff.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
      params: { path: { ...path, item_id: v7() } },
      body: item,
    }),
  )
  const published = { params: { path, header: api.key() }, body: { action: 'publish' as const } }
  dataOf(await staff.POST('/v1/{tenant}/debates/{debate_id}/transitions', published))
  return id
}
