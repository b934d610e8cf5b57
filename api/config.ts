import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { MailPlace } from './kernel/mail/mail.ts'
import type { StoragePlace } from './kernel/media/index.ts'
import type { FederationVariables } from './kernel/identity/federation/place.ts'
import type { AnprPlace } from './kernel/standing/index.ts'
import type { SamlVariables } from './kernel/identity/saml/place.ts'
import { isNetwork } from './kernel/outbound/networks.ts'

/** What the environment decides. Read once, here only. */
export interface Config {
  readonly production: boolean
  readonly port: number
  readonly host: string
  /** The API's public origin. */
  readonly origin: string
  readonly databaseUrl: string
  /** Where the metrics are served, on 127.0.0.1; 0 = nowhere. */
  readonly metricsPort: number
  /** Key of the nullifiers (base64url, 32 bytes or more); made and kept in the database when missing outside production. */
  readonly nullifierKey: string | undefined
  readonly secrets: { accessTokenKey?: string; subjectKey?: string; cookieKeys?: string; jwks?: string }
  /** Names of the login sources that are switched on. */
  readonly loginSources: readonly string[]
  /** SPID and CIE; looked at when they are switched on. */
  readonly saml: SamlVariables
  /** The same over OpenID Federation. */
  readonly federation: FederationVariables
  /** The national register of residents and the platform that gives vouchers for it. */
  readonly register?: AnprPlace
  readonly limits: {
    readonly reads: number
    readonly person: number
    readonly signIns: number
    readonly uploads: number
    readonly openWrites: number
  }
  readonly proxied: boolean
  /** Answers are checked by the contract too. */
  readonly checkAnswers: boolean
  /** Most memory for what everybody reads, in bytes; 0 = everything is read from the database each time. */
  readonly cacheBytes: number
  readonly media: MediaPlaces
  readonly mail?: MailPlace
  /** Private networks that towns may name in their settings all the same. */
  readonly privateNetworks: readonly string[]
  /** What towns need to be known to other systems, by the names of its variables without `CDC_SECRET_`. */
  readonly townSecrets: ReadonlyMap<string, string>
}

/** Where photos and documents lie. */
export interface MediaPlaces {
  readonly storage: StoragePlace
  /** Folder of this machine for what is being received. */
  readonly incoming: string
}

/** A setting that can't be used, in one sentence. */
export class ConfigFault extends Error {}

/**
 * @param env The process's environment; see docs/operating.md for each name.
 * @throws ConfigFault when a setting is missing or makes no sense.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const production = env['NODE_ENV'] === 'production'
  const port = number(env, 'PORT', 4000)
  const databaseUrl = env['DATABASE_URL']
  if (!databaseUrl) throw new ConfigFault('DATABASE_URL is missing: the connection string of the role cdc_app.')
  const origin = env['CDC_ORIGIN'] ?? (production ? undefined : `http://127.0.0.1:${port}`)
  if (!origin || !/^https?:\/\/[^/]+$/.test(origin))
    throw new ConfigFault('CDC_ORIGIN must be the public origin of the API, such as https://api.casa-del-cittadino.example.')
  return {
    production,
    port,
    host: env['HOST'] ?? (production ? '0.0.0.0' : '127.0.0.1'),
    origin,
    databaseUrl,
    metricsPort: number(env, 'CDC_METRICS_PORT', 0),
    nullifierKey: env['CDC_NULLIFIER_KEY'],
    secrets: {
      accessTokenKey: env['CDC_ACCESS_TOKEN_KEY'],
      subjectKey: env['CDC_SUBJECT_KEY'],
      cookieKeys: env['CDC_COOKIE_KEYS'],
      jwks: env['CDC_JWKS'],
    },
    loginSources: (env['CDC_LOGIN_SOURCES'] ?? (production ? '' : 'demo')).split(',').filter(Boolean),
    saml: samlVariables(env),
    federation: {
      keys: env['CDC_OIDC_KEYS'],
      anchors: { 'spid-oidc': env['CDC_SPID_OIDC_ANCHOR'], 'cie-oidc': env['CDC_CIE_OIDC_ANCHOR'] },
      trustMarks: env['CDC_OIDC_TRUST_MARKS'],
    },
    ...register(env),
    limits: {
      reads: number(env, 'CDC_READS_PER_MINUTE', 3000),
      person: number(env, 'CDC_REQUESTS_PER_PERSON', 300),
      signIns: number(env, 'CDC_SIGN_INS_PER_MINUTE', 600),
      uploads: number(env, 'CDC_UPLOADS_PER_MINUTE', 60),
      openWrites: number(env, 'CDC_OPEN_WRITES_PER_MINUTE', 60),
    },
    proxied: env['CDC_PROXIED'] === 'true',
    checkAnswers: (env['CDC_CHECK_ANSWERS'] ?? String(!production)) === 'true',
    cacheBytes: number(env, 'CDC_CACHE_MB', 48) * 1024 * 1024,
    media: mediaPlaces(env, production),
    ...mailPlace(env),
    privateNetworks: networks(env['CDC_PRIVATE_NETWORKS'] ?? ''),
    townSecrets: townSecrets(env),
  }
}

function samlVariables(env: Readonly<Record<string, string | undefined>>): SamlVariables {
  const of = (prefix: string) => ({
    keys: env[`${prefix}_KEYS`],
    providers: env[`${prefix}_PROVIDERS`],
    authority: env[`${prefix}_PROVIDERS_CERTIFICATE`],
    eidas: env[`${prefix}_EIDAS`],
  })
  return {
    spid: of('CDC_SPID'),
    cie: of('CDC_CIE'),
    aggregator: env['CDC_SPID_AGGREGATOR'],
    logKey: env['CDC_SPID_LOG_KEY'],
    home: env['CDC_SPID_TOWN'],
  }
}

function register(env: Readonly<Record<string, string | undefined>>): { register?: AnprPlace } {
  const { CDC_ANPR: address, CDC_PDND_TOKENS: tokenAddress, CDC_PDND_AUDIENCE: tokenAudience } = env
  if (!address) return {}
  if (!/^https?:\/\/\S+[^/]$/.test(address))
    throw new ConfigFault('CDC_ANPR must be the address of the service C008 up to its version, without a slash at the end.')
  if (!tokenAddress || !tokenAudience)
    throw new ConfigFault(
      'CDC_ANPR needs CDC_PDND_TOKENS, where vouchers are given, and CDC_PDND_AUDIENCE, for whom assertions are.',
    )
  return { register: { address, audience: env['CDC_ANPR_AUDIENCE'] ?? address, tokenAddress, tokenAudience } }
}

function mediaPlaces(env: Readonly<Record<string, string | undefined>>, production: boolean): MediaPlaces {
  const { CDC_MEDIA_S3: endpoint, CDC_MEDIA_S3_KEY_ID: accessKeyId, CDC_MEDIA_S3_SECRET: secretAccessKey } = env
  const folder = env['CDC_MEDIA_FOLDER'] ?? (production ? undefined : join(import.meta.dirname, '../.data/media'))
  if (endpoint) {
    if (!/^https?:\/\/[^/]+\/[^/]+$/.test(endpoint))
      throw new ConfigFault('CDC_MEDIA_S3 must be the address of a bucket, such as https://s3.example/photos.')
    if (!accessKeyId || !secretAccessKey) throw new ConfigFault('CDC_MEDIA_S3 needs CDC_MEDIA_S3_KEY_ID and CDC_MEDIA_S3_SECRET.')
    const storage = { endpoint, region: env['CDC_MEDIA_S3_REGION'] ?? 'auto', accessKeyId, secretAccessKey }
    return { storage, incoming: env['CDC_MEDIA_INCOMING'] ?? join(tmpdir(), 'cdc-media') }
  }
  if (!folder) throw new ConfigFault('CDC_MEDIA_FOLDER or CDC_MEDIA_S3 is missing: where photos and documents are kept.')
  return { storage: { folder }, incoming: env['CDC_MEDIA_INCOMING'] ?? join(folder, 'incoming') }
}

function mailPlace(env: Readonly<Record<string, string | undefined>>): { mail?: MailPlace } {
  const { SMTP_URL: url, CDC_MAIL_FROM: from, CDC_MAIL_RETURNS: returns } = env
  if (!url) return {}
  if (!/^smtps?:\/\/[^/]+/.test(url)) throw new ConfigFault('SMTP_URL must be like smtps://user:password@mail.example:465.')
  if (!from || !/^[^\s@<>]+@[^\s@<>]+$/.test(from))
    throw new ConfigFault('SMTP_URL needs CDC_MAIL_FROM: the address that letters come from.')
  if (returns && !/^[^\s@<>+]+@[^\s@<>]+$/.test(returns))
    throw new ConfigFault('CDC_MAIL_RETURNS must be an address such as ritorni@bounces.example, without a plus.')
  return { mail: { url, from, ...(returns && { returns }) } }
}

function networks(text: string): string[] {
  const named = text.split(',').filter(Boolean)
  const wrong = named.find((network) => !isNetwork(network))
  if (wrong) throw new ConfigFault(`CDC_PRIVATE_NETWORKS names "${wrong}"; a network is like 10.1.0.0/16.`)
  return named
}

/** `CDC_SECRET_{TOWN}__{NAME}`. */
function townSecrets(env: Readonly<Record<string, string | undefined>>): Map<string, string> {
  const prefix = 'CDC_SECRET_'
  const named = Object.entries(env).filter((entry): entry is [string, string] => entry[0].startsWith(prefix) && Boolean(entry[1]))
  return new Map(named.map(([name, value]) => [name.slice(prefix.length), value]))
}

function number(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: number): number {
  const text = env[name]
  if (text === undefined || text === '') return otherwise
  const value = Number(text)
  if (!Number.isSafeInteger(value) || value < 0) throw new ConfigFault(`${name} must be a whole number, not "${text}".`)
  return value
}
