import type { Context } from 'koa'
import { linkPage } from '../pages/linking-pages.ts'
import { reaches, type Assurance } from '../person.ts'
import { finish, goTo, send, type ProvenLogin, type Setting } from './setting.ts'

/** The step at which another way of signing in is added to an account. */
export const linkStep = 'link'

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
    return finish(ctx, setting, { login: { accountId: session.accountId, acr: surer, amr: [source], remember: false } })
  }
  const way = sources.find(({ name }) => name === source)?.label[language] ?? source
  const { status, ...page } = linkPage(language, uid, { name: await setting.nameOf(session.accountId), way, plan })
  send(ctx, setting, page, status)
}
