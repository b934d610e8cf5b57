import { lookup } from 'node:dns/promises'
import { isIP } from 'node:net'
import { LRUCache } from 'lru-cache'
import type { Networks } from '../outbound/networks.ts'
import type { Tenant } from '../tenancy/tenant.ts'
import { Mail, MailFault, type Handing, type Letter } from './mail.ts'

/** What hands letters over. */
export type Mailer = Pick<Mail, 'send'>

/** Letters of a sandbox reach nobody: whoever tries things out there writes any address. */
const nowhere: Mailer = { send: async () => undefined }

/** How long a name is taken to stand for the address that it stood for, in milliseconds. */
const resolvedMs = 300_000

/**
 * The mail servers: of each town that has its own, and the operator's for the others. A town's must lie on the public Internet, but for
 * networks that the operator allows; it is connected to where its name was resolved to.
 */
export class Mails {
  readonly #operator: Mail
  readonly #networks: Networks
  readonly #secretOf: (tenant: Tenant, name: string) => string | undefined
  readonly #towns = new LRUCache<string, Promise<Mail>>({
    max: 500,
    ttl: resolvedMs,
    dispose: (mail) => void mail.then((unused) => unused.close()).catch(() => undefined),
  })

  /** @param operator For towns that have none of their own. */
  constructor(
    operator: Mail,
    { networks, secretOf }: { networks: Networks; secretOf: (tenant: Tenant, name: string) => string | undefined },
  ) {
    this.#operator = operator
    this.#networks = networks
    this.#secretOf = secretOf
  }

  /** What hands the town's letters over; the operator's when there is no town. */
  of(tenant: Tenant | undefined): Mailer {
    if (tenant?.sandbox) return nowhere
    const smtp = tenant?.settings.notifications.smtp
    if (!smtp) return this.#operator
    return {
      send: async (letter: Letter, handing?: Handing) => (await this.#ofTown(tenant, smtp)).send(letter, handing),
    }
  }

  #ofTown(tenant: Tenant, smtp: NonNullable<Tenant['settings']['notifications']['smtp']>): Promise<Mail> {
    // The secret names the server that it is for: a town that writes another one into its settings is not sent there with it.
    const secret = this.#secretOf(tenant, 'SMTP')
    const password = secret?.startsWith(`${smtp.host}:`) ? secret.slice(smtp.host.length + 1) : undefined
    const key = JSON.stringify([tenant.id, smtp, password])
    const known = this.#towns.get(key)
    if (known) return known
    const opening = this.#open(smtp, password)
    this.#towns.set(key, opening)
    opening.catch(() => this.#towns.delete(key))
    return opening
  }

  /** @throws MailFault when its name leads nowhere, or where the API must not connect. */
  async #open(
    { host, port, user, from }: { host: string; port: number; user: string; from: string },
    password: string | undefined,
  ): Promise<Mail> {
    const { address } = isIP(host)
      ? { address: host }
      : await lookup(host).catch(() => {
          throw new MailFault(`the mail server ${host} is not found`)
        })
    const allowed = this.#networks.isAllowed(address)
    if (!allowed && !this.#networks.isPublic(address))
      throw new MailFault(`the mail server ${host} is not on the public Internet`)
    if (user && password === undefined) throw new MailFault(`the operator keeps no secret SMTP of the town for ${host}`)
    const who = user ? `${encodeURIComponent(user)}:${encodeURIComponent(password!)}@` : ''
    const at = isIP(address) === 6 ? `[${address}]` : address
    return new Mail({
      url: `${port === 465 ? 'smtps' : 'smtp'}://${who}${at}:${port}`,
      from,
      tls: { servername: isIP(host) ? undefined : host, required: !allowed },
    })
  }

  close(): void {
    this.#operator.close()
    this.#towns.clear()
  }
}
