import type { Citizen } from './caller.ts'
import { insertStatements } from '../kernel/moderation/store/decisions.ts'
import { dataOf } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

/** Whose town it is, and a thread in which people write now. */
interface Discussed {
  readonly slug: string
  readonly author: Citizen
  /** Who has flagged what was kept. */
  readonly signer: Citizen
  readonly thread: string
}

/** What moderators have dealt with. */
interface LivelyModeration {
  readonly content_id: readonly string[]
  readonly decision_id: readonly string[]
}

/**
 * Fills a town with comments that moderators have dealt with: one waits, one waits unseen, one is hidden, one that was flagged is kept,
 * against one decision somebody appeals.
 */
export async function fillModeration(api: TestApi, { slug, author, signer, thread }: Discussed): Promise<LivelyModeration> {
  const moderator = await api.staff('moderator', slug)
  const path = { tenant: slug }
  const write = async (text: string) => {
    const body = { subject: thread, text: `Segreto di ${slug}: ${text}`, public_name: true, as_staff: false }
    return dataOf(await api.as(author).POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body })).id
  }
  const decide = async (content_id: string, outcome: 'hide' | 'keep') =>
    dataOf(
      await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
        params: { path: { ...path, content_id }, header: api.key() },
        body: { outcome, reason: 'altro', words: `Segreto di ${slug}: va verificato.`, version: '1' },
      }),
    ).id
  const look = (when: 'pre' | 'post') =>
    api.operator.setSettings(slug, 'moderation', {
      policy: { debates: { level_0: when, level_1: when, level_2: when, level_3: when } },
    })
  const ids = [await write('aspetta.'), await write('nascosto.'), await write('contestato.'), await write('segnalato.')] as const
  const [waiting, hidden, contested, flagged] = ids
  await look('pre')
  const held = await write('non si vede.')
  await look('post')
  const params = { path: { ...path, kind: 'comment' as const, content_id: flagged } }
  const why = { reason: 'altro', words: `Segreto di ${slug}: non va bene.` }
  dataOf(await api.as(signer).PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params, body: why }))
  await decide(flagged, 'keep')
  const decisions = [await decide(hidden, 'hide'), await decide(contested, 'hide')] as const
  // As of something that two have written together.
  const { id: tenantId } = await api.operator.town(slug)
  const { id: other } = await api.citizen()
  await api.database.forTenant(tenantId, (db) => insertStatements(db, decisions[0], [other]))
  const appeal = { path: { ...path, decision_id: decisions[1] }, header: api.key() }
  const body = { words: `Segreto di ${slug}: non sono d'accordo.` }
  dataOf(await api.as(author).POST('/v1/{tenant}/moderation/decisions/{decision_id}/appeals', { params: appeal, body }))
  const colleague = await api.staff('moderator', slug)
  const reason = `Segreto di ${slug}: conosco chi scrive.`
  dataOf(
    await colleague.PUT('/v1/{tenant}/moderation/items/{content_id}/abstention', {
      params: { path: { ...path, content_id: waiting } },
      body: { reason },
    }),
  )
  await api.settle()
  return { content_id: [...ids, held], decision_id: decisions }
}
