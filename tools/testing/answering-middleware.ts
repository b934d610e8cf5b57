import type { Middleware } from 'koa'
import { createAnswering } from './answering-server.ts'

/** The answering server as middleware of the test runner, so that elements find their API on the origin they come from. */
export function answeringMiddleware(): Middleware {
  const answering = createAnswering()
  return async (context, next) => {
    const answer = await answering
    if (await answer(context.req, context.res)) Object.assign(context, { respond: false })
    else await next()
  }
}
