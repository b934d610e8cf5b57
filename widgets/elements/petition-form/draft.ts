import { keep, recall } from '../../kernel/kept.ts'
import type { Language } from '../../kernel/language.ts'
import type { Versioned } from './finding.ts'

/** What is being written. `saved` is the draft that the API has already got, in the version that this one was made from. */
export interface Draft {
  step: number
  type: string
  /** In which it is written; '' for the element's own. */
  language: Language | ''
  title: string
  ask: string
  details: string
  publicName: boolean
  /** Milliseconds; 0 while this browser keeps nothing of it. */
  savedAt: number
  /** This browser would not keep it. */
  lost: boolean
  saved?: { id: string; text: string; etag: string }
}

export const emptyDraft: Draft = {
  step: 0,
  type: '',
  language: '',
  title: '',
  ask: '',
  details: '',
  publicName: true,
  savedAt: 0,
  lost: false,
}

/** The text as it is sent. */
export const textOf = ({ title, ask, details, publicName }: Draft) => ({
  title: title.trim(),
  ask: ask.trim(),
  details: details.trim(),
  public_name: publicName,
})

/** What a draft says, to be compared. */
export const gist = (draft: Draft): string => JSON.stringify([draft.type, draft.language, textOf(draft)])

/** A draft that the API has got, to go on with. */
export function draftOf({ petition, etag }: Versioned): Draft {
  const { id, type, original_language: language, title, ask, details, author_name: name } = petition
  const draft: Draft = { ...emptyDraft, step: 1, type, language, title, ask, details, publicName: name !== null }
  return { ...draft, saved: { id, text: gist(draft), etag } }
}

/** The draft that this browser keeps under the key; an empty one when there is none, or the browser keeps nothing. */
export const recallDraft = (key: string): Draft => ({ ...emptyDraft, ...recall<Draft>(key) })

/** Keeps the draft in this browser. Gives it back with the time when that worked, else without. */
export function keepDraft(key: string, draft: Draft, now: number): Draft {
  const kept = { ...draft, savedAt: now, lost: false }
  return keep(key, kept) ? kept : { ...draft, savedAt: 0, lost: true }
}

/** Fields that are too short, by name; the contract's bounds. */
export function missingIn(draft: Draft, step: number): ('type' | 'title' | 'ask')[] {
  if (step === 0) return draft.type ? [] : ['type']
  if (step === 1)
    return [
      ...(draft.title.trim().length < 5 ? ['title' as const] : []),
      ...(draft.ask.trim().length < 10 ? ['ask' as const] : []),
    ]
  return []
}
