import type { Draft } from '../../ui/report/draft.ts'
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
