import type { Mine, Proposal } from './reading.ts'

/** What a page has written into a section, on this device. */
export interface Kept {
  /** `person section page`. */
  key: string
  proposalId: string
  sectionId: string
  sub: string
  /** The whole document, as a Yjs update; and what of it the town has not got yet, in updates that can be sent. */
  state: Uint8Array
  pending: Uint8Array[]
  /** The last update of the town's that is in it. */
  since: number
  title: string
  /** What it says, for whoever can only read it any more. */
  words: string
  /** Milliseconds. */
  at: number
}

/** A proposal as it was last read, to go on with where there is no network. */
export interface Read {
  key: string
  proposal: Proposal
  mine: Mine
}

const databaseName = 'cdc-proposals'
let opening: Promise<IDBDatabase> | undefined

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => {
      request.result.createObjectStore('words', { keyPath: 'key' }).createIndex('proposal', ['sub', 'proposalId'])
      request.result.createObjectStore('read', { keyPath: 'key' })
    }
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('IndexedDB'))
  }).catch((thrown: unknown) => {
    opening = undefined
    throw thrown
  })
  return opening
}

async function run<T>(
  name: 'words' | 'read',
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const transaction = (await open()).transaction(name, mode)
  const request = work(transaction.objectStore(name))
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve(request.result)
    transaction.onabort = () => reject(transaction.error ?? new Error('IndexedDB'))
  })
}

/** Something has been kept here: until then nothing is stored, not even an empty database. */
const anythingKept = async (): Promise<boolean> => (await indexedDB.databases()).some(({ name }) => name === databaseName)

/** Everything that pages have kept of the proposal for that person. */
async function keptOf(sub: string, proposalId: string): Promise<Kept[]> {
  if (!(await anythingKept())) return []
  return run('words', 'readonly', (store) => store.index('proposal').getAll([sub, proposalId]) as IDBRequest<Kept[]>)
}

/** @throws DOMException `QuotaExceededError` when the storage is full. */
export const keep = (kept: Kept): Promise<unknown> => run('words', 'readwrite', (store) => store.put(kept))

export const forget = (...keys: string[]): Promise<unknown> =>
  run('words', 'readwrite', (store) => {
    for (const key of keys) store.delete(key)
    return store.count()
  })

const readKey = (sub: string, proposalId: string): string => `${sub} ${proposalId}`

export const keepRead = (sub: string, proposal: Proposal, mine: Mine): Promise<unknown> =>
  run('read', 'readwrite', (store) => store.put({ key: readKey(sub, proposal.id), proposal, mine } satisfies Read))

export async function recallRead(sub: string, proposalId: string): Promise<Read | undefined> {
  if (!(await anythingKept())) return undefined
  return run('read', 'readonly', (store) => store.get(readKey(sub, proposalId)) as IDBRequest<Read | undefined>)
}

export const forgetRead = (sub: string, proposalId: string): Promise<unknown> =>
  run('read', 'readwrite', (store) => store.delete(readKey(sub, proposalId)))

const lockOf = (key: string): string => `cdc.writing ${key}`

const leaving = new Set<Promise<unknown>>()
/** Whose lock is given back, though the browser may not have done it yet. */
const gone = new Set<string>()

/** Says to other pages that this one is there, and keeps its own words by itself, until the answer is called. */
export function attend(key: string): () => void {
  let leave = (): void => undefined
  const left = new Promise<void>((resolve) => (leave = resolve))
  void navigator.locks.request(lockOf(key), () => left)
  return () => {
    gone.add(key)
    leave()
  }
}

/** Whoever looks for what was left behind waits until this has left. */
export async function whileLeaving(left: Promise<unknown>): Promise<void> {
  leaving.add(left)
  await left
  leaving.delete(left)
}

/** Those whose page, or whose place on this one, is no longer there. */
export async function leftBehind(sub: string, proposalId: string): Promise<Kept[]> {
  await Promise.all(leaving)
  const all = await keptOf(sub, proposalId)
  const held = new Set((await navigator.locks.query()).held?.map(({ name }) => name))
  return all.filter(({ key }) => gone.has(key) || !held.has(lockOf(key)))
}
