import { verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Context } from 'koa'
import { formOf } from '../form.ts'
import type { SourceMeans } from '../sources/source.ts'
import { rsaSha256, type Binding } from './names.ts'
import type { SamlPlace } from './place.ts'
import type { Profile } from './profile.ts'
import type { IdentityProvider } from './provider-metadata.ts'
import type { Providers } from './providers.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { decoded } from './response.ts'
import { clockSkew } from './response-rules.ts'
import { signedContent } from './signed.ts'
import { isNamed, messageLimits, only, parseXml, textIn } from './xml.ts'

/** What single logout needs of its source. */
export interface LogoutParts {
  readonly profile: Profile
  readonly place: SamlPlace
  readonly means: SourceMeans
  readonly providers: Providers
}

/** A message about logout whose signature holds, sent to us, just now. */
export interface LogoutMessage {
  readonly content: Element
  readonly id: string
  readonly provider: IdentityProvider
  readonly binding: Binding
  readonly relayState: string | undefined
}

/** Fields that arrived, by either binding. */
export interface Arrived {
  readonly binding: Binding
  readonly fields: URLSearchParams
  /** The address's query as it stands there: its signature is of these bytes. */
  readonly query: string
}

export async function arrivedAt(ctx: Context): Promise<Arrived> {
  const query = ctx.querystring
  return ctx.method === 'POST'
    ? { binding: 'post', fields: new URLSearchParams(await formOf(ctx)), query }
    : { binding: 'redirect', fields: new URLSearchParams(query), query }
}

/**
 * Reads a provider's message of single logout.
 *
 * @param kind Its field. @param root Name of the document's root.
 * @throws MessageRefusal `logout.…`, `xml.…`.
 */
export async function readLogout(
  { binding, fields, query }: Arrived,
  { kind, root }: { readonly kind: 'SAMLRequest' | 'SAMLResponse'; readonly root: 'LogoutRequest' | 'LogoutResponse' },
  { profile, means, providers }: LogoutParts,
): Promise<LogoutMessage> {
  const bytes = decoded(fields.get(kind) ?? '')
  const { document, text } = await parseXml(binding === 'post' ? bytes : inflated(bytes))
  const element = document.documentElement
  demand(isNamed(element, 'samlp', root), 'logout.message')
  const provider = await providers.find(textIn(only(element, 'saml', 'Issuer', 'logout.issuer')))
  demand(provider, 'logout.issuer')
  if (binding === 'redirect') assertQuerySignature(query, kind, provider)
  const content = binding === 'post' ? await signedContent(text, element, provider.certificates, 'logout') : element
  // What was signed names its sender anew.
  demand(textIn(only(content, 'saml', 'Issuer', 'logout.issuer')) === provider.entityId, 'logout.issuer')
  demand(content.getAttribute('Destination') === `${means.issuer}/${profile.name}/logout`, 'logout.destination')
  const [issued, now] = [Date.parse(content.getAttribute('IssueInstant') ?? ''), means.clock().getTime()]
  demand(Math.abs(now - issued) <= 5 * clockSkew, 'logout.issue_instant')
  const id = content.getAttribute('ID')
  demand(id, 'logout.message')
  return { content, id, provider, binding, relayState: fields.get('RelayState') ?? undefined }
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: messageLimits.bytes })
  } catch {
    throw new MessageRefusal('xml.size')
  }
}

/** The signature is of the fields as they stand in the address, in this order (SAML 2.0 Bindings, 3.4.4.1). */
function assertQuerySignature(querystring: string, kind: string, { certificates }: IdentityProvider): void {
  const raw = (name: string) => querystring.split('&').filter((field) => field.startsWith(`${name}=`))
  const [message, relayState, algorithm, signature] = [kind, 'RelayState', 'SigAlg', 'Signature'].map(raw)
  for (const fields of [message!, algorithm!, signature!]) demand(fields.length === 1, 'logout.signature')
  demand(relayState!.length <= 1, 'logout.signature')
  const value = (field: string) => new URLSearchParams(field).values().next().value ?? ''
  demand(value(algorithm![0]!) === rsaSha256, 'logout.signature')
  const signed = Buffer.from([...message!, ...relayState!, ...algorithm!].join('&'))
  const signatureBytes = Buffer.from(value(signature![0]!), 'base64')
  demand(
    certificates.some((certificate) => verify('sha256', signed, certificate, signatureBytes)),
    'logout.signature',
  )
}
