import { answer } from '../../../kernel/client.ts'
import type { CdcDesk } from '../desk.ts'
import type { ServiceName } from '../room.ts'

/** Services in which something has a beginning and an end. */
export type RunningService = Exclude<ServiceName, 'ratings'>

/** Most that is counted: beyond it nobody needs the number to think twice. */
const most = 100

/** What runs in a service by now. */
export interface Running {
  /** 0…100. */
  readonly n: number
  /** There are more than that. */
  readonly more: boolean
}

/** Counts what runs in the service, of what everybody may see. @throws Refusal */
export async function countRunning({ publicApi, slug }: CdcDesk, service: RunningService): Promise<Running> {
  const path = { tenant: slug }
  const count = async (asking: Promise<{ data?: { items: unknown[]; next_cursor: string | null } }>): Promise<Running> => {
    const { items, next_cursor } = await answer(asking)
    return { n: items.length, more: next_cursor !== null }
  }
  switch (service) {
    case 'petitions':
      return count(publicApi.GET('/v1/{tenant}/petitions', { params: { path, query: { state: 'open', limit: most } } }))
    case 'reports':
      return count(publicApi.GET('/v1/{tenant}/reports', { params: { path, query: { phase: ['open', 'paused'], limit: most } } }))
    case 'debates':
      return count(publicApi.GET('/v1/{tenant}/debates', { params: { path, query: { listed: 'running', limit: most } } }))
  }
}
