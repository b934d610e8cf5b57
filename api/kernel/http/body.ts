import type { IncomingMessage } from 'node:http'
import { json } from 'co-body'
import { Problem } from './problem.ts'

/**
 * The JSON body of a request.
 *
 * @param maxBytes Largest body taken.
 * @throws Problem 413 `http.too_large`, 400 `http.invalid_request` when it is not JSON, not Unicode or nested too deep, 415 for
 *   encodings: what is this small is not compressed.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Problem(415, 'http.unsupported_media_type')
  const body = await parse(request, maxBytes)
  const rule = broken(body)
  if (rule) throw new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule })
  return body
}

async function parse(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  try {
    return (await json(request, { limit: maxBytes, strict: false })) as unknown
  } catch (error) {
    const status = (error as { status?: number }).status
    if (status === 413) throw new Problem(413, 'http.too_large', { max_bytes: maxBytes })
    if (status === 415) throw new Problem(415, 'http.unsupported_media_type')
    if (status === 400 || error instanceof SyntaxError)
      throw new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule: 'JSON' })
    throw error
  }
}

/** Nothing that anybody means is nested deeper; what is could exhaust the stack of whoever walks through it. */
const deepest = 64

/** The rule that the value breaks, if any. PostgreSQL takes neither NUL nor half of a surrogate pair: nor is it text to anybody. */
function broken(value: unknown, depth = 0): 'Unicode' | 'depth' | undefined {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? undefined : 'Unicode'
  if (typeof value !== 'object' || value === null) return undefined
  if (depth === deepest) return 'depth'
  for (const name of Object.keys(value)) {
    const rule = broken(name) ?? broken((value as Record<string, unknown>)[name], depth + 1)
    if (rule) return rule
  }
  return undefined
}
