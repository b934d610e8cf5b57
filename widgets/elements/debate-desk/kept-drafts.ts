import { keep, recall } from '../../kernel/kept.ts'
import { type Draft, Drafts, type Words } from '../../ui/desk/drafts.ts'

/** Drafts that outlive the page: kept in this browser for the one who wrote them, until they are sent or thrown away. */
export class KeptDrafts extends Drafts {
  private key = ''
  private kept = true

  /** @param key Of the town and of who is at the desk. */
  begin(key: string): void {
    if (key === this.key) return
    this.key = key
    this.typed.clear()
    for (const [at, words] of Object.entries(recall<Record<string, Words>>(key) ?? {})) if (words) this.typed.set(at, words)
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
    this.save()
  }

  override take(id: string, form: string): Draft {
    const draft = super.take(id, form)
    this.save()
    return draft
  }

  /** Throws away what is written there. */
  drop(id: string, form: string): void {
    this.typed.delete(`${form} ${id}`)
    this.save()
  }

  /** Somebody else is at the desk: what the one before has written stays theirs. */
  override clear(): void {
    this.key = ''
    super.clear()
  }

  private save(): void {
    if (this.key) this.kept = keep(this.key, Object.fromEntries(this.typed))
  }
}
