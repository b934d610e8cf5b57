import type { Context } from 'koa'
import { isReachable } from '../../notifications/rules.ts'
import { welcomePage } from '../pages/welcome-page.ts'
import { normalAddress } from '../sources/email/address.ts'
import { enter } from './enter.ts'
import { goTo, send, townOf, type ProvenLogin, type Setting } from './setting.ts'

/**
 * The page that a new person sees once. Until they go on nothing is kept of them but the sealed step of this sign-in: whoever gives it up
 * is as new at the next one.
 */
export async function welcome(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, form, interaction, sources, issuer, entering } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  const told = proven?.login.givenName !== undefined
  if (!proven || !told || interaction.params.link !== undefined) return goTo(ctx, `/signin/${uid}`)
  const { source, login, named = false } = proven
  const slug = townOf(setting)
  const town = slug === undefined || !entering ? undefined : await setting.tenantBySlug(slug)
  const sent = ctx.method === 'POST'
  const written = sent ? (form.get('address') ?? '') : (login.email ?? '')
  const wanted = sent && town !== undefined && form.get('letters') === 'yes'
  const address = normalAddress(written)
  const wrong = wanted && !(address !== undefined && isReachable(address))
  if (!sent || wrong) {
    const from = sources.find(({ name }) => name === source)?.label[language] ?? source
    const letters = town && { wanted, address: written.slice(0, 254), wrong }
    const page = welcomePage(language, uid, { login, from, named, later: `${issuer}/profilo`, letters })
    return send(ctx, setting, page, wrong ? 422 : 200)
  }
  await enter(ctx, setting, proven, wanted && address !== undefined ? { town: town.id, address } : undefined)
}
