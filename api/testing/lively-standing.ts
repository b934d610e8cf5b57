import { v7 } from 'uuid'
import { askCheck } from '../kernel/standing/residence/store.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/**
 * Ties to the town: two that wait for the office, one that it has given; a check with the register that waits; two codes on
 * paper, and a wrong one typed. Gives the ids of ties and batch.
 */
export async function fillStanding(api: TestApi, { slug, author, signer, administrator }: LivelyPetitions): Promise<RealValues> {
  const path = { tenant: slug }
  const ids: string[] = []
  for (const citizen of [author, signer]) {
    const body = { standing: 'works_here', note: `Lavoro segreto di ${slug}` } as const
    ids.push(dataOf(await api.as(citizen).POST('/v1/{tenant}/me/standing', { params: { path }, body })).id)
  }
  const body = { person_id: signer.id, standing: 'owns_home_here', reason: `Rogito segreto di ${slug}` } as const
  const params = { path, header: api.key() }
  ids.push(dataOf(await api.as(administrator).POST('/v1/{tenant}/standing', { params, body })).tie.id)
  const { id: tenant } = await api.operator.town(slug)
  await api.database.forTenant(tenant, (db) => askCheck(db, { id: v7(), person: author.id, now: api.now() }))
  const batch_id = v7()
  const batch = { standing: 'studies_here', codes: 2, days: 30 } as const
  const office = { params: { path: { ...path, batch_id } }, body: batch, parseAs: 'arrayBuffer' } as const
  dataOf(await api.as(administrator).PUT('/v1/{tenant}/code-batches/{batch_id}', office))
  const wrong = await api.as(signer).POST('/v1/{tenant}/me/standing/codes', { params: { path }, body: { code: '222222222222' } })
  if (wrong.error?.code !== 'paper_code.refused') throw new Error(`not refused: ${JSON.stringify(wrong.error)}`)
  return { standing_id: ids, batch_id: [batch_id] }
}
