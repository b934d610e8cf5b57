import type { Context } from 'koa'
import { linkPage, noSessionPage } from '../pages/linking-pages.ts'
import { reaches, recentSeconds, type Assurance } from '../person.ts'
import { finish, goTo, send, townOf, type ProvenLogin, type Setting } from './setting.ts'

/** The step at which another way of signing in is added to an account. */
export const linkStep = 'link'

/**
 * What keeps whoever asks from adding a way; undefined: nothing does. Somebody must be signed in, and have shown who they are lately before they asked:
 * whoever finds a browser open would else let themselves in for good.
 */
export async function linkRefusal(setting: Setting): Promise<ReturnType<typeof noSessionPage> | undefined> {
  const { interaction, language, linking } = setting
  const account = interaction.session?.accountId
  if (!(account && (await linking.mayLink(account, townOf(setting))))) return noSessionPage(language, 'noSession')
  const age = interaction.iat - ((await shownAt(setting)) ?? 0)
  return age > recentSeconds ? noSessionPage(language, 'staleSession') : undefined
}

/** When whoever is signed in last showed who they are, in seconds since 1970. */
async function shownAt({ provider, interaction }: Setting): Promise<number | undefined> {
  return (await provider.Session.findByUid(interaction.session?.uid ?? ''))?.loginTs
}

/** The page that says what the other way, just shown, would bring to the account of the running session; its button does it. */
export async function linkWay(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, interaction, sources } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  const session = interaction.session
  if (!proven || !session?.accountId) return goTo(ctx, `/signin/${uid}`)
  const acr = (session.acr ?? 'none') as Assurance
  const { source, login } = proven
  const linking = { account: session.accountId, acr, login: { ...login, source } }
  const sent = ctx.method === 'POST'
  const plan = await (sent ? setting.linking.link(linking) : setting.linking.plan(linking))
  if (sent && (plan.kind === 'add' || plan.kind === 'join')) {
    const surer = reaches(acr, login.assurance) ? acr : login.assurance
    // The other way says nothing of when they last showed the one that they came by.
    const ts = await shownAt(setting)
    return finish(ctx, setting, { login: { accountId: session.accountId, acr: surer, amr: [source], remember: false, ts } })
  }
  const way = sources.find(({ name }) => name === source)?.label[language] ?? source
  const { status, ...page } = linkPage(language, uid, { name: await setting.nameOf(session.accountId), way, plan })
  send(ctx, setting, page, status)
}
