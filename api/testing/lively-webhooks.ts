import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** A client that is told of events of the town, and never answers: nobody listens there. Gives what leads to it. */
export async function fillWebhooks(api: TestApi, { slug, administrator }: LivelyPetitions): Promise<RealValues> {
  const staff = api.as(administrator)
  const path = { tenant: slug }
  const url = 'https://127.0.0.1:9/hooks'
  const body = { client: `Gestionale di ${slug}`, url, description: `Prova di ${slug}`, events: ['petitions.published' as const] }
  const made = await staff.POST('/v1/{tenant}/webhooks', { params: { path, header: api.key() }, body })
  const { id } = dataOf(made).webhook
  const params = { path: { ...path, webhook_id: id }, header: api.key() }
  const { event_id } = dataOf(await staff.POST('/v1/{tenant}/webhooks/{webhook_id}/pings', { params }))
  await api.settle()
  return { webhook_id: [id], event_id: [event_id], after: [event_id], url: [url] }
}
