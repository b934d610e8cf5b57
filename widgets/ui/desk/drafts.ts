export type Words = Record<string, string>

/** A form of the desk with what is written in it. */
export interface Draft {
  form: string
  words: Words
}

/** Stands for the items that are selected, where one item's id would. */
export const selection = ''

/**
 * Which form is open for each item of the queue, and what is written in each: kept apart from what is drawn, so that nothing typed is
 * lost to a reload of the queue, to another item, or to a decision that did not work.
 */
export class Drafts {
  private readonly opened = new Map<string, string>()
  protected readonly typed = new Map<string, Words>()

  /** Somebody is writing. */
  get any(): boolean {
    return [...this.opened].some(([id, form]) => Object.values(this.words(id, form)).some(Boolean))
  }

  open(id: string): string | undefined {
    return this.opened.get(id)
  }

  words(id: string, form: string): Words {
    return this.typed.get(`${form} ${id}`) ?? {}
  }

  show(id: string, form?: string): void {
    if (form) this.opened.set(id, form)
    else this.opened.delete(id)
  }

  /** A decision is written in one place, beside its item or above the selection: closes it for `id` where it is open for `kept`. */
  closeTwin(id: string, kept: string): void {
    const form = this.open(id)
    if (form && form === this.open(kept)) this.show(id)
  }

  write(id: string, { form, words }: Draft): void {
    this.typed.set(`${form} ${id}`, words)
  }

  /** Takes the words out of a form that is sent, and closes it. */
  take(id: string, form: string): Draft {
    const words = this.words(id, form)
    this.typed.delete(`${form} ${id}`)
    this.opened.delete(id)
    return { form, words }
  }

  clear(): void {
    this.opened.clear()
    this.typed.clear()
  }
}
