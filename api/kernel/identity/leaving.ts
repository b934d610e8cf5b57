import type { KoaContextWithOIDC } from 'oidc-provider'
import { sendPage } from './pages/page.ts'
import { leavingPage } from './pages/pages.ts'
import { languageOf } from './pages/words.ts'
import type { LeaveStep, LoginSource } from './sources/source.ts'

interface LeavingParts {
  readonly sources: readonly LoginSource[]
  readonly clock: () => Date
  readonly onFault: (fault: unknown) => void
}

/**
 * Tells the source of a sign-in which session came of it, and leads whoever signs out on our page on to who vouched for them. Our own session
 * has ended by then, whatever comes of it there.
 */
export function leaveSources({ sources, clock, onFault }: LeavingParts) {
  const of = (names: readonly string[] = []) => sources.filter(({ name }) => names.includes(name))
  return async (ctx: KoaContextWithOIDC, next: () => Promise<void>) => {
    await next()
    if (ctx.oidc === undefined) return
    const { route, session, result, entities, params } = ctx.oidc
    if (route === 'resume' && result?.login && session && entities.Interaction)
      for (const source of of(result.login.amr)) await source.began?.(entities.Interaction.uid, session.uid)
    const returnTo = ctx.response.get('Location')
    if (route !== 'end_session_confirm' || !session || !params?.['logout'] || !returnTo) return
    const leaving = { session: session.uid, returnTo, now: clock() }
    const steps = await Promise.all(of(session.amr).map((source) => stepOf(source, leaving).catch(onFault)))
    const step = steps.find((found): found is LeaveStep => found !== undefined)
    if (!step) return
    ctx.remove('Location')
    const language = languageOf(undefined, ctx.get('accept-language'))
    const formTargets = 'action' in step ? [new URL(step.action).origin] : []
    sendPage(ctx, { language, script: 'onward', formTargets, ...leavingPage(language, step, returnTo) })
  }
}

const stepOf = async (source: LoginSource, leaving: Parameters<NonNullable<LoginSource['leave']>>[0]) => source.leave?.(leaving)
