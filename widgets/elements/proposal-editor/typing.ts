import type * as Y from 'yjs'
import type { SharedText } from './shared-text.ts'

/** What the town keeps in no text, and nobody sees. */
const needless = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

/** Letters of one update: with all their bytes they find room in a request. */
const piece = 8000

/**
 * Ties a text field to a shared text: what is typed becomes a change of just those letters, and what others write comes in around the
 * caret and the selection, which stay where they are. While letters are being composed (accents, Chinese) nothing comes in.
 *
 * @returns what unties it.
 */
export function tie(field: HTMLTextAreaElement, shared: SharedText): () => void {
  const { text, document, undoing } = shared
  /** What the field is known to say. */
  let shown = (field.value = text.toJSON())
  let release = (): void => undefined

  const typed = (): void => {
    const value = field.value.replaceAll('\r\n', '\n')
    const clean = value.replaceAll(needless, '')
    if (clean !== value) {
      const before = value.slice(0, field.selectionStart).replaceAll(needless, '').length
      field.value = clean
      field.setSelectionRange(before, before)
    }
    const change = differing(shown, clean, field.selectionStart)
    shown = clean
    if (!change) return
    document.transact(() => text.delete(change.at, change.removed), 'typed')
    // What is pasted may be too long for one update.
    for (let from = 0; from < change.added.length; from += piece)
      document.transact(() => text.insert(change.at + from, change.added.slice(from, from + piece)), 'typed')
  }

  const others = (event: Y.YTextEvent, { origin }: Y.Transaction): void => {
    if (origin === 'typed') return
    const { scrollTop } = field
    let at = 0
    for (const { retain = 0, insert, delete: removed = 0 } of event.delta) {
      at += retain
      if (removed) field.setRangeText('', at, at + removed, 'preserve')
      if (typeof insert !== 'string') continue
      field.setRangeText(insert, at, at, 'preserve')
      at += insert.length
    }
    field.scrollTop = scrollTop
    shown = field.value
  }

  const begins = (): void => void (release = shared.hold())
  const ends = (): void => {
    typed()
    release()
  }

  /** The browser's own undoing knows nothing of what others have written meanwhile. */
  const undo = (event: InputEvent): void => {
    const redo = event.inputType === 'historyRedo'
    if (!redo && event.inputType !== 'historyUndo') return
    event.preventDefault()
    if (redo) undoing.redo()
    else undoing.undo()
  }
  const keys = (event: KeyboardEvent): void => {
    if (event.altKey || !(event.ctrlKey || event.metaKey)) return
    const key = event.key.toLowerCase()
    if (key !== 'z' && key !== 'y') return
    event.preventDefault()
    if (key === 'y' || event.shiftKey) undoing.redo()
    else undoing.undo()
  }

  text.observe(others)
  const hearing = new AbortController()
  const { signal } = hearing
  field.addEventListener('input', typed, { signal })
  field.addEventListener('compositionstart', begins, { signal })
  field.addEventListener('compositionend', ends, { signal })
  field.addEventListener('beforeinput', undo, { signal })
  field.addEventListener('keydown', keys, { signal })
  return () => {
    typed()
    release()
    text.unobserve(others)
    hearing.abort()
  }
}

interface Change {
  at: number
  removed: number
  added: string
}

/**
 * The shortest change that makes one text another, undefined when they are the same. Of several that are as short (one more letter
 * in a row of the same) the one that ends at `caret`.
 */
export function differing(before: string, after: string, caret: number): Change | undefined {
  if (before === after) return undefined
  const most = Math.min(before.length, after.length)
  const tail = Math.max(0, Math.min(after.length - caret, most))
  let end = 0
  while (end < tail && before.at(-1 - end) === after.at(-1 - end)) end += 1
  let at = 0
  while (at < most - end && before[at] === after[at]) at += 1
  while (end < most - at && before.at(-1 - end) === after.at(-1 - end)) end += 1
  // A pair of surrogates is one letter.
  if (at && /[\ud800-\udbff]/.test(before[at - 1]!)) at -= 1
  if (end && /[\udc00-\udfff]/.test(before.at(-end)!)) end -= 1
  return { at, removed: before.length - end - at, added: after.slice(at, after.length - end) }
}
