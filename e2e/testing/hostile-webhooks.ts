import { dataOf } from '../../api/testing/lively-town.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { hostile } from './text-fields.ts'

/** Connects two systems to Bari whose every text is hostile: one as it was made, one as it was changed. Nothing is sent to them. */
export async function makeHostileWebhooks(api: TestApi): Promise<void> {
  const administrator = await api.staff('administrator')
  const path = { tenant: 'bari' }
  const make = async (client: string, description: string) => {
    const body = { client, description, url: 'https://hooks.example.org/casa', events: ['reports.unmerged' as const] }
    return dataOf(await administrator.POST('/v1/{tenant}/webhooks', { params: { path, header: api.key() }, body })).webhook.id
  }
  await make(hostile('webhooks_create.client'), hostile('webhooks_create.description'))
  const params = { path: { ...path, webhook_id: await make('Esempio', '') } }
  const { response } = await administrator.GET('/v1/{tenant}/webhooks/{webhook_id}', { params })
  dataOf(
    await administrator.PATCH('/v1/{tenant}/webhooks/{webhook_id}', {
      params: { ...params, header: { 'If-Match': response.headers.get('etag')! } },
      body: { client: hostile('webhooks_update.client'), description: hostile('webhooks_update.description') },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  )
}
