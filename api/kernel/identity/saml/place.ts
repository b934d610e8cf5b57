import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { Keys } from './keys.ts'
import type { Aggregator, Profile } from './profile.ts'
import type { ProvidersPlace } from './providers.ts'

/** What the environment says of SPID or CIE. */
export interface SamlPlace {
  readonly keys: Keys
  readonly providers: ProvidersPlace
  readonly aggregator: Aggregator
  /** Public key of whoever may read the log. */
  readonly logKey: JWK
  /** Entity id of the Italian eIDAS node, when it is one of the providers. */
  readonly eidas?: string
  /** Slug of the town in whose name people sign in who do so for no town: applications for every town, the operator's page. */
  readonly home?: string
}

/** What the environment says of SPID and CIE, as text; `docs/operating.md` has the variables. */
export interface SamlVariables {
  readonly spid: ProfileVariables
  readonly cie: ProfileVariables
  /** JSON. */
  readonly aggregator?: string
  /** JSON Web Key, public. */
  readonly logKey?: string
  readonly home?: string
}

interface ProfileVariables {
  /** Folder. */
  readonly keys?: string
  /** File or address. */
  readonly providers?: string
  /** File. */
  readonly authority?: string
  readonly eidas?: string
}

/**
 * Opens what the variables name.
 *
 * @throws Error in one sentence when something is missing or makes no sense; in production metadata from an address must be signed by
 *   somebody who is known.
 */
export function openPlace({ name }: Profile, variables: SamlVariables, production: boolean): SamlPlace {
  const prefix = `CDC_${name.toUpperCase()}`
  const { keys, providers, authority, eidas } = variables[name]
  if (!keys) throw new Error(`${prefix}_KEYS is missing: the folder of the keys that sign what we send.`)
  if (!providers) throw new Error(`${prefix}_PROVIDERS is missing: the file or address of the identity providers' metadata.`)
  if (production && providers.includes('://') && !authority)
    throw new Error(`${prefix}_PROVIDERS_CERTIFICATE is missing: metadata from an address must be signed.`)
  return {
    keys: new Keys(keys),
    providers: { from: providers, authority: authority ? certificatesIn(authority) : [], secure: production },
    aggregator: aggregatorIn(variables.aggregator),
    logKey: logKeyIn(variables.logKey),
    ...(eidas && { eidas }),
    ...(variables.home && { home: variables.home }),
  }
}

function certificatesIn(file: string): string[] {
  const found = readFileSync(file, 'utf8').match(/-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g)
  if (!found) throw new Error(`${file} holds no certificate.`)
  return found
}

/** @throws Error */
export function aggregatorIn(text: string | undefined): Aggregator {
  const given = objectIn(text) as Partial<Aggregator> | undefined
  const { name, vatNumber, fiscalCode, email, phone } = given ?? {}
  if (!name || !email || !/^IT\d{11}$/.test(vatNumber ?? '') || !fiscalCode)
    throw new Error('CDC_SPID_AGGREGATOR must be JSON with name, vatNumber (IT and eleven digits), fiscalCode and email.')
  return { name, vatNumber: vatNumber!, fiscalCode, email, ...(phone && { phone }) }
}

/** @throws Error */
export function logKeyIn(text: string | undefined): JWK {
  const key = objectIn(text) as JWK | undefined
  if (key?.kty !== 'EC' || key.crv !== 'P-256')
    throw new Error('CDC_SPID_LOG_KEY must be a public JSON Web Key, EC with P-256: npm run spid -- log-key makes one.')
  if (key.d) throw new Error('CDC_SPID_LOG_KEY is a private key: the API must have the public one alone.')
  return key
}

function objectIn(text: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(text ?? '')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}
