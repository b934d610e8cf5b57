import * as Y from 'yjs'
import { Problem } from '../../../kernel/http/problem.ts'
import { diffWords } from '../../../kernel/texts/index.ts'

/** Longest text of a section, in UTF-16 units. */
const mostLetters = 20_000
/** What the contract lets no text have: whoever reads it anew would be refused it. */
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/
/** The server's own id in what it writes into a document; clients draw theirs at random. */
const server = 1

/** A document that begins with the text, as an update. */
export function seed(text: string): Uint8Array {
  const document = new Y.Doc()
  document.clientID = server
  document.getText('text').insert(0, text)
  return Y.encodeStateAsUpdate(document)
}

/** All updates in one. */
export const merged = (updates: readonly Uint8Array[]): Uint8Array => Y.mergeUpdates([...updates])

/**
 * The text that these updates make together.
 *
 * @param most How many bytes its whole history may take.
 * @throws Problem 422 `proposal.update_wrong` when one of them is malformed, builds on what is not there, or holds anything but
 *   plain text; 409 `proposal.too_many` when it is too long.
 */
export function textOf(updates: readonly Uint8Array[], most: number): string {
  if (updates.reduce((sum, { byteLength }) => sum + byteLength, 0) > most)
    throw new Problem(409, 'proposal.too_many', { what: 'bytes', max: most })
  const text = read(updates)
  if (text === undefined) throw new Problem(422, 'proposal.update_wrong')
  if (text.length > mostLetters) throw new Problem(409, 'proposal.too_many', { what: 'letters', max: mostLetters })
  return text
}

function read(updates: readonly Uint8Array[]): string | undefined {
  const document = new Y.Doc()
  try {
    for (const update of updates) Y.applyUpdate(document, update)
    if (document.store.pendingStructs ?? document.store.pendingDs) return undefined
    if ([...document.share.keys()].some((name) => name !== 'text')) return undefined
    const shared = document.getText('text')
    if (Object.keys(shared.getAttributes() as object).length > 0) return undefined
    const pieces = shared.toDelta() as { insert: unknown; attributes?: unknown }[]
    if (pieces.some(({ insert, attributes }) => typeof insert !== 'string' || attributes !== undefined)) return undefined
    const text = pieces.map(({ insert }) => insert as string).join('')
    // What takes a place and is no letter is no part of the text, and moves whatever is written after it.
    if (shared.length !== text.length) return undefined
    return text.isWellFormed() && !control.test(text) ? text : undefined
  } catch {
    // The library throws whatever its decoder stumbles over: the bytes come from outside, and are no update.
    return undefined
  } finally {
    document.destroy()
  }
}

/** What makes the document say `after`, as an update: only what differs is changed, so that what others write meanwhile stays. */
export function rewriting(updates: readonly Uint8Array[], after: string): Uint8Array {
  const document = new Y.Doc()
  for (const update of updates) Y.applyUpdate(document, update)
  const before = Y.encodeStateVector(document)
  const text = document.getText('text')
  let at = 0
  document.transact(() => {
    for (const piece of diffWords(text.toJSON(), after)) {
      if (piece.kind === 'removed') text.delete(at, piece.text.length)
      if (piece.kind === 'added') text.insert(at, piece.text)
      if (piece.kind !== 'removed') at += piece.text.length
    }
  })
  return Y.encodeStateAsUpdate(document, before)
}
