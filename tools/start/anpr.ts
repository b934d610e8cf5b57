import { generateKeyPairSync } from 'node:crypto'
import type { Server } from 'node:http'
import { servicePath, testRegister, tokenAudience, tokenPath } from '../../demo/anpr/server.ts'
import { testCitizens } from '../../demo/spid/citizens.ts'
import { connect } from '../../api/kernel/db/index.ts'
import { Operator } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'

/** "ANPR di prova" and what the API needs to know of it. */
export interface DemoRegister {
  readonly server: Server
  readonly env: Readonly<Record<string, string>>
}

/** Where the test provider's people live, by ISTAT code: Maria, Nicola and Davide in Bari, Teresa in Altamura, Aisha nowhere. */
const homes: Readonly<Record<string, string>> = { maria: '072006', nicola: '072006', davide: '072006', teresa: '072004' }

/** Makes the demo's register of residents, which towns ask with a key that is new at each start, and lets the towns ask it. */
export async function openRegister(origin: string, towns: readonly string[], ownerUrl: string): Promise<DemoRegister> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const client = { id: 'casa-di-prova', keyId: 'chiave-di-prova', purposeId: 'finalita-di-prova' }
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const residents = new Map<string, string>()
  for (const { key, attributes } of testCitizens) {
    const [code, home] = [attributes['fiscalNumber']?.replace('TINIT-', ''), homes[key]]
    if (code && home) residents.set(code, home)
  }
  const { server } = testRegister({ origin, clients: [{ ...client, publicKey: pem }], residents })
  const owner = connect(ownerUrl, 2)
  try {
    const operator = new Operator(owner, services)
    for (const town of towns) {
      const known = (await operator.tenants.bySlug(town))?.settings.standing
      const register = { on: true, client_id: client.id, key_id: client.keyId, purpose_id: client.purposeId }
      if (known && !known.register.on) await operator.setSettings(town, 'standing', { ...known, register })
    }
  } finally {
    await owner.close()
  }
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return {
    server,
    env: {
      CDC_ANPR: origin + servicePath,
      CDC_PDND_TOKENS: origin + tokenPath,
      CDC_PDND_AUDIENCE: tokenAudience,
      ...Object.fromEntries(towns.map((town) => [`CDC_SECRET_${town.toUpperCase()}__ANPR`, key])),
    },
  }
}
