import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { chromium, type Browser, type BrowserContextOptions } from 'playwright-core'
import { fillPetitions, type LivelyPetitions } from '../../api/testing/lively-town.ts'
import { startApi, type TestApi } from '../../api/testing/start-api.ts'
import { demoCitizens, demoLogin } from '../../api/kernel/identity/index.ts'
import type { MailPlace } from '../../api/kernel/mail/mail.ts'
import { appointOperator } from '../../api/kernel/operator/index.ts'
import { siteServer, sites } from '../../demo/sites/index.ts'
import { findChromium } from '../../tools/chromium.ts'
import { startHostSite, type HostSite } from './host-page.ts'
import { openVisit, type Visit } from './visit.ts'

/** Everything real and apart: the API with its database, the demonstration's sites and a town's page on other origins, a browser. */
export interface Stand {
  readonly api: TestApi
  readonly browser: Browser
  /** Bari, with petitions in every state. */
  readonly bari: LivelyPetitions
  /** A web site that Bari and the other active towns allow, with pages that the test writes. */
  readonly host: HostSite
  /** Origin of a demonstration site. */
  site(tenant: string): string
  /** Somebody opens a browser; what it notices is in the visit. It is closed with the stand. */
  visit(options?: BrowserContextOptions): Promise<Visit>
  stop(): Promise<void>
}

const day = 24 * 60 * 60 * 1000

type Options = Pick<NonNullable<Parameters<typeof startApi>[0]>, 'sources'> & { readonly mail?: MailPlace }

/**
 * Starts it. The past of Bari is told by moving the API's clock; from then on the clock is the real one, as the browser's is. The
 * staff among the sample citizens have their roles.
 *
 * @param mail The API's mail server; none without it.
 * @param sources Ways of signing in; the sample citizens without them.
 */
export async function startStand({ mail, sources }: Options = {}): Promise<Stand> {
  const start = new Date(Date.now() - 13 * day)
  const api = await startApi({ start, ...(mail && { mail }), ...(sources && { sources }) })
  const bari = await fillPetitions(api, 'bari')
  const tick = setInterval(() => api.setNow(new Date()), 200)
  api.setNow(new Date())
  await enrolStaff(api)
  const host = await startHostSite(api.origin)
  const servers = new Map<string, Server>()
  const places = new Map<string, string>()
  for (const site of sites) {
    const server = siteServer(site, api.origin)
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
    const origin = `http://localhost:${(server.address() as AddressInfo).port}`
    servers.set(site.tenant, server)
    places.set(site.tenant, origin)
    await api.operator.setOrigin(site.tenant, origin, true)
    await api.operator.setOrigin(site.tenant, host.origin, true)
  }
  const browser = await chromium.launch(findChromium())
  return {
    api,
    browser,
    bari,
    host,
    site: (tenant) => places.get(tenant)!,
    visit: (options) => openVisit(browser, options),
    async stop() {
      await browser.close()
      clearInterval(tick)
      for (const server of servers.values()) {
        server.closeAllConnections()
        await new Promise((closed) => server.close(closed))
      }
      await host.close()
      await api.stop()
    },
  }
}

async function enrolStaff(api: TestApi): Promise<void> {
  for (const citizen of demoCitizens) {
    if (!citizen.staff && !citizen.operator) continue
    const id = await api.app.identity.enroll('demo', demoLogin(citizen, api.now()))
    if (citizen.operator) await appointOperator(api.operator.database, id, api.now())
    if (citizen.staff) await api.operator.giveRole(citizen.staff.tenant, id, citizen.staff.role, null, api.now())
  }
}
