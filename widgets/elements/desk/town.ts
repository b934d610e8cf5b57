import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcDesk } from './desk.ts'

export type Town = components['schemas']['Tenant']
export type TownChange = components['schemas']['TenantChange']

/** How often a change is tried again over what others have saved of the rest. */
const most = 3

/** The town as its staff edits it, with its version. */
export async function readTown({ session, slug }: CdcDesk): Promise<{ town: Town; etag: string }> {
  const asking = session.api.GET('/v1/{tenant}', { params: { path: { tenant: slug } } })
  const town = await answer(asking)
  return { town, etag: (await asking).response.headers.get('etag') ?? '' }
}

/**
 * Changes a part of the town over its newest version: others may have saved the rest meanwhile.
 *
 * @param change what is to be changed of the town as it is by now. @throws Refusal 412 of its own when that part is another than was seen.
 */
export async function changeTown(desk: CdcDesk, change: (now: Town) => TownChange): Promise<Town> {
  for (let tries = 1; ; tries += 1) {
    const { town, etag } = await readTown(desk)
    const params = { path: { tenant: desk.slug }, header: { 'If-Match': etag } }
    const headers = { 'Content-Type': 'application/merge-patch+json' }
    try {
      return await answer(desk.session.api.PATCH('/v1/{tenant}', { params, body: change(town), headers }))
    } catch (thrown) {
      if (tries === most || Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
    }
  }
}
