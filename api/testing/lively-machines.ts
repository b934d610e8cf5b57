import { sql } from '../kernel/db/index.ts'
import { learn } from '../kernel/moderation/triage/classifier/classifier.ts'
import { storeModel } from '../kernel/moderation/triage/classifier/store.ts'
import { noteOpinion, takeQuestions } from '../kernel/moderation/triage/providers/store.ts'
import { keepCircuit } from '../kernel/outbound/circuits.ts'
import { dataOf } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

/** What judges beside moderators, and whom they have blocked. */
interface LivelyMachines {
  readonly block_id: readonly string[]
  readonly fall_back_id: readonly string[]
}

/** Fills a town with a flag, somebody who is blocked and appeals, a classifier and a service that has fallen back for the most trusted. */
export async function fillMachines(
  api: TestApi,
  { slug, thread, flagged }: { slug: string; thread: string; flagged: string },
): Promise<LivelyMachines> {
  const path = { tenant: slug }
  const standing = { [slug]: ['resident'] } as const
  const [reader, blocked] = [api.as(await api.citizen({ standing })), api.as(await api.citizen({ standing }))]
  const moderator = await api.staff('moderator', slug)
  const words = `Segreto di ${slug}: non va bene.`
  const params = { path: { ...path, kind: 'comment' as const, content_id: flagged } }
  dataOf(await reader.PUT('/v1/{tenant}/moderation/flags/{kind}/{content_id}', { params, body: { reason: 'altro', words } }))
  const comment = { subject: thread, text: `Segreto di ${slug}: compra qui.`, public_name: true, as_staff: false }
  const written = await blocked.POST('/v1/{tenant}/comments', { params: { path, header: api.key() }, body: comment })
  const { id } = dataOf(
    await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/author-blocks', {
      params: { path: { ...path, content_id: dataOf(written).id }, header: api.key() },
      body: { service: null, days: 30, reason: 'altro', words },
    }),
  )
  dataOf(
    await blocked.POST('/v1/{tenant}/moderation/blocks/{block_id}/appeal', {
      params: { path: { ...path, block_id: id }, header: api.key() },
      body: { words: `Segreto di ${slug}: era un annuncio.` },
    }),
  )
  return { block_id: [id], fall_back_id: [await fillKnowledge(api, slug, flagged)] }
}

/** A model of forty decisions, a fall-back, and what an outside classifier has said. */
async function fillKnowledge(api: TestApi, slug: string, judged: string): Promise<string> {
  const { id: tenantId } = await api.operator.town(slug)
  const examples = Array.from({ length: 80 }, (_, at) => {
    const hidden = at % 2 === 0
    const common = hidden ? ['bonus', 'premio', 'offerta', 'gratis', 'vinci'] : ['strada', 'parco', 'scuola', 'piazza', 'albero']
    return { stems: [[...common, `parola${at % 3}`]], hidden }
  })
  return api.database.forTenant(tenantId, async (db) => {
    const model = learn(examples, 0.1)!
    await storeModel(db, model, { sound: false, baseRate: 0.1, lastAt: api.now() }, api.now(), new Date(0))
    await takeQuestions(db, 'giudice', { since: new Date(0), now: api.now(), limit: 1 })
    await noteOpinion(db, judged, 'giudice', { score: 0.5, labels: [`Segreto di ${slug}`] }, api.now())
    await keepCircuit(
      db,
      { name: 'classifier giudice', address: `https://${slug}.example` },
      { failures: 1, openUntil: null },
      'it did not answer in time',
    )
    const since = { since: api.now(), errors: 30, judged: 100 }
    const [row] = await db.rows<{ id: string }>(
      sql('moderation_fall_back')
        .insert({ tenant_id: tenantId, id: sql.raw('gen_random_uuid()'), service: 'ratings', level: 3, ...since })
        .returning('id'),
    )
    return row!.id
  })
}
