import { randomBytes } from 'node:crypto'
import { entityFormat, levelUri, ns, transientFormat, type Level } from './names.ts'
import type { Entity } from './profile.ts'
import { xml } from './xml.ts'

/** What a provider is asked. */
export interface Request {
  /** Id of the request, random: its answer names it. */
  readonly id: string
  readonly issuedAt: Date
  readonly level: Level
  /** Index of the set of attributes. */
  readonly set: number
  /** Address of the provider to which the request is sent. */
  readonly destination: string
}

/** An id of a message of ours: 160 random bits, beginning as an XML id must. */
export const newMessageId = () => `_${randomBytes(20).toString('hex')}`

/** An instant as SAML writes it, to the second. */
export const written = (instant: Date) => `${instant.toISOString().slice(0, 19)}Z`

/**
 * The AuthnRequest (AgID, regole tecniche SPID). Authentication is always asked for anew, at every level: whoever has signed out here is not
 * signed in again by a session that is still running at the provider.
 */
export function authnRequest({ id, issuedAt, level, set, destination }: Request, entity: Entity): string {
  return xml`<samlp:AuthnRequest xmlns:samlp="${ns.samlp}" xmlns:saml="${ns.saml}" ID="${id}" Version="2.0" IssueInstant="${written(issuedAt)}" Destination="${destination}" ForceAuthn="true" AssertionConsumerServiceIndex="0" AttributeConsumingServiceIndex="${set}"><saml:Issuer Format="${entityFormat}" NameQualifier="${entity.id}">${entity.id}</saml:Issuer><samlp:NameIDPolicy Format="${transientFormat}"/><samlp:RequestedAuthnContext Comparison="minimum"><saml:AuthnContextClassRef>${levelUri(level)}</saml:AuthnContextClassRef></samlp:RequestedAuthnContext></samlp:AuthnRequest>`
    .text
}
