/** What is being written. `saved` is the draft that the API has already got. */
export interface Draft {
  step: number
  type: string
  title: string
  ask: string
  details: string
  publicName: boolean
  /** Milliseconds; 0 while nothing was typed. */
  savedAt: number
  saved?: { id: string; text: string }
}

export const emptyDraft: Draft = { step: 0, type: '', title: '', ask: '', details: '', publicName: true, savedAt: 0 }

const keyOf = (tenant: string): string => `cdc.petition-draft ${tenant}`

/** The draft that this browser keeps for a town; an empty one when there is none, or the browser keeps nothing. */
export function recallDraft(tenant: string): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(localStorage.getItem(keyOf(tenant)) ?? '{}') as Partial<Draft>) }
  } catch {
    return emptyDraft
  }
}

/** Keeps the draft in this browser. Gives it back with the time when that worked, else without. */
export function keepDraft(tenant: string, draft: Draft, now: number): Draft {
  try {
    const kept = { ...draft, savedAt: now }
    localStorage.setItem(keyOf(tenant), JSON.stringify(kept))
    return kept
  } catch {
    return { ...draft, savedAt: 0 }
  }
}

export function forgetDraft(tenant: string): void {
  try {
    localStorage.removeItem(keyOf(tenant))
  } catch {
    // A browser that keeps nothing has nothing to forget.
  }
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
