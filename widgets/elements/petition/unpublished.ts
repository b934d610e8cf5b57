import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import type { CdcPetition } from './petition.ts'
import { sponsorToken } from './sponsor-link.ts'

type Petition = components['schemas']['Petition']

/** Shows the API the secret of a private link, when the citizen has come by one. */
export function sponsorHeader(): { 'Sponsor-Token'?: string } {
  const token = sponsorToken()
  return token ? { 'Sponsor-Token': token } : {}
}

/** The petition, which is not public: for its author, the staff, and whoever has its private link. @throws `missing` to anybody else. */
export async function readUnpublished(
  { path, publicApi, session }: CdcPetition,
  options: { headers: { 'accept-language': string }; signal: AbortSignal },
  missing: unknown,
): Promise<Petition> {
  const header = sponsorHeader()
  await session.ready
  if (!session.signedIn && !('Sponsor-Token' in header)) throw missing
  const api = session.signedIn ? session.api : publicApi
  return answer(api.GET('/v1/{tenant}/petitions/{petition_id}', { ...options, params: { path, header } }))
}
