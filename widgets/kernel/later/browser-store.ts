import type { Intent } from '../session.ts'
import { databaseName } from '../database-name.ts'

export interface Access {
  token: string
  /** Milliseconds of this machine's clock. */
  until: number
}

/** A signed-in citizen, kept by the browser. The key can sign but not be read. */
export interface Signed {
  key: CryptoKeyPair
  refreshToken: string
  access?: Access
  /** Seconds to add to this machine's clock to get the API's. */
  skew: number
}

/** A sign-in that has begun: whoever gets its answer, in whichever window, can finish it. */
export interface Pending {
  /** Id of the session that asked. */
  session: string
  verifier: string
  key: CryptoKeyPair
  intent?: Intent
  /** The address' fragment before the sign-in. */
  hash: string
  state: string
  at: number
}

interface Stores {
  signed: Signed
  pending: Pending
}

let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('signed')
      request.result.createObjectStore('pending')
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  })
  return opening
}

async function run<T>(store: keyof Stores, mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(store, mode)
  const request = work(transaction.objectStore(store))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

/** What `store` keeps under `key`; undefined when there is nothing. */
export const recall = <S extends keyof Stores>(store: S, key: string): Promise<Stores[S] | undefined> =>
  run(store, 'readonly', (records) => records.get(key) as IDBRequest<Stores[S] | undefined>)

export const keep = <S extends keyof Stores>(store: S, key: string, value: Stores[S]): Promise<unknown> =>
  run(store, 'readwrite', (records) => records.put(value, key))

export const forget = (store: keyof Stores, key: string | IDBKeyRange): Promise<unknown> =>
  run(store, 'readwrite', (records) => records.delete(key))

/** Forgets who is signed in to an API: in every town, and under its bare origin, as was kept when tokens were good in all of them. */
export const forgetAll = (origin: string): Promise<unknown> => forget('signed', IDBKeyRange.bound(origin, `${origin}!`))

/** Forgets sign-ins that were begun longer than an hour ago and never came back. */
export async function forgetStale(now: number): Promise<void> {
  const keys = (await run('pending', 'readonly', (records) => records.getAllKeys())) as string[]
  for (const key of keys) if (now - ((await recall('pending', key))?.at ?? 0) > 3_600_000) await forget('pending', key)
}
