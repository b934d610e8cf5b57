import type { Draft } from './draft.ts'
import type { FormWords } from './messages.ts'

/** What the steps of the form see of it. */
export interface FormDoor {
  readonly draft: Draft
  readonly words: FormWords
  /** Ids of the fields in error; none before the citizen has tried to go on. */
  readonly missing: readonly string[]
  change(change: Partial<Draft>): void
  goTo(step: number): void
}

export const valueOf = ({ target }: Event): string => (target as HTMLInputElement).value

/** Attributes and words of a field that may be in error. */
export function errorOf(
  door: FormDoor,
  id: string,
  words: string,
): { text: string; described: string; invalid: 'true' | 'false' } {
  const wrong = door.missing.includes(id)
  return {
    text: wrong ? words : '',
    described: wrong ? `${id}-hint ${id}-error` : `${id}-hint`,
    invalid: wrong ? 'true' : 'false',
  }
}
