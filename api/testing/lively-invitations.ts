import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** Somebody who is invited to work for the town. Gives what leads to it. */
export async function fillInvitations(api: TestApi, { slug, administrator }: LivelyPetitions): Promise<RealValues> {
  const body = { address: `segreto.${slug}@example.org`, role: 'officer' as const, service: 'ratings' as const, days: 30 }
  const params = { path: { tenant: slug }, header: api.key() }
  const { invitation } = dataOf(await api.as(administrator).POST('/v1/{tenant}/invitations', { params, body }))
  return { invitation_id: [invitation.id] }
}
