import type { Citizen } from './caller.ts'
import { insertStatements } from '../kernel/moderation/store/decisions.ts'
import { dataOf } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

/** Whose town it is, and a thread in which people write now. */
interface Discussed {
  readonly slug: string
  readonly author: Citizen
  readonly thread: string
}

/** What moderators have dealt with. */
interface LivelyModeration {
  readonly content_id: readonly string[]
  readonly decision_id: readonly string[]
}

/** Fills a town with comments that moderators have dealt with: one waits, one is hidden, against one decision somebody appeals. */
export async function fillModeration(api: TestApi, { slug, author, thread }: Discussed): Promise<LivelyModeration> {
  const moderator = await api.staff('moderator', slug)
  const path = { tenant: slug }
  const write = async (text: string) => {
    const body = { subject: thread, text: `Segreto di ${slug}: ${text}`, public_name: true, as_staff: false }
    return dataOf(await api.as(author).POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body })).id
  }
  const hide = async (content_id: string) =>
    dataOf(
      await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
        params: { path: { ...path, content_id }, header: api.key() },
        body: { outcome: 'hide', reason: 'altro', words: `Segreto di ${slug}: va verificato.`, version: '1' },
      }),
    ).id
  const ids = [await write('aspetta.'), await write('nascosto.'), await write('contestato.')] as const
  const [waiting, hidden, contested] = ids
  const decisions = [await hide(hidden), await hide(contested)] as const
  // As of something that two have written together.
  const { id: tenantId } = await api.operator.town(slug)
  const { id: other } = await api.citizen()
  await api.database.forTenant(tenantId, (db) => insertStatements(db, decisions[0], [other]))
  const appeal = { path: { ...path, decision_id: decisions[1] }, header: api.key() }
  const body = { words: `Segreto di ${slug}: non sono d'accordo.` }
  dataOf(await api.as(author).POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params: appeal, body }))
  const colleague = await api.staff('moderator', slug)
  const params = { path: { ...path, content_id: waiting } }
  const reason = `Segreto di ${slug}: conosco chi scrive.`
  dataOf(await colleague.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', { params, body: { reason } }))
  return { content_id: ids, decision_id: decisions }
}
