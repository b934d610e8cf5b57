import { verify } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import type { Context } from 'koa'
import { formOf } from '../form.ts'
import { html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import { messagePage, onwardPage } from '../pages/pages.ts'
import { languageOf } from '../pages/words.ts'
import type { SourceMeans } from '../sources/source.ts'
import { send } from './binding.ts'
import { entityFormat, ns, rsaSha256, success, type Binding } from './names.ts'
import type { SamlPlace } from './place.ts'
import type { Profile } from './profile.ts'
import type { IdentityProvider } from './provider-metadata.ts'
import type { Providers } from './providers.ts'
import { demand, SamlRefusal } from './refusal.ts'
import { newMessageId, written } from './request.ts'
import { decoded } from './response.ts'
import { clockSkew } from './response-rules.ts'
import { signedContent } from './signed.ts'
import { endSession } from './store.ts'
import { isNamed, messageLimits, only, parseXml, textIn, xml } from './xml.ts'
import { samlWords } from './words.ts'

interface Parts {
  readonly profile: Profile
  readonly place: SamlPlace
  readonly means: SourceMeans
  readonly providers: Providers
}

/** A LogoutRequest whose signature holds. */
interface LogoutRequest {
  readonly id: string
  readonly provider: IdentityProvider
  readonly nameId: string
  readonly binding: Binding
  readonly relayState: string | undefined
}

/**
 * Single logout by the front channel: a provider's LogoutRequest ends every sign-in of that person here, and is answered with Success, also
 * when nobody is signed in (SPID 2 and 3 have no session). A message that is not the provider's is refused, and ends nothing.
 */
export async function answerLogout(ctx: Context, parts: Parts): Promise<void> {
  const language = languageOf(undefined, ctx.get('accept-language'))
  try {
    const query = new URLSearchParams(ctx.querystring)
    const form = new URLSearchParams(ctx.method === 'POST' ? await formOf(ctx) : '')
    // An answer to a request of ours: the citizen has come back, signed out.
    if (query.has('SAMLResponse') || form.has('SAMLResponse'))
      return sendPage(ctx, { language, ...messagePage(language, 'signedOut') })
    const request = await readRequest(ctx, query, form, parts)
    const { name } = parts.profile
    const { entityId: provider } = request.provider
    const ended = await endSession(parts.means.database, { source: name, provider, nameId: request.nameId })
    const { entityId, town } = ended ?? { entityId: parts.means.issuer, town: parts.place.home ?? '' }
    const sent = sendAnswer(request, entityId, parts.place.keys.of(town)[0] ?? parts.place.keys.all()[0]!, parts.means.clock())
    if ('redirect' in sent) {
      ctx.status = 303
      ctx.set({ Location: sent.redirect, 'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer' })
      return
    }
    const page = onwardPage(language, { ...sent, to: request.provider.name })
    sendPage(ctx, { language, script: 'onward', formTargets: [new URL(sent.action).origin], ...page })
  } catch (fault) {
    if (!(fault instanceof SamlRefusal)) throw fault
    const { title, text } = samlWords[language].badLogout
    const body = html`<p>${text}</p>
      <p class="hint">${samlWords[language].reference(fault.rule)}</p>`
    sendPage(ctx, { language, status: 400, title, body })
  }
}

async function readRequest(ctx: Context, query: URLSearchParams, form: URLSearchParams, parts: Parts): Promise<LogoutRequest> {
  const binding: Binding = ctx.method === 'POST' ? 'post' : 'redirect'
  const fields = binding === 'post' ? form : query
  const bytes = decoded(fields.get('SAMLRequest') ?? '')
  const { document, text } = await parseXml(binding === 'post' ? bytes : inflated(bytes))
  const root = document.documentElement
  demand(isNamed(root, 'samlp', 'LogoutRequest'), 'logout.request')
  const provider = await parts.providers.find(textIn(only(root, 'saml', 'Issuer', 'logout.issuer')))
  demand(provider, 'logout.issuer')
  if (binding === 'redirect') assertQuerySignature(ctx.querystring, provider)
  const signed = binding === 'post' ? await signedContent(text, root, provider.certificates, 'logout') : root
  demand(signed.getAttribute('Destination') === `${parts.means.issuer}/${parts.profile.name}/logout`, 'logout.destination')
  const [issued, now] = [Date.parse(signed.getAttribute('IssueInstant') ?? ''), parts.means.clock().getTime()]
  demand(Math.abs(now - issued) <= 5 * clockSkew, 'logout.issue_instant')
  const id = signed.getAttribute('ID')
  const nameId = textIn(only(signed, 'saml', 'NameID', 'logout.name_id'))
  demand(id && nameId, 'logout.name_id')
  return { id, provider, nameId, binding, relayState: fields.get('RelayState') ?? undefined }
}

function inflated(bytes: Buffer): Buffer {
  try {
    return inflateRawSync(bytes, { maxOutputLength: messageLimits.bytes })
  } catch {
    throw new SamlRefusal('xml.size')
  }
}

/** The signature is of the fields as they stand in the address, in this order (SAML 2.0 Bindings, 3.4.4.1). */
function assertQuerySignature(querystring: string, { certificates }: IdentityProvider): void {
  const raw = (name: string) => querystring.split('&').filter((field) => field.startsWith(`${name}=`))
  const [message, relayState, algorithm, signature] = ['SAMLRequest', 'RelayState', 'SigAlg', 'Signature'].map(raw)
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

function sendAnswer(
  { id, provider, binding: asked, relayState }: LogoutRequest,
  entityId: string,
  key: Parameters<typeof send>[2],
  now: Date,
) {
  const binding = provider.logout[asked] ? asked : asked === 'post' ? 'redirect' : 'post'
  const to = provider.logout[binding]
  demand(to, 'logout.answer')
  const answer = xml`<samlp:LogoutResponse xmlns:samlp="${ns.samlp}" xmlns:saml="${ns.saml}" ID="${newMessageId()}" Version="2.0" IssueInstant="${written(now)}" Destination="${to}" InResponseTo="${id}"><saml:Issuer Format="${entityFormat}" NameQualifier="${entityId}">${entityId}</saml:Issuer><samlp:Status><samlp:StatusCode Value="${success}"/></samlp:Status></samlp:LogoutResponse>`
  return send({ kind: 'SAMLResponse', root: 'LogoutResponse', xml: answer.text, to, relayState }, binding, key)
}
