import type { IncomingMessage } from 'node:http'
import { json } from 'co-body'
import { assertReadable } from '../texts/readable.ts'
import { Problem } from './problem.ts'

/**
 * The JSON body of a request.
 *
 * @param maxBytes Largest body taken.
 * @throws Problem 413 `http.too_large`, 400 `http.invalid_request` when it is not JSON, not Unicode or nested too deep, 400
 *   `http.unreadable_text`, 415 for encodings: what is this small is not compressed.
 */
export async function readBody(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  const encoding = request.headers['content-encoding']
  if (encoding !== undefined && encoding !== 'identity') throw new Problem(415, 'http.unsupported_media_type')
  const body = await parse(request, maxBytes)
  assertSound(body)
  return body
}

async function parse(request: IncomingMessage, maxBytes: number): Promise<unknown> {
  try {
    return (await json(request, { limit: maxBytes, strict: false })) as unknown
  } catch (error) {
    const status = (error as { status?: number }).status
    if (status === 413) throw new Problem(413, 'http.too_large', { max_bytes: maxBytes })
    if (status === 415) throw new Problem(415, 'http.unsupported_media_type')
    if (status === 400 || error instanceof SyntaxError) refuse('JSON')
    throw error
  }
}

/** Nothing that anybody means is nested deeper; what is could exhaust the stack of whoever walks through it. */
const deepest = 64

/**
 * Passes for values that everybody can store, show and read. PostgreSQL takes neither NUL nor half of a surrogate pair: nor is it
 * text to anybody. What can be stored but not be read has a refusal of its own, see `flawOf`.
 */
function assertSound(value: unknown, at = '', depth = 0): void {
  if (typeof value === 'string') {
    if (!value.isWellFormed() || value.includes('\0')) refuse('Unicode')
    assertReadable(value, at)
  }
  if (typeof value !== 'object' || value === null) return
  if (depth === deepest) refuse('depth')
  for (const name of Object.keys(value)) {
    assertSound(name, at, depth)
    assertSound((value as Record<string, unknown>)[name], `${at}/${name}`, depth + 1)
  }
}

function refuse(rule: string): never {
  throw new Problem(400, 'http.invalid_request', { in: 'body', at: '', rule })
}
