import type { Context } from 'koa'
import { anotherPersonPage } from '../pages/linking-pages.ts'
import { namesPage, readNames } from '../pages/names-page.ts'
import type { PersonId } from '../person.ts'
import type { LoginStep, VerifiedLogin } from '../sources/source.ts'
import { AnotherPerson } from '../store.ts'
import { linkStep } from './link.ts'
import { finish, goTo, send, type ProvenLogin, type Setting } from './setting.ts'

/** The step of a sign-in at which a new person writes their names. */
export const namesStep = 'names'

type DoneLogin = Extract<LoginStep, { login: VerifiedLogin }>

/** Goes on once somebody has shown who they are: adds the way to their account, asks a new person's names, or enters. */
export async function loggedIn(ctx: Context, setting: Setting, source: string, done: DoneLogin): Promise<void> {
  if (setting.interaction.params.link !== undefined) {
    await setting.proven.keep(setting.uid, { source, login: done.login } satisfies ProvenLogin)
    return goTo(ctx, `/signin/${setting.uid}/${linkStep}`)
  }
  if (done.login.givenName === undefined && !(await setting.isKnown(source, done.login))) {
    await setting.proven.keep(setting.uid, { source, login: done.login } satisfies ProvenLogin)
    return goTo(ctx, `/signin/${setting.uid}/${namesStep}`)
  }
  return enter(ctx, setting, source, done)
}

/** The page on which a new person whose names no source tells writes them: what a source vouches for nobody writes anew. */
export async function nameThemselves(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, form, interaction } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  if (!proven || proven.login.givenName !== undefined || interaction.params.link !== undefined) return goTo(ctx, `/signin/${uid}`)
  const given = { givenName: form.get('given_name') ?? '', familyName: form.get('family_name') ?? '' }
  const sent = ctx.method === 'POST'
  const names = sent ? readNames(given) : undefined
  if (names) return enter(ctx, setting, proven.source, { login: { ...proven.login, ...names } })
  send(ctx, setting, namesPage(language, uid, given, sent), sent ? 422 : 200)
}

async function enter(ctx: Context, setting: Setting, source: string, { login: verified, recorded }: DoneLogin): Promise<void> {
  const { interaction, provider, language } = setting
  let accountId: PersonId
  try {
    accountId = await setting.enroll(source, verified)
  } catch (refused) {
    if (!(refused instanceof AnotherPerson)) throw refused
    return send(ctx, setting, anotherPersonPage(language), 409)
  }
  await recorded?.(accountId)
  const before = interaction.session
  if (before?.uid && before.accountId !== accountId) {
    // Somebody else at the same computer: the session of the one before ends here, with every token that came from it.
    await (await provider.Session.findByUid(before.uid))?.destroy()
    delete interaction.session
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
  }
  await finish(ctx, setting, { login: { accountId, acr: verified.assurance, amr: [source], remember: false } })
}
