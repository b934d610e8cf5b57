import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcPetitionForm } from './petition-form.ts'

export type Petition = components['schemas']['Petition']

/** A petition in the version that its `ETag` names. */
export interface Versioned {
  petition: Petition
  etag: string
}

/** What was answered, with the version that the next change names. */
export async function versioned(asked: Promise<{ data?: Petition; response: Response }>): Promise<Versioned> {
  const petition = await answer(asked)
  const { headers } = (await asked).response
  return { petition, etag: headers.get('etag') ?? '*' }
}

/** The petition as it is now; undefined when it is not there for whoever is signed in. */
export async function findPetition({ session, slug }: CdcPetitionForm, id: string): Promise<Versioned | undefined> {
  try {
    const path = { tenant: slug, petition_id: id }
    return await versioned(session.api.GET('/v1/{tenant}/petitions/{petition_id}', { params: { path } }))
  } catch (thrown) {
    if (Refusal.from(thrown).code === 'http.not_found') return undefined
    throw thrown
  }
}
