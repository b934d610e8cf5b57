import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcPetitionForm } from './petition-form.ts'

type Schemas = components['schemas']

/** What can be written in the town: its kinds of petition, and the town itself, without which everything works in one language. */
export async function readKinds(
  { slug, language, publicApi }: CdcPetitionForm,
  signal: AbortSignal,
): Promise<{ types: Schemas['PetitionType'][]; town: Schemas['Tenant'] | undefined }> {
  if (!slug) throw new Refusal('tenant.unknown')
  const options = { params: { path: { tenant: slug } }, headers: { 'accept-language': language }, signal }
  const [{ items: types }, town] = await Promise.all([
    answer(publicApi.GET('/v1/{tenant}/petition-types', options)),
    answer(publicApi.GET('/v1/{tenant}', options)).catch(() => undefined),
  ])
  return { types, town }
}
