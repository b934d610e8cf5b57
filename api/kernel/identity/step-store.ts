import type { Database } from '../db/index.ts'
import { storeOf } from './oidc-adapter.ts'

/** What a login source keeps between its steps, by the sign-in's id, for an hour. */
export interface StepStore {
  find(uid: string): Promise<unknown>
  keep(uid: string, value: unknown): Promise<void>
}

/** Keeps it beside the provider's own payloads, so that it is purged with them. */
export function stepStore(database: Database): StepStore {
  const store = storeOf(database)('LoginStep')
  return {
    find: async (uid) => ((await store.find(uid)) as { value?: unknown } | undefined)?.value,
    keep: async (uid, value) => {
      await store.upsert(uid, { value }, 60 * 60)
    },
  }
}
