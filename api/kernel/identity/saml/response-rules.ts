import { bearer, entityFormat, levels, levelUri, success, transientFormat, type Level } from './names.ts'
import { demand } from '../sources/message-refusal.ts'
import { children, only, textIn } from './xml.ts'

/** What an answer must fit: the request that it answers, and when it arrives. */
export interface Expected {
  readonly requestId: string
  readonly requestedAt: Date
  /** Entity id of the provider that was asked. */
  readonly provider: string
  /** Our address to which answers are sent. */
  readonly consumer: string
  /** Entity id of the town that asked: the only audience. */
  readonly audience: string
  readonly level: Level
  readonly now: Date
}

/** How far the provider's clock may be off: milliseconds. Providers keep theirs by NTP. */
export const clockSkew = 60_000

/** A provider that answers, and did not identify anybody: what the status says. `code` is AgID's number of the reason, when it tells one. */
export class NotIdentified extends Error {
  readonly code: number | undefined

  constructor(code: number | undefined) {
    super('the provider has identified nobody')
    this.code = code
  }
}

/**
 * What must hold of a Response (AgID, regole tecniche SPID; avvisi 4, 5 and 8).
 *
 * @throws MessageRefusal `response.…`; NotIdentified when it fits and says that nobody has been identified.
 */
export function assertResponse(response: Element, expected: Expected): void {
  demand(response.getAttribute('ID'), 'response.id')
  demand(response.getAttribute('Version') === '2.0', 'response.version')
  assertIssued(response, expected, 'response')
  demand(response.getAttribute('InResponseTo') === expected.requestId, 'response.in_response_to')
  demand(response.getAttribute('Destination') === expected.consumer, 'response.destination')
  const issuer = only(response, 'saml', 'Issuer', 'response.issuer')
  demand(textIn(issuer) === expected.provider, 'response.issuer')
  demand(!issuer.hasAttribute('Format') || issuer.getAttribute('Format') === entityFormat, 'response.issuer_format')
  const status = only(response, 'samlp', 'Status', 'response.status')
  const code = only(status, 'samlp', 'StatusCode', 'response.status_code').getAttribute('Value')
  demand(code, 'response.status_code')
  if (code !== success) throw new NotIdentified(reasonIn(status))
}

/** `ErrorCode nr19` in the status's message. */
function reasonIn(status: Element): number | undefined {
  const [message] = children(status, 'samlp', 'StatusMessage')
  const found = message && /ErrorCode nr(\d{1,2})\b/.exec(textIn(message))
  return found ? Number(found[1]) : undefined
}

/**
 * What must hold of an Assertion. Give it what was signed, nothing else.
 *
 * @returns the level at which the provider has identified the person.
 * @throws MessageRefusal `assertion.…`.
 */
export function assertAssertion(assertion: Element, expected: Expected): Level {
  demand(assertion.getAttribute('ID'), 'assertion.id')
  demand(assertion.getAttribute('Version') === '2.0', 'assertion.version')
  assertIssued(assertion, expected, 'assertion')
  const issuer = only(assertion, 'saml', 'Issuer', 'assertion.issuer')
  demand(textIn(issuer) === expected.provider, 'assertion.issuer')
  demand(issuer.getAttribute('Format') === entityFormat, 'assertion.issuer_format')
  assertSubject(only(assertion, 'saml', 'Subject', 'assertion.subject'), expected)
  assertConditions(only(assertion, 'saml', 'Conditions', 'assertion.conditions'), expected)
  return levelOf(only(assertion, 'saml', 'AuthnStatement', 'assertion.authn_statement'), expected)
}

function assertSubject(subject: Element, { consumer, requestId, now }: Expected): void {
  const name = only(subject, 'saml', 'NameID', 'assertion.name_id')
  demand(textIn(name), 'assertion.name_id')
  demand(name.getAttribute('Format') === transientFormat, 'assertion.name_id_format')
  demand(name.getAttribute('NameQualifier'), 'assertion.name_qualifier')
  const confirmation = only(subject, 'saml', 'SubjectConfirmation', 'assertion.confirmation')
  demand(confirmation.getAttribute('Method') === bearer, 'assertion.confirmation_method')
  const data = only(confirmation, 'saml', 'SubjectConfirmationData', 'assertion.confirmation_data')
  demand(data.getAttribute('Recipient') === consumer, 'assertion.recipient')
  demand(data.getAttribute('InResponseTo') === requestId, 'assertion.in_response_to')
  demand(instantIn(data, 'NotOnOrAfter', 'assertion.confirmation_end') > now.getTime() - clockSkew, 'assertion.confirmation_end')
}

function assertConditions(conditions: Element, { audience, now }: Expected): void {
  demand(instantIn(conditions, 'NotBefore', 'assertion.not_before') <= now.getTime() + clockSkew, 'assertion.not_before')
  demand(instantIn(conditions, 'NotOnOrAfter', 'assertion.end') > now.getTime() - clockSkew, 'assertion.end')
  const restriction = only(conditions, 'saml', 'AudienceRestriction', 'assertion.audience')
  const audiences = children(restriction, 'saml', 'Audience').map(textIn)
  demand(audiences.includes(audience), 'assertion.audience')
}

function levelOf(statement: Element, { level: asked }: Expected): Level {
  const context = only(statement, 'saml', 'AuthnContext', 'assertion.authn_context')
  const uri = textIn(only(context, 'saml', 'AuthnContextClassRef', 'assertion.level'))
  const level = levels.find((known) => levelUri(known) === uri)
  demand(level, 'assertion.level')
  demand(level >= asked, 'assertion.level_too_low')
  return level
}

/** Not before the request, not in the future. */
function assertIssued(element: Element, { requestedAt, now }: Expected, rule: string): void {
  const issued = instantIn(element, 'IssueInstant', `${rule}.issue_instant`)
  demand(issued >= requestedAt.getTime() - clockSkew, `${rule}.issue_instant`)
  demand(issued <= now.getTime() + clockSkew, `${rule}.issue_instant`)
}

/** Milliseconds of an instant in UTC, which SAML wants written with `Z` (Core, 1.3.3). */
function instantIn(element: Element, name: string, rule: string): number {
  const text = element.getAttribute(name) ?? ''
  demand(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,9})?Z$/.test(text), rule)
  const instant = Date.parse(text)
  demand(Number.isFinite(instant), rule)
  return instant
}
