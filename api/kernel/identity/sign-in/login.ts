import type { Context } from 'koa'
import { html } from '../pages/html.ts'
import { cancelForm, choicePage, onwardPage } from '../pages/pages.ts'
import { reaches, type Assurance } from '../person.ts'
import { neededAssurance } from '../provider.ts'
import type { LoginSource } from '../sources/source.ts'
import { keptFor } from './arrived.ts'
import { erasureStep, loggedIn, nameThemselves, namesStep, settleErasure, welcomeStep } from './enter.ts'
import { linkRefusal, linkStep, linkWay } from './link.ts'
import { goTo, send, townOf, type Setting } from './setting.ts'
import { welcome } from './welcome.ts'

/** Shows the ways of signing in, and goes on with the one that was chosen. */
export async function login(ctx: Context, setting: Setting): Promise<void> {
  const { uid, step, interaction, language, destination } = setting
  const tenant = townOf(setting)
  const sources = await offered(setting, tenant)
  const needed: Assurance = neededAssurance(interaction.params.acr_values)
  const [name, ...rest] = step.split('/')
  const refused = interaction.params.link === undefined ? undefined : await linkRefusal(setting)
  if (refused) return send(ctx, setting, refused, refused.status)
  if (name === namesStep) return nameThemselves(ctx, setting)
  if (name === welcomeStep) return welcome(ctx, setting)
  if (name === erasureStep) return settleErasure(ctx, setting)
  if (name === linkStep) return linkWay(ctx, setting)
  const source = step === '' && sources.length === 1 ? sources[0] : sources.find((known) => known.name === name)
  if (!source) {
    const enough = sources.filter(({ most = 'high' }) => reaches(most, needed))
    return send(ctx, setting, choicePage(language, uid, destination?.town.name, enough.length > 0 ? enough : sources))
  }
  const query = new URLSearchParams(ctx.querystring)
  const next = await source.visit({
    language,
    method: ctx.method === 'POST' ? 'POST' : 'GET',
    step: rest.join('/'),
    query,
    form: setting.form,
    pathOf: (own) => `/signin/${uid}/${source.name}${own && `/${own}`}`,
    needed,
    tenant,
    host: destination && new URL(destination.origin).host,
    network: ctx.ip,
    kept: keptFor(await setting.steps.find(uid), query),
    now: setting.clock(),
  })
  if ('login' in next) return loggedIn(ctx, setting, source.name, next)
  if (next.keep !== undefined) await setting.steps.keep(uid, next.keep)
  if ('redirect' in next) return goTo(ctx, next.redirect)
  if ('form' in next) {
    const { action } = next.form
    return send(ctx, setting, { ...onwardPage(language, next.form), script: 'onward', formTargets: [new URL(action).origin] })
  }
  const { title, body, status } = next.page
  send(
    ctx,
    setting,
    {
      title,
      body: html`${body}
        <div class="cancel">${cancelForm(language, uid)}</div>`,
    },
    status,
  )
}

/** Those of the town: in a sandbox people are invented, and nobody is anywhere else. */
async function offered({ sources: all, tenantBySlug }: Setting, tenant: string | undefined): Promise<LoginSource[]> {
  const inSandbox = Boolean(tenant !== undefined && (await tenantBySlug(tenant))?.sandbox)
  const sources = all.filter(({ sandbox = false }) => sandbox === inSandbox)
  const inTown = await Promise.all(sources.map(async (source) => (await source.offeredIn?.(tenant)) ?? true))
  return sources.filter((_, place) => inTown[place])
}
