import { randomInt } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:net'

/**
 * A port on which nobody listens, for a server that is killed and comes back on it. It lies below those that systems hand out
 * (32768 and up, Linux): no connection of somebody else's can take it while the server is away.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(15_000, 32_000)
    const probe = createServer()
    const free = await new Promise<boolean>((found) => {
      probe.once('error', () => found(false)).listen(port, '127.0.0.1', () => found(true))
    })
    if (!free) continue
    probe.close()
    await once(probe, 'close')
    return port
  }
}
