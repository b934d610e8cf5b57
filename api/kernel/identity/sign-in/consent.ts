import type { Context } from 'koa'
import { sendPage } from '../pages/page.ts'
import { consentPage, messagePage } from '../pages/pages.ts'
import { finish, send, townOf, type Setting } from './setting.ts'

/** Asks whether an application may act in the person's name, and keeps what they allow. */
export async function consent(ctx: Context, setting: Setting): Promise<void> {
  const { interaction, provider, language, uid, step } = setting
  const { params, prompt, session, grantId } = interaction
  const client = await provider.Client.find(String(params.client_id))
  const missing = prompt.details as { missingOIDCScope?: string[]; missingResourceScopes?: Record<string, string[]> }
  const asked = [...new Set([...(missing.missingOIDCScope ?? []), ...Object.values(missing.missingResourceScopes ?? {}).flat()])]
  if (ctx.method !== 'POST' || step !== 'consent') {
    const host = new URL(String(params.redirect_uri)).host
    const town = (await setting.tenantBySlug(townOf(setting) ?? ''))?.name
    return send(ctx, setting, consentPage(language, uid, { name: client?.clientName ?? host, host, scopes: asked, town }))
  }
  const accountId = session?.accountId
  if (!accountId) return sendPage(ctx, { language, status: 400, ...messagePage(language, 'expired') })
  const grant =
    (grantId ? await provider.Grant.find(grantId) : undefined) ??
    new provider.Grant({ accountId, clientId: String(params.client_id) })
  if (missing.missingOIDCScope) grant.addOIDCScope(missing.missingOIDCScope.join(' '))
  for (const [resource, scopes] of Object.entries(missing.missingResourceScopes ?? {})) {
    grant.addResourceScope(resource, scopes.join(' '))
  }
  await finish(ctx, setting, { consent: { grantId: await grant.save() } })
}
