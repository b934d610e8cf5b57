import { forget, keep, recall } from '../../kernel/kept.ts'
import { type Draft, Drafts, type Words } from '../../ui/desk/drafts.ts'

/**
 * Drafts that outlive the page: kept in this browser for the one who wrote them, until they are sent or thrown away. Each is kept by
 * itself, so that two pages at once take nothing from each other.
 */
export class KeptDrafts extends Drafts {
  /** Under which they are kept: of the town and of who is at the desk. */
  private beginning = ''
  private kept = true

  begin(beginning: string): void {
    if (beginning === this.beginning) return
    this.beginning = beginning
    this.typed.clear()
    for (const key of keysOf(beginning)) {
      const words = recall<Words>(key)
      if (words) this.typed.set(key.slice(beginning.length), words as Words)
    }
  }

  /** Whether something is written there. */
  has(id: string, form: string): boolean {
    return this.typed.has(`${form} ${id}`)
  }

  /** Nothing is lost with the page unless the browser keeps nothing. */
  override get any(): boolean {
    return !this.kept && super.any
  }

  override write(id: string, draft: Draft): void {
    super.write(id, draft)
    if (this.beginning) this.kept = keep(`${this.beginning}${draft.form} ${id}`, draft.words)
  }

  override take(id: string, form: string): Draft {
    const draft = super.take(id, form)
    this.drop(id, form)
    return draft
  }

  /** Throws away what is written there. */
  drop(id: string, form: string): void {
    this.typed.delete(`${form} ${id}`)
    if (this.beginning) forget(`${this.beginning}${form} ${id}`)
  }

  /** Somebody else is at the desk: what the one before has written stays theirs. */
  override clear(): void {
    this.beginning = ''
    super.clear()
  }
}

/** Keys of what this browser keeps that begin so. */
function keysOf(beginning: string): string[] {
  try {
    return Object.keys(localStorage).filter((key) => key.startsWith(beginning))
  } catch {
    return []
  }
}
