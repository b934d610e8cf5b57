import type { ReactiveController } from 'lit'
import type { CdcElement } from './element.ts'
import type { Fetched } from './language.ts'

/** The words of an element in its language: Italian at once, English once it is fetched. */
export class Words<W> implements ReactiveController {
  private english: W | undefined

  constructor(
    private readonly host: CdcElement,
    private readonly messages: Fetched<W>,
  ) {
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.english || this.host.language === 'it') return
    void this.messages.en().then((words) => {
      this.english = words
      this.host.requestUpdate()
    })
  }

  /** Undefined while the words are on their way. */
  get now(): W | undefined {
    return this.host.language === 'it' ? this.messages.it : this.english
  }
}
