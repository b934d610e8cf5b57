import { answer } from '../../kernel/client.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { components } from '../../../types/openapi.d.ts'
import type { CdcOpinionMap } from './opinion-map.ts'

export type Debate = components['schemas']['Debate']
export type Picture = components['schemas']['OpinionPicture']
export type Statement = components['schemas']['Statement']
export type Own = components['schemas']['OwnOpinions']
export type Opinion = components['schemas']['OpinionValue']

/** What the element shows: the debate, its groups, and what the citizen is asked. */
export interface Shown {
  readonly debate: Debate
  readonly picture: Picture
  /** Of whoever is signed in. */
  readonly own: Own | undefined
  /** Some statements, for whoever is not. */
  readonly statements: readonly Statement[]
}

/** Reads all of it at once. @throws Refusal. */
export async function readAll(host: CdcOpinionMap, signal: AbortSignal): Promise<Shown> {
  if (!host.debateId) throw new Refusal('http.not_found')
  await host.session.ready
  const { publicApi: api, path } = host
  const params = { path }
  const options = { params, signal, headers: { 'accept-language': host.language } }
  const { signedIn } = host.session
  const [debate, picture, own, statements] = await Promise.all([
    answer(api.GET('/v1/{tenant}/debates/{debate_id}', options)),
    answer(api.GET('/v1/{tenant}/debates/{debate_id}/opinion-picture', options)),
    signedIn ? readOwn(host) : undefined,
    signedIn ? [] : answer(api.GET('/v1/{tenant}/debates/{debate_id}/statements', options)).then(({ items }) => items),
  ])
  return { debate, picture, own, statements }
}

/** What the signed-in citizen has said, and what comes next. @throws Refusal. */
export const readOwn = ({ session, path }: CdcOpinionMap): Promise<Own> =>
  answer(session.api.GET('/v1/{tenant}/debates/{debate_id}/opinions/mine', { params: { path } }))
