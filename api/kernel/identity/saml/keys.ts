import { createPrivateKey, X509Certificate, type KeyObject } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key that signs what we send, with its certificate. */
export interface SigningKey {
  /** Name of its file, without the ending. */
  readonly name: string
  readonly privateKey: KeyObject
  readonly pem: string
  readonly certificate: X509Certificate
  /** The certificate as metadata hold it. */
  readonly base64: string
}

/** Keys of a profile. The first one signs; all are published, so that providers know the next one before it signs. */
export class Keys {
  readonly #shared: readonly SigningKey[]
  readonly #ofTowns: ReadonlyMap<string, readonly SigningKey[]>

  /**
   * @param folder Holds `NAME.pem` for all towns, in the order of their names, and a folder `TOWN` with the keys of a town that has its
   *   own. Each file is a private key (RSA, 2048 bits or more) and its certificate.
   * @throws Error in one sentence when a file is neither, or there is no key at all.
   */
  constructor(folder: string) {
    const entries = readdirSync(folder, { withFileTypes: true })
    this.#shared = keysIn(folder)
    const towns = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name)
    this.#ofTowns = new Map(towns.map((town) => [town, keysIn(join(folder, town))]))
    if (this.all().length === 0) throw new Error(`${folder} holds no key: npm run spid -- certificate makes one.`)
  }

  /** Keys of a town: its own, or those that all share. */
  of(town: string): readonly SigningKey[] {
    const own = this.#ofTowns.get(town)
    return own?.length ? own : this.#shared
  }

  all(): SigningKey[] {
    return [...this.#shared, ...[...this.#ofTowns.values()].flat()]
  }
}

function keysIn(folder: string): SigningKey[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.pem'))
  return files.sort().map((file) => keyFrom(readFileSync(join(folder, file), 'utf8'), file.slice(0, -'.pem'.length)))
}

/** @throws Error when the text is no key with its certificate. */
export function keyFrom(text: string, name: string): SigningKey {
  const of = (kind: string) => new RegExp(`-----BEGIN ${kind}-----[^-]+-----END ${kind}-----`).exec(text)?.[0]
  const [pem, certified] = [of('(?:RSA )?PRIVATE KEY'), of('CERTIFICATE')]
  if (!pem || !certified) throw new Error(`${name}.pem must hold a private key and its certificate.`)
  const certificate = new X509Certificate(certified)
  const privateKey = createPrivateKey(pem)
  if (!certificate.checkPrivateKey(privateKey)) throw new Error(`The certificate in ${name}.pem is of another key.`)
  if (privateKey.asymmetricKeyType !== 'rsa' || (privateKey.asymmetricKeyDetails?.modulusLength ?? 0) < 2048)
    throw new Error(`The key in ${name}.pem must be RSA with 2048 bits or more.`)
  return { name, privateKey, pem, certificate, base64: certificate.raw.toString('base64') }
}
