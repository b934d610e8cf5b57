import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcDesk } from './desk.ts'
import { etagOf, overNewest } from './newest.ts'

export type Town = components['schemas']['Tenant']
export type TownChange = components['schemas']['TenantChange']

/** The town as its staff edits it, with its version. */
export async function readTown({ session, slug }: CdcDesk): Promise<{ town: Town; etag: string }> {
  const asking = session.api.GET('/v1/{tenant}', { params: { path: { tenant: slug } } })
  const town = await answer(asking)
  return { town, etag: await etagOf(asking) }
}

/**
 * Changes a part of the town over its newest version.
 *
 * @param change what is to be changed of the town as it is by now. @throws Refusal 412 of its own when that part is another than was seen.
 */
export function changeTown(desk: CdcDesk, change: (now: Town) => TownChange): Promise<Town> {
  return overNewest(async () => {
    const { town, etag } = await readTown(desk)
    const params = { path: { tenant: desk.slug }, header: { 'If-Match': etag } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    return answer(desk.session.api.PATCH('/v1/{tenant}', { params, body: change(town), headers }))
  })
}
