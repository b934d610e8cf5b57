import type { IncomingMessage } from 'node:http'
import { json } from 'co-body'
import { Problem } from './problem.ts'

/**
 * The JSON body of a request.
 *
 * @param maxBytes Largest body taken.
 * @throws Problem 413 `http.too_large`, 400 `http.invalid_request` when it is not JSON, 415 for other encodings.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  try {
    return (await json(request, { limit: maxBytes, strict: false })) as unknown
  } catch (error) {
    const status = (error as { status?: number }).status
    if (status === 413) throw new Problem(413, 'http.too_large', { max_bytes: maxBytes })
    if (status === 415) throw new Problem(415, 'http.unsupported_media_type')
    if (status === 400 || error instanceof SyntaxError) throw new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule: 'JSON' })
    throw error
  }
}
