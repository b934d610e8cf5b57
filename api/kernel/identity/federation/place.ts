import { readFileSync } from 'node:fs'
import type { JWK } from 'jose'
import { aggregatorIn, logKeyIn, type SamlVariables } from '../saml/place.ts'
import type { Aggregator } from '../saml/profile.ts'
import type { Anchor } from './chain.ts'
import { readKeys, type OwnKeys } from './keys.ts'
import type { FederationProfile } from './profile.ts'

/** A mark that somebody has given an entity, as it shows it. */
export interface TrustMark {
  readonly id: string
  readonly trust_mark: string
}

/** What the environment says of SPID or CIE over OpenID Federation. */
export interface FederationPlace {
  readonly keys: OwnKeys
  /** Whom this federation follows from. */
  readonly anchor: Anchor
  /** Entity ids of whom we are registered with: the anchors of every federation that we are in. */
  readonly superiors: readonly string[]
  /** By the entity that shows them. */
  readonly trustMarks: Readonly<Record<string, readonly TrustMark[]>>
  readonly aggregator: Aggregator
  /** Public key of whoever may read the log. */
  readonly logKey: JWK
  /** Slug of the town in whose name people sign in who do so for no town. */
  readonly home?: string
  /** Providers that are not reached by `https` are left out. */
  readonly secure: boolean
}

/** The same as text; `docs/operating.md` has the variables. */
export interface FederationVariables {
  /** Folder. */
  readonly keys?: string
  /** Files, by the name of the source. */
  readonly anchors: Readonly<Record<FederationProfile['name'], string | undefined>>
  /** File. */
  readonly trustMarks?: string
}

/** Opens what the variables name. @throws Error in one sentence when something is missing or makes no sense. */
export async function openFederation(
  { name, like }: FederationProfile,
  { keys, anchors, trustMarks }: FederationVariables,
  { aggregator, logKey, home }: Pick<SamlVariables, 'aggregator' | 'logKey' | 'home'>,
  production: boolean,
): Promise<FederationPlace> {
  const file = anchors[name]
  if (!keys) throw new Error('CDC_OIDC_KEYS is missing: the folder of the keys with which we speak OpenID Federation.')
  if (!file)
    throw new Error(`CDC_${like.name.toUpperCase()}_OIDC_ANCHOR is missing: the file with the trust anchor and its keys.`)
  const all = Object.values(anchors).filter((known) => known !== undefined)
  return {
    keys: await readKeys(keys),
    anchor: anchorIn(file),
    superiors: all.map((known) => anchorIn(known).id),
    trustMarks: trustMarks ? (JSON.parse(readFileSync(trustMarks, 'utf8')) as FederationPlace['trustMarks']) : {},
    aggregator: aggregatorIn(aggregator),
    logKey: logKeyIn(logKey),
    ...(home && { home }),
    secure: production,
  }
}

function anchorIn(file: string): Anchor {
  const { id, jwks } = JSON.parse(readFileSync(file, 'utf8')) as { id?: unknown; jwks?: { keys?: JWK[] } }
  if (typeof id !== 'string' || !Array.isArray(jwks?.keys) || jwks.keys.length === 0)
    throw new Error(`${file} must be JSON with id, the trust anchor’s entity id, and jwks, its federation keys.`)
  return { id, keys: jwks.keys }
}
