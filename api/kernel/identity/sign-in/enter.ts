import type { Context } from 'koa'
import { anotherPersonPage } from '../pages/linking-pages.ts'
import { namesPage, readNames } from '../pages/names-page.ts'
import { erasurePage } from '../pages/welcome-page.ts'
import type { PersonId } from '../person.ts'
import type { LoginStep, VerifiedLogin } from '../sources/source.ts'
import { AnotherPerson } from '../store.ts'
import { linkStep } from './link.ts'
import { finish, goTo, send, type ProvenLogin, type Setting } from './setting.ts'

/** The step of a sign-in at which a new person writes their names. */
export const namesStep = 'names'
/** The step at which a new person reads what is known of them. */
export const welcomeStep = 'welcome'
/** The step at which whoever has asked to be erased may take it back. */
export const erasureStep = 'erasure'

type DoneLogin = Extract<LoginStep, { login: VerifiedLogin }>

/** Goes on once somebody has shown who they are: adds the way to their account, asks and tells a new person what is needed, or enters. */
export async function loggedIn(ctx: Context, setting: Setting, source: string, { login, record }: DoneLogin): Promise<void> {
  const proven: ProvenLogin = { source, login, record }
  if (setting.interaction.params.link !== undefined) return pause(ctx, setting, proven, linkStep)
  if (await setting.isKnown(source, login)) return enter(ctx, setting, proven)
  return login.givenName === undefined ? pause(ctx, setting, proven, namesStep) : greet(ctx, setting, proven)
}

/** The page on which a new person whose names no source tells writes them: what a source vouches for nobody writes anew. */
export async function nameThemselves(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, form, interaction } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  const written = proven?.login.givenName === undefined || proven.named === true
  if (!proven || !written || interaction.params.link !== undefined) return goTo(ctx, `/signin/${uid}`)
  const given = { givenName: form.get('given_name') ?? '', familyName: form.get('family_name') ?? '' }
  const sent = ctx.method === 'POST'
  const names = sent ? readNames(given) : undefined
  if (names) return greet(ctx, setting, { ...proven, login: { ...proven.login, ...names }, named: true })
  send(ctx, setting, namesPage(language, uid, given, sent), sent ? 422 : 200)
}

/** Welcomes a new person for whom the source vouches as a real one. */
function greet(ctx: Context, setting: Setting, proven: ProvenLogin): Promise<void> {
  const { welcomes } = setting.sources.find(({ name }) => name === proven.source) ?? {}
  return welcomes ? pause(ctx, setting, proven, welcomeStep) : enter(ctx, setting, proven)
}

/**
 * Records who it is, and signs them in; whoever has asked to be erased is asked first whether that stands.
 *
 * @param letters Where a new person wants to be written to, in the name of which town.
 */
export async function enter(
  ctx: Context,
  setting: Setting,
  proven: ProvenLogin,
  letters?: { readonly town: string; readonly address: string },
): Promise<void> {
  const { interaction, language, sources, entering, uid } = setting
  const { source, login, record } = proven
  let person: PersonId
  try {
    person = await setting.enroll(source, login)
  } catch (refused) {
    if (!(refused instanceof AnotherPerson)) throw refused
    return send(ctx, setting, anotherPersonPage(language), 409)
  }
  if (record !== undefined) await sources.find(({ name }) => name === source)?.recorded?.(person, uid, record)
  if (letters) await entering?.writeTo(letters.town, person, letters.address)
  const entered = { ...proven, person }
  // Whoever only signs in anew in a running session has been asked at its beginning.
  const asked = interaction.session?.accountId === person || (await entering?.erasureDue(person)) === undefined
  return asked ? admit(ctx, setting, entered) : pause(ctx, setting, entered, erasureStep)
}

/** The page that says to whoever signs in when they will be erased, as they have asked, and lets them take it back. */
export async function settleErasure(ctx: Context, setting: Setting): Promise<void> {
  const { uid, language, form, entering } = setting
  const proven = (await setting.proven.find(uid)) as ProvenLogin | undefined
  if (proven?.person === undefined) return goTo(ctx, `/signin/${uid}`)
  const due = await entering?.erasureDue(proven.person)
  const choice = ctx.method === 'POST' ? form.get('choice') : null
  if (due && choice !== 'cancel' && choice !== 'keep') return send(ctx, setting, erasurePage(language, uid, due))
  if (choice === 'cancel') await entering?.cancelErasure(proven.person)
  return admit(ctx, setting, { ...proven, person: proven.person })
}

async function admit(ctx: Context, setting: Setting, proven: ProvenLogin & { readonly person: PersonId }): Promise<void> {
  const { interaction, provider } = setting
  const { person: accountId, source, login } = proven
  const before = interaction.session
  if (before?.uid && before.accountId !== accountId) {
    // Somebody else at the same computer: the session of the one before ends here, with every token that came from it.
    await (await provider.Session.findByUid(before.uid))?.destroy()
    delete interaction.session
    await interaction.save(interaction.exp - Math.floor(Date.now() / 1000))
  }
  await finish(ctx, setting, { login: { accountId, acr: login.assurance, amr: [source], remember: false } })
}

async function pause(ctx: Context, { proven: store, uid }: Setting, proven: ProvenLogin, step: string): Promise<void> {
  await store.keep(uid, proven)
  goTo(ctx, `/signin/${uid}/${step}`)
}
