import type { Database } from '../db/index.ts'
import { seal, unseal } from '../http/sealing.ts'
import { storeOf } from './oidc-adapter.ts'

/** What a sign-in keeps between its steps, by its id, for an hour. */
export interface StepStore {
  find(uid: string): Promise<unknown>
  keep(uid: string, value: unknown): Promise<void>
}

/**
 * Keeps it beside the provider's own payloads, so that it is purged with them; sealed, since it says who is signing in.
 *
 * @param model Each has steps of its own. @param key Lies outside the database.
 */
export function stepStore(database: Database, model: string, key: Buffer): StepStore {
  const store = storeOf(database)(model)
  return {
    async find(uid) {
      const { sealed } = ((await store.find(uid)) ?? {}) as { sealed?: string }
      return sealed === undefined ? undefined : (JSON.parse(unseal(Buffer.from(sealed, 'base64'), key, [model, uid])) as unknown)
    },
    keep: async (uid, value) => {
      const sealed = seal(JSON.stringify(value), key, [model, uid]).toString('base64')
      await store.upsert(uid, { sealed }, 60 * 60)
    },
  }
}
