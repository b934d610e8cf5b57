import type { components } from '../../../types/openapi.d.ts'
import type { RefusalCode } from '../../kernel/refusal.ts'
import type { Draft } from '../../ui/report/draft.ts'

type Schemas = components['schemas']

/** A report that is on its way to the town, or has arrived. */
export interface Entry {
  /** The draft's: its idempotency key. */
  id: string
  /** Origin of the API and town. */
  town: string
  draft: Draft
  body: Schemas['NewReport']
  assurance: Schemas['Assurance']
  /** In whose name it is sent: id of a person, null for nobody; undefined until somebody signs in for it. */
  as: string | null | undefined
  /** What has been uploaded, by the file's id. */
  uploads: Record<string, { id: string; token: string | null }>
  /** The town no longer had what was uploaded, so it was uploaded once more. */
  uploadedAnew?: boolean
  state: 'waiting' | 'sign-in' | 'refused' | 'sent'
  refusal?: { code: RefusalCode; params: Schemas['Problem']['params'] }
  received?: { id: string; code: string; token: string | null }
  /** Milliseconds: when it was written down; when it arrived. */
  at: number
}

interface Stores {
  drafts: Draft
  files: Blob
  outbox: Entry
}

const databaseName = 'cdc-reports'
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => {
      for (const store of ['drafts', 'files', 'outbox']) request.result.createObjectStore(store)
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  }).catch((thrown: unknown) => {
    opening = undefined
    throw thrown
  })
  return opening
}

type Store = <S extends keyof Stores>(name: S) => IDBObjectStore

async function run<T>(mode: IDBTransactionMode, work: (store: Store) => IDBRequest<T>): Promise<T> {
  const transaction = (await open()).transaction(['drafts', 'files', 'outbox'], mode)
  const request = work((name) => transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

/** Something has been kept here: until then nothing is stored, not even an empty database. */
export const anythingKept = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === databaseName)

export const recall = <S extends keyof Stores>(name: S, key: string): Promise<Stores[S] | undefined> =>
  run('readonly', (store) => store(name).get(key) as IDBRequest<Stores[S] | undefined>)

/** @throws DOMException `QuotaExceededError` when the storage is full. */
export const keep = <S extends keyof Stores>(name: S, key: string, value: Stores[S]): Promise<unknown> =>
  run('readwrite', (store) => store(name).put(value, key))

export const forget = (name: keyof Stores, ...keys: string[]): Promise<unknown> =>
  run('readwrite', (store) => {
    for (const key of keys) store(name).delete(key)
    return store(name).count()
  })

/** Everything of a town that is on its way or has arrived, oldest first. */
export async function entriesOf(town: string): Promise<Entry[]> {
  const all = await run('readonly', (store) => store('outbox').getAll() as IDBRequest<Entry[]>)
  return all.filter((entry) => entry.town === town).sort((a, b) => a.at - b.at)
}

/** The draft becomes an entry, in one step: whatever happens there is the one or the other. */
export const handOver = (entry: Entry): Promise<unknown> =>
  run('readwrite', (store) => {
    store('drafts').delete(entry.town)
    return store('outbox').put(entry, entry.id)
  })
