import type { Context } from 'koa'
import { html } from '../pages/html.ts'
import { sendPage } from '../pages/page.ts'
import { onwardPage } from '../pages/pages.ts'
import { languageOf } from '../pages/words.ts'
import { goTo } from '../sign-in/setting.ts'
import { send } from './binding.ts'
import { readAnswer } from './leaving.ts'
import { arrivedAt, readLogout, type Arrived, type LogoutMessage, type LogoutParts } from './logout-message.ts'
import { entityFormat, ns, success } from './names.ts'
import { demand, MessageRefusal } from '../sources/message-refusal.ts'
import { newMessageId, written } from './request.ts'
import { endSession } from './store.ts'
import { only, textIn, xml } from './xml.ts'
import { providerWords } from '../sources/provider-words.ts'

/**
 * Single logout by the front channel, asked for by a provider or answered by one. A message that is not the provider's is refused, and
 * ends nothing.
 */
export async function answerLogout(ctx: Context, parts: LogoutParts): Promise<void> {
  const language = languageOf(undefined, ctx.get('accept-language'))
  const arrived = await arrivedAt(ctx)
  const ours = arrived.fields.has('SAMLResponse')
  try {
    return await (ours ? endOurs(ctx, arrived, parts) : endTheirs(ctx, arrived, parts))
  } catch (fault) {
    if (!(fault instanceof MessageRefusal)) throw fault
    const { title, text } = providerWords[language][ours ? 'badLogoutAnswer' : 'badLogout']
    const body = html`<p>${text}</p>
      <p class="hint">${providerWords[language].reference(fault.rule)}</p>`
    sendPage(ctx, { language, status: 400, title, body })
  }
}

/** The citizen has come back from the provider: where the sign-out was to lead, or to a page that says what is still open. */
async function endOurs(ctx: Context, arrived: Arrived, parts: LogoutParts): Promise<void> {
  const { ended, returnTo, provider } = await readAnswer(arrived, parts)
  if (ended) return goTo(ctx, returnTo)
  const language = languageOf(undefined, ctx.get('accept-language'))
  const { title, text, goOn } = providerWords[language].stillOpen(provider)
  const body = html`<p>${text}</p>
    <div class="actions"><a class="button" href="${returnTo}">${goOn}</a></div>`
  sendPage(ctx, { language, title, body })
}

/**
 * A provider's LogoutRequest ends every sign-in of that person here, and is answered with Success, also when nobody is signed in (SPID 2
 * and 3 have no session).
 */
async function endTheirs(ctx: Context, arrived: Arrived, parts: LogoutParts): Promise<void> {
  const request = await readLogout(arrived, { kind: 'SAMLRequest', root: 'LogoutRequest' }, parts)
  const nameId = textIn(only(request.content, 'saml', 'NameID', 'logout.name_id'))
  demand(nameId, 'logout.name_id')
  const { provider } = request
  const ended = await endSession(parts.means.database, { source: parts.profile.name, provider: provider.entityId, nameId })
  const { entityId, town } = ended ?? { entityId: parts.means.issuer, town: parts.place.home ?? '' }
  const sent = sendAnswer(request, entityId, parts.place.keys.of(town)[0] ?? parts.place.keys.all()[0]!, parts.means.clock())
  if ('redirect' in sent) return goTo(ctx, sent.redirect)
  const language = languageOf(undefined, ctx.get('accept-language'))
  const page = onwardPage(language, { ...sent, to: provider.name })
  sendPage(ctx, { language, script: 'onward', formTargets: [new URL(sent.action).origin], ...page })
}

function sendAnswer(
  { id, provider, binding: asked, relayState }: LogoutMessage,
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
