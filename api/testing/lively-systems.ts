import { generateKeyPairSync } from 'node:crypto'
import { sql } from '../kernel/db/index.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** Another system of the town that has been used. Gives what leads to it. */
export async function fillSystems(api: TestApi, { slug, administrator }: LivelyPetitions): Promise<RealValues> {
  const path = { tenant: slug }
  const { x } = generateKeyPairSync('ed25519').publicKey.export({ format: 'jwk' })
  const body = {
    name: `Gestionale di ${slug}`,
    description: `Prova di ${slug}`,
    scopes: ['reports:read' as const],
    keys: [{ kty: 'OKP' as const, crv: 'Ed25519' as const, x: x!, kid: `chiave-di-${slug}` }],
  }
  const made = await api.as(administrator).POST('/v1/{tenant}/systems', { params: { path, header: api.key() }, body })
  const { id, client_id: client } = dataOf(made)
  const tenant = (await api.operator.town(slug)).id
  await api.database.forTenant(tenant, (db) =>
    db.run(sql('client_use').insert({ tenant_id: tenant, client, day: '2026-11-22', code: '', calls: 12, last_at: api.now() })),
  )
  // Applications are the platform's: what a town has is what it decides about them.
  const application = `app-prova-${slug}`
  const payload = JSON.stringify({ client_id: application, client_name: 'App di prova', scope: 'openid participate' })
  await api.database.run(sql('oidc_payload').insert({ model: 'Client', id: application, payload }))
  await api.as(administrator).PUT('/v1/{tenant}/applications/{client_id}', {
    params: { path: { ...path, client_id: application } },
    body: { state: 'active', requests_per_minute: 1000 },
  })
  return { system_id: [id], client_id: [application] }
}
