import { seal, unseal, type SealingKey } from '../../http/sealing.ts'
import type { Leaving, LeaveStep } from '../sources/source.ts'
import { send } from './binding.ts'
import { readLogout, type Arrived, type LogoutParts } from './logout-message.ts'
import { entityFormat, ns, partialLogout, success, transientFormat } from './names.ts'
import { demand } from '../sources/message-refusal.ts'
import { newMessageId, written } from './request.ts'
import type { Identified } from './response.ts'
import { keepLogout, takeLogout, takeSession } from './store.ts'
import { children, only, xml } from './xml.ts'

/** How long the answer to our request is waited for, in milliseconds: the provider may ask the citizen something. */
const patience = 60 * 60 * 1000

/** By what a provider ends a session of its own. */
type Handle = Pick<Identified, 'nameId' | 'nameQualifier' | 'sessionIndex'>

/** What is kept to end the session at the provider, sealed. Undefined: it has none (levels 2 and 3, or none was told of). */
export function handleOf(identified: Identified, key: SealingKey, id: string): string | undefined {
  const { login, nameId, nameQualifier, sessionIndex } = identified
  if (login.assurance !== 'low' || !sessionIndex) return undefined
  return seal(JSON.stringify({ nameId, nameQualifier, sessionIndex } satisfies Handle), key, [id]).toString('base64')
}

/** A signed LogoutRequest for the provider's session that belongs to ours. Undefined: there is none, or the provider ends none. */
export async function leaveProvider(
  { session, returnTo, now }: Leaving,
  { profile, place, means, providers }: LogoutParts,
  key: SealingKey,
): Promise<LeaveStep | undefined> {
  const open = await takeSession(means.database, profile.name, session)
  if (!open) return undefined
  const provider = await providers.find(open.provider)
  const binding = provider?.logout.redirect ? 'redirect' : 'post'
  const to = provider?.logout[binding]
  if (!to) return undefined
  const handle = JSON.parse(unseal(Buffer.from(open.sealed, 'base64'), key, [open.id])) as Handle
  const { entityId } = open
  const id = newMessageId()
  const request = xml`<samlp:LogoutRequest xmlns:samlp="${ns.samlp}" xmlns:saml="${ns.saml}" ID="${id}" Version="2.0" IssueInstant="${written(now)}" Destination="${to}"><saml:Issuer Format="${entityFormat}" NameQualifier="${entityId}">${entityId}</saml:Issuer><saml:NameID Format="${transientFormat}" NameQualifier="${handle.nameQualifier}">${handle.nameId}</saml:NameID><samlp:SessionIndex>${handle.sessionIndex}</samlp:SessionIndex></samlp:LogoutRequest>`
  const expiresAt = new Date(now.getTime() + patience)
  await keepLogout(means.database, { requestId: id, source: profile.name, provider: open.provider, returnTo, expiresAt })
  const sending = { kind: 'SAMLRequest', root: 'LogoutRequest', xml: request.text, to, relayState: undefined } as const
  return { ...send(sending, binding, place.keys.of(open.town)[0]!), to: provider.name }
}

/** What became of a logout that we asked for. */
export interface LeaveAnswer {
  /** Whether the provider has ended everything. */
  readonly ended: boolean
  /** Where the sign-out was to lead. */
  readonly returnTo: string
  /** Name of the provider. */
  readonly provider: string
}

/** Reads the answer to a request of ours, once. @throws MessageRefusal `logout.…`. */
export async function readAnswer(arrived: Arrived, parts: LogoutParts): Promise<LeaveAnswer> {
  const { content, provider } = await readLogout(arrived, { kind: 'SAMLResponse', root: 'LogoutResponse' }, parts)
  const { means, profile } = parts
  const answered = content.getAttribute('InResponseTo') ?? ''
  const from = { requestId: answered, source: profile.name, provider: provider.entityId }
  const waiting = await takeLogout(means.database, from, means.clock())
  demand(waiting, 'logout.in_response_to')
  const code = only(only(content, 'samlp', 'Status', 'logout.status'), 'samlp', 'StatusCode', 'logout.status')
  const partly = children(code, 'samlp', 'StatusCode').some((below) => below.getAttribute('Value') === partialLogout)
  const ended = code.getAttribute('Value') === success && !partly
  return { ended, returnTo: waiting.returnTo, provider: provider.name }
}
