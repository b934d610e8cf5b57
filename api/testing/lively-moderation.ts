import type { Caller, Citizen } from './caller.ts'
import { dataOf } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

/** Whose town it is, and a thread in which people write now. */
interface Discussed {
  readonly slug: string
  readonly author: Citizen
  readonly thread: string
}

/** Fills a town with comments that moderators have dealt with. @returns the ids of what waits and of what was decided on. */
export async function fillModeration(api: TestApi, { slug, author, thread }: Discussed): Promise<string[]> {
  const moderator = await api.staff('moderator', slug)
  const path = { tenant: slug }
  const write = async (text: string) => {
    const body = { subject: thread, text: `Segreto di ${slug}: ${text}`, public_name: true, as_staff: false }
    return dataOf(await api.as(author).POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body })).id
  }
  const decide = async (content_id: string, who: Caller = moderator) =>
    dataOf(
      await who.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
        params: { path: { ...path, content_id }, header: api.key() },
        body: { outcome: 'hide', reason: 'altro', words: `Segreto di ${slug}: va verificato.`, version: '1' },
      }),
    )
  const [waiting, hidden] = [await write('aspetta.'), await write('nascosto.')]
  await decide(hidden)
  return [waiting, hidden]
}
