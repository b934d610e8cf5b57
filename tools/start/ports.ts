import { createServer } from 'node:net'

/** Why the demonstration can't be started, in one sentence for the terminal. */
export class StartFault extends Error {}

/** Ports of the demonstration, one after the other. */
export interface Ports {
  readonly api: number
  readonly sites: readonly number[]
  readonly configurator: number
  /** The identity provider of the demonstration that speaks SAML. */
  readonly spid: number
  /** The one that speaks OpenID Connect, with its federation. */
  readonly openId: number
  /** The register of residents. */
  readonly anpr: number
}

/**
 * The ports from `CDC_PORT` on (4000): the API, each site, the configurator, the identity providers, the register of residents.
 *
 * @throws StartFault when it is no port, or another program has one of them.
 */
export async function findPorts(text: string | undefined, sites: number): Promise<Ports> {
  const api = Number(text || 4000)
  const last = api + sites + 4
  if (!Number.isInteger(api) || api < 1 || last > 65_535)
    throw new StartFault(`CDC_PORT must be a port that leaves room for ${sites + 4} more, not "${text}".`)
  const all = Array.from({ length: last - api + 1 }, (_, place) => api + place)
  for (const port of all) {
    if (!(await isFree(port)))
      throw new StartFault(`Port ${port} is taken by another program: end it, or choose other ports with CDC_PORT.`)
  }
  return { api, sites: all.slice(1, -4), configurator: last - 3, spid: last - 2, openId: last - 1, anpr: last }
}

function isFree(port: number): Promise<boolean> {
  const probe = createServer()
  return new Promise((told) => {
    probe.once('error', () => told(false))
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)))
  })
}
