import { html, type ReactiveController, type TemplateResult } from 'lit'
import type { CdcPetitionDesk } from './petition-desk.ts'
import type { Task } from './queue.ts'

const typingPause = 300

/** Finds a petition by its code or its words, whatever its task: what is typed stands in for the task until it is cleared. */
export class Searching implements ReactiveController {
  /** What is looked for; empty while the queue is shown by task. */
  words = ''
  private typing: ReturnType<typeof setTimeout> | undefined

  constructor(private readonly desk: CdcPetitionDesk) {
    desk.addController(this)
  }

  hostDisconnected(): void {
    clearTimeout(this.typing)
  }

  render(): TemplateResult {
    const { words } = this.desk
    return html`<form class="search" role="search" aria-label=${words.search} @submit=${this.submit}>
      <label>${words.search}<input type="search" name="q" maxlength="200" .value=${this.words} @input=${this.type} /></label>
    </form>`
  }

  /** Which petitions the queue shows. */
  get query(): { q: string } | { task: Task } {
    return this.words ? { q: this.words } : { task: this.desk.task }
  }

  clear(): void {
    clearTimeout(this.typing)
    this.words = ''
  }

  private readonly type = ({ target }: Event): void => {
    clearTimeout(this.typing)
    this.typing = setTimeout(() => void this.find((target as HTMLInputElement).value), typingPause)
  }

  private readonly submit = (event: Event): void => {
    event.preventDefault()
    clearTimeout(this.typing)
    const { elements } = event.currentTarget as HTMLFormElement
    void this.find((elements.namedItem('q') as HTMLInputElement).value)
  }

  private async find(typed: string): Promise<void> {
    const { desk } = this
    // The API looks for two characters at least.
    const words = typed.trim().length > 1 ? typed.trim() : ''
    if (words === this.words) return
    this.words = words
    desk.empty()
    await desk.load()
    if (words && words === this.words && desk.pages.items) desk.said = desk.words.found(desk.pages.items.length, desk.pages.more)
  }
}
