import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream'
import type { Context } from 'koa'
import { matches, type SentAnswer } from './answer.ts'
import type { Allowance } from './rate-limit.ts'

/** What the answer says of the caller's allowance. */
export function allowanceHeaders({ limit, remaining, reset }: Allowance): Record<string, string> {
  return { 'ratelimit-limit': String(limit), 'ratelimit-remaining': String(remaining), 'ratelimit-reset': String(reset) }
}

/**
 * Sends the answer: past Koa's own response, which would set a dozen headers one by one and ask for the length of a body that is known.
 *
 * @param more Headers that depend on the caller. @returns The status that was sent: 304 to whoever has this version.
 */
export function send(ctx: Context, answer: SentAnswer, more: Readonly<Record<string, string>>): number {
  ctx.respond = false
  const response = ctx.res
  const headers: Record<string, string> = { ...answer.headers, ...more }
  if (answer.status === 200 && matches(ctx.headers['if-none-match'], answer.headers['etag'])) {
    delete headers['content-type']
    delete headers['content-length']
    response.writeHead(304, headers).end()
    return 304
  }
  response.writeHead(answer.status, headers)
  const source = ctx.method === 'HEAD' ? undefined : (answer.stream ?? answer.streamed?.open())
  if (source) stream(source, response)
  else response.end(ctx.method === 'HEAD' ? undefined : answer.body)
  return answer.status
}

/** Ends the stream when its reader leaves, which is no fault. */
function stream(source: NonNullable<SentAnswer['stream']>, response: ServerResponse): void {
  response.flushHeaders()
  pipeline(source, response, () => {})
}
