import type { Signer, SignatureForm } from './saml.ts'
import { entityFormat, escaped, instant, newId, saml, samlp, signElement, transientFormat } from './saml.ts'

/** What an answer is made of. */
export interface Answer {
  readonly provider: string
  /** Entity id of who asked. */
  readonly audience: string
  readonly requestId: string
  /** Where it is sent. */
  readonly consumer: string
  readonly at: Date
  /** 1 to 3. */
  readonly level: number
  readonly attributes: Readonly<Record<string, string>>
  readonly nameId: string
  /** Of the session that begins with it; a new one when missing. */
  readonly sessionIndex?: string
}

const minutes = 60_000

/** The answer for somebody who has been identified, not yet signed. */
export function draft(answer: Answer): string {
  const [at, end] = [instant(answer.at), instant(new Date(answer.at.getTime() + 5 * minutes))]
  const issuer = `<saml:Issuer Format="${entityFormat}">${escaped(answer.provider)}</saml:Issuer>`
  const attributes = Object.entries(answer.attributes).map(
    ([name, value]) =>
      `<saml:Attribute Name="${name}" NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic"><saml:AttributeValue>${escaped(value)}</saml:AttributeValue></saml:Attribute>`,
  )
  return [
    `<samlp:Response xmlns:samlp="${samlp}" xmlns:saml="${saml}" ID="${newId()}" Version="2.0" IssueInstant="${at}" InResponseTo="${escaped(answer.requestId)}" Destination="${escaped(answer.consumer)}">`,
    issuer,
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></samlp:Status>`,
    `<saml:Assertion ID="${newId()}" Version="2.0" IssueInstant="${at}">`,
    issuer,
    `<saml:Subject><saml:NameID Format="${transientFormat}" NameQualifier="${escaped(answer.provider)}">${escaped(answer.nameId)}</saml:NameID>`,
    `<saml:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer"><saml:SubjectConfirmationData Recipient="${escaped(answer.consumer)}" InResponseTo="${escaped(answer.requestId)}" NotOnOrAfter="${end}"/></saml:SubjectConfirmation></saml:Subject>`,
    `<saml:Conditions NotBefore="${at}" NotOnOrAfter="${end}"><saml:AudienceRestriction><saml:Audience>${escaped(answer.audience)}</saml:Audience></saml:AudienceRestriction></saml:Conditions>`,
    `<saml:AuthnStatement AuthnInstant="${at}" SessionIndex="${answer.sessionIndex ?? newId()}"><saml:AuthnContext><saml:AuthnContextClassRef>https://www.spid.gov.it/SpidL${answer.level}</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>`,
    `<saml:AttributeStatement>${attributes.join('')}</saml:AttributeStatement>`,
    `</saml:Assertion>`,
    `</samlp:Response>`,
  ].join('')
}

/** The answer when nobody has been identified. @param code AgID's number of the reason. */
export function failure(answer: Pick<Answer, 'provider' | 'requestId' | 'consumer' | 'at'>, code: number): string {
  return [
    `<samlp:Response xmlns:samlp="${samlp}" xmlns:saml="${saml}" ID="${newId()}" Version="2.0" IssueInstant="${instant(answer.at)}" InResponseTo="${escaped(answer.requestId)}" Destination="${escaped(answer.consumer)}">`,
    `<saml:Issuer Format="${entityFormat}">${escaped(answer.provider)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder"><samlp:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:AuthnFailed"/></samlp:StatusCode><samlp:StatusMessage>ErrorCode nr${code}</samlp:StatusMessage></samlp:Status>`,
    `</samlp:Response>`,
  ].join('')
}

/** How a logout ended. */
export type LogoutOutcome = 'ended' | 'partly' | 'failed'

/** The answer to a LogoutRequest. */
export function logoutAnswer(
  { provider, requestId, consumer, at }: Pick<Answer, 'provider' | 'requestId' | 'consumer' | 'at'>,
  outcome: LogoutOutcome,
): string {
  const status = 'urn:oasis:names:tc:SAML:2.0:status:'
  const below = outcome === 'partly' ? `<samlp:StatusCode Value="${status}PartialLogout"/>` : ''
  const code = outcome === 'failed' ? 'Responder' : 'Success'
  return [
    `<samlp:LogoutResponse xmlns:samlp="${samlp}" xmlns:saml="${saml}" ID="${newId()}" Version="2.0" IssueInstant="${instant(at)}" InResponseTo="${escaped(requestId)}" Destination="${escaped(consumer)}">`,
    `<saml:Issuer Format="${entityFormat}">${escaped(provider)}</saml:Issuer>`,
    `<samlp:Status><samlp:StatusCode Value="${status}${code}">${below}</samlp:StatusCode></samlp:Status>`,
    `</samlp:LogoutResponse>`,
  ].join('')
}

const responsePath = '/*[local-name(.)="Response"]'
const assertionPath = `${responsePath}/*[local-name(.)="Assertion"]`

export const signAssertion = (xml: string, signer: Signer, form?: SignatureForm) => signElement(xml, assertionPath, signer, form)
export const signResponse = (xml: string, signer: Signer, form?: SignatureForm) => signElement(xml, responsePath, signer, form)

/** Assertion and whole, as providers do. */
export function sign(xml: string, signer: Signer): string {
  const inner = xml.includes('<saml:Assertion') ? signAssertion(xml, signer) : xml
  return signResponse(inner, signer)
}
