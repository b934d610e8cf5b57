import type { components } from '../../../types/openapi.d.ts'
import type { Api } from './api.ts'
import { orThrow } from './problem.ts'

/**
 * Uploads a photo or a document, which is nobody's until it is attached: give its `media.id`, and `media_token` where nobody is signed in,
 * to what it belongs to within 24 hours.
 *
 * @param file With its type: `new Blob([bytes], { type: 'image/jpeg' })`. 15 MiB at most.
 * @param intention Of `newIntention`: however often it is sent, it is uploaded once.
 * @throws Refused
 */
export async function upload(
  api: Api,
  tenant: string,
  file: Blob,
  intention: { 'Idempotency-Key': string },
): Promise<components['schemas']['UploadedMedia']> {
  const params = { path: { tenant }, header: intention }
  const headers = { 'content-type': file.type }
  // The contract calls a file a string of bytes; it travels as it is.
  return orThrow(await api.POST('/v1/{tenant}/media', { params, body: file as never, bodySerializer: () => file, headers }))
}
