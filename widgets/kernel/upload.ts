import type { components } from '../../types/openapi.d.ts'
import { answer, type Api } from './client.ts'

/**
 * Uploads a photo or a document; it is nobody's until it is attached.
 *
 * @param key under which it is uploaded once, however often it is sent.
 */
export function upload(api: Api, tenant: string, key: string, file: Blob): Promise<components['schemas']['UploadedMedia']> {
  const params = { path: { tenant }, header: { 'Idempotency-Key': key } }
  return answer(
    api.POST('/v1/{tenant}/media', {
      params,
      body: file as never,
      bodySerializer: () => file,
      headers: { 'content-type': file.type },
    }),
  )
}
