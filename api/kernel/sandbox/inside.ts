import type { IncomingMessage, RequestListener } from 'node:http'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const insiders = new WeakSet<IncomingMessage>()

/** Whether the request comes from this very process, which fills a sandbox: nobody outside can say so. */
export const isInside = (request: IncomingMessage): boolean => insiders.has(request)

/** The API, asked by this process alone: at an address that only `work` knows, and while it works. */
export async function fromInside<T>(listener: RequestListener, work: (origin: string) => Promise<T>): Promise<T> {
  const path = `/${crypto.randomUUID()}`
  const server = createServer((request, response) => {
    // The port is open to whoever is on this machine: the address is what they don't know.
    if (!request.url!.startsWith(`${path}/`)) return void response.writeHead(404).end()
    request.url = request.url!.slice(path.length)
    insiders.add(request)
    listener(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  try {
    return await work(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`)
  } finally {
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
  }
}
