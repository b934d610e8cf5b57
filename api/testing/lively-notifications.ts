import { v7 } from 'uuid'
import { sql } from '../kernel/db/index.ts'
import { insertLetters } from '../kernel/notifications/store/letters.ts'
import type { Citizen } from './caller.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { TestApi } from './start-api.ts'

/**
 * Lets the signer follow a petition of the town, by letters once a day, and its author tell them something; and follow an area.
 *
 * @returns ids of the areas that they follow, and of letters to them of which nobody knows whether they have arrived.
 */
export async function fillNotifications(
  api: TestApi,
  { slug, author, signer, petitions }: Pick<LivelyPetitions, 'slug' | 'author' | 'signer' | 'petitions'>,
): Promise<{ alerts: string[]; letters: string[] }> {
  const town = { path: { tenant: slug } }
  const at = { path: { tenant: slug, petition_id: petitions.open[0]! } }
  const reader = api.as(signer)
  await giveAddress(api, slug, signer)
  const { data, response } = await reader.GET('/v1/{tenant}/me/notification-preferences', { params: town })
  const params = { ...town, header: { 'If-Match': response.headers.get('etag')! } }
  const body = { ...data!, frequencies: { ...data!.frequencies, followed: 'daily' as const } }
  dataOf(await reader.PUT('/v1/{tenant}/me/notification-preferences', { params, body }))
  await reader.PUT('/v1/{tenant}/petitions/{petition_id}/followers/mine', { params: at })
  const news = { params: { ...at, header: api.key() }, body: { text: `Avviso segreto di ${slug}` } }
  dataOf(await api.as(author).POST('/v1/{tenant}/petitions/{petition_id}/updates', news))
  await api.settle()
  const circle = { lon: 16.87, lat: 41.11, radius_m: 500 }
  const area = { label: `Segreto di ${slug}`, what: ['reports' as const, 'debates' as const], circle, district: null }
  const keyed = () => ({ params: { ...town, header: api.key() } })
  const alerts: string[] = []
  for (let count = 0; count < 3; count += 1)
    alerts.push(dataOf(await reader.POST('/v1/{tenant}/me/area-alerts', { ...keyed(), body: area })).id)
  dataOf(await reader.POST('/v1/{tenant}/me/feed-address', keyed()))
  return { alerts, letters: await doubtLetters(api, slug, signer) }
}

async function doubtLetters(api: TestApi, slug: string, { id: person }: Citizen): Promise<string[]> {
  const { id: tenant } = await api.operator.town(slug)
  return api.database.forTenant(tenant, async (db) => {
    const notices = (await db.rows<{ id: string }>(sql('notice').select('id').where({ tenant_id: tenant }))).map(({ id }) => id)
    const letters = Array.from({ length: 3 }, () => ({
      ...{ id: v7(), channel: 'email', person, purpose: 'notices' as const, weight: 2, notices },
    }))
    await insertLetters(db, letters, api.now())
    const doubt = {
      state: 'in_doubt',
      cause: 'unanswered',
      error: `Segreto di ${slug}`,
      settled_at: api.now(),
      next_try_at: null,
    }
    const ids = letters.map(({ id }) => id)
    await db.run(sql('letter').where({ tenant_id: tenant }).whereIn('id', ids).update(doubt))
    return ids
  })
}

/** The citizen gives an address and confirms it, whether a letter gets there or not. */
export async function giveAddress(api: TestApi, slug: string, citizen: Citizen): Promise<void> {
  const body = { address: `${citizen.id}@example.org` }
  dataOf(await api.as(citizen).PUT('/v1/{tenant}/me/contact', { params: { path: { tenant: slug } }, body }))
  await api.settle()
  const confirmed = { address: sql.raw('asked'), confirmed_at: api.now(), asked: null, asked_at: null, nonce: null }
  await api.database.run(sql('person_contact').where({ person_id: citizen.id }).update(confirmed))
}
