import { machineKey } from '../../api/kernel/systems/testing/machine.ts'
import { dataOf } from '../../api/testing/lively-town.ts'
import type { TestApi } from '../../api/testing/start-api.ts'
import { hostile } from './text-fields.ts'

/** Registers two systems in Bari whose every text is hostile, one as it was made, one as it was changed. */
export async function makeHostileSystems(api: TestApi): Promise<void> {
  const administrator = await api.staff('administrator')
  const path = { tenant: 'bari' }
  const make = async (name: string, description: string) => {
    const body = { name, description, scopes: ['reports:read' as const], keys: [machineKey('2026').jwk] }
    return dataOf(await administrator.POST('/v1/{tenant}/systems', { params: { path, header: api.key() }, body })).id
  }
  await make(hostile('systems_create.name'), hostile('systems_create.description'))
  const params = { path: { ...path, system_id: await make('Esempio', '') } }
  const { response } = await administrator.GET('/v1/{tenant}/systems/{system_id}', { params })
  dataOf(
    await administrator.PATCH('/v1/{tenant}/systems/{system_id}', {
      params: { ...params, header: { 'If-Match': response.headers.get('etag')! } },
      body: { name: hostile('systems_update.name'), description: hostile('systems_update.description') },
      headers: { 'content-type': 'application/merge-patch+json' },
    }),
  )
}
