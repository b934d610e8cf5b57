import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { Application, Asking } from './application.ts'
import type { Session } from './session.ts'

/** How a program of this machine signs somebody in. */
export interface SignInHere extends Asking {
  /** Brings the citizen to that address: prints it, or opens their browser. */
  readonly open: (url: string) => void
  /** Gives up waiting. */
  readonly signal?: AbortSignal
}

/**
 * Signs somebody in from a program on their own machine (RFC 8252): their browser comes back to the application's redirect URI, an
 * `http://127.0.0.1:PORT/…` at which this listens meanwhile.
 *
 * @throws AuthorizationResponseError of openid-client when they did not consent.
 */
export async function signInHere(application: Application, { open, signal, ...asking }: SignInHere): Promise<Session> {
  const redirect = new URL(application.redirectUri)
  const begun = await application.begin(asking)
  const server = createServer().listen(Number(redirect.port), redirect.hostname)
  try {
    await once(server, 'listening', { signal })
    open(begun.url)
    return await application.finish(await answer(), begun)
  } finally {
    server.close()
    server.closeAllConnections()
  }

  async function answer(): Promise<URL> {
    for (;;) {
      const [request, response] = (await once(server, 'request', { signal })) as [IncomingMessage, ServerResponse]
      const url = new URL(request.url!, redirect)
      const ours = url.pathname === redirect.pathname && url.searchParams.get('state') === begun.state
      const said = ours ? 'Fatto: torna al programma. / Done: go back to the program.' : ''
      await new Promise<void>((sent) =>
        response
          .writeHead(ours ? 200 : 404, { 'content-type': 'text/plain; charset=utf-8', connection: 'close' })
          .end(said, sent),
      )
      if (ours) return url
    }
  }
}
