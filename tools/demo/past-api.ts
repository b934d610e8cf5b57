import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import createClient, { type Client } from 'openapi-fetch'
import { v7 } from 'uuid'
import { createApp } from '../../api/app.ts'
import type { App } from '../../api/application.ts'
import { readConfig } from '../../api/config.ts'
import { connect } from '../../api/kernel/db/index.ts'
import { loadSecrets, type AccessTokenClaims } from '../../api/kernel/identity/index.ts'
import { makeProver } from '../../api/kernel/identity/testing/prover.ts'
import { keptNullifierKey } from '../../api/kernel/participation/index.ts'
import type { paths } from '../../types/openapi.d.ts'

/** Whom a call speaks for: what an access token would state. */
export type Speaker = Pick<AccessTokenClaims, 'sub' | 'standing' | 'age'>

/** The API as it ran at another time, for filling a database with a past that it really has had. */
export interface PastApi {
  readonly app: App
  /** The contract's operations, in the name of the speaker. */
  as(speaker: Speaker): Client<paths>
  /** A key for an operation that requires one. */
  key(): { 'Idempotency-Key': string }
  /** Moves the API's time. */
  setNow(now: Date): void
  now(): Date
  stop(): Promise<void>
}

/** Starts it on a port of its own, without anything that runs by itself. @param appUrl The database, as the app role. */
export async function startPastApi(appUrl: string): Promise<PastApi> {
  let now = new Date()
  let sequence = 0
  const database = connect(appUrl, 1)
  const secrets = await loadSecrets(database, {}, false)
  const nullifierKey = await keptNullifierKey(database, undefined, false)
  await database.close()
  const server = createServer()
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const app = await createApp({
    databaseUrl: appUrl,
    origin,
    production: false,
    secrets,
    nullifierKey,
    sources: [],
    limits: { reads: 1_000_000, person: 1_000_000 },
    media: readConfig({ ...process.env, DATABASE_URL: appUrl }).media,
    checkAnswers: false,
    proxied: false,
    clock: () => now,
    // Ids are ordered by time; within one moment, by the order in which they were asked for.
    newId: () => v7({ msecs: now.getTime(), seq: (sequence += 1) }),
    log: (line) => process.stderr.write(`${line}\n`),
    version: '0.0.0-demo',
  })
  server.on('request', app.koa.callback())
  const prover = makeProver('EdDSA')
  return {
    app,
    as({ sub, standing, age }) {
      const client = createClient<paths>({ baseUrl: origin })
      client.use({
        onRequest({ request }) {
          const claims = { sub, standing, age, acr: 'substantial' as const, scope: 'participate staff' as const }
          const accessToken = app.identity.issueAccessToken(claims, prover.jkt)
          const { authorization, dpop } = prover.headers({ method: request.method, address: request.url, accessToken, now })
          request.headers.set('Authorization', authorization)
          request.headers.set('DPoP', dpop)
          return request
        },
        async onResponse({ response, request }) {
          if (!response.ok)
            throw new Error(`${request.method} ${request.url}: ${response.status} ${await response.clone().text()}`)
        },
      })
      return client
    },
    key: () => ({ 'Idempotency-Key': v7() }),
    setNow: (time) => (now = time),
    now: () => now,
    async stop() {
      server.closeAllConnections()
      await app.stop(server)
    },
  }
}
