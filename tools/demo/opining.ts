import type { DebateStory } from '../../demo/content/index.ts'
import type { Cast } from './cast.ts'
import type { PastApi } from './past-api.ts'

/** Writes the story's statements, and has people of two camps say what they think of them. @param debateId The debate's id. */
export async function tellOpinions(story: DebateStory, debateId: string, api: PastApi, cast: Cast): Promise<void> {
  const { tenant, statements } = story
  if (!statements) return
  const debate = { tenant, debate_id: debateId }
  const asked: { id: string; agree: readonly [number, number] }[] = []
  for (const { by, text, agree } of statements.of) {
    const writer = by === 'comune' ? cast.staff(tenant, 'officer') : await cast.of(by, tenant)
    const params = { path: debate, header: api.key() }
    const { data } = await api.as(writer).POST('/v1/{tenant}/debates/{debate_id}/statements', { params, body: { text } })
    asked.push({ id: data!.id, agree })
  }
  const everybody = Array.from({ length: statements.people }, (_, number) => ({
    speaker: cast.passerBy(tenant),
    says: asked.map(({ id, agree }) => ({ id, opinion: drawn(agree[number % 2]!, 100 * cast.random()) })),
  }))
  await Promise.all(
    everybody.map(async ({ speaker, says }) => {
      for (const { id, opinion } of says)
        await api.as(speaker).PUT('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine', {
          params: { path: { ...debate, statement_id: id } },
          body: { opinion },
        })
    }),
  )
}

/** @param agree How many in a hundred agree; a fifth of the others pass. @param draw From 0 to 100. */
const drawn = (agree: number, draw: number): 'agree' | 'pass' | 'disagree' =>
  draw < agree ? 'agree' : draw < agree + (100 - agree) / 5 ? 'pass' : 'disagree'
