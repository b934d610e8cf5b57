import type { ReactiveController } from 'lit'
import type { CdcElement } from './element.ts'
import type { Fetched } from './language.ts'
import { fetchPart } from './part.ts'

/** Milliseconds before what could not be fetched is asked for again. */
const pause = 8000

/** The words of an element in its language: Italian at once, English once it is fetched. */
export class Words<W> implements ReactiveController {
  private english: W | undefined
  private asked = false

  constructor(
    private readonly host: CdcElement,
    private readonly messages: Fetched<W>,
  ) {
    host.addController(this)
  }

  hostUpdate(): void {
    if (this.asked || this.host.language === 'it') return
    this.asked = true
    void fetchPart(this.messages.en).then(
      (words) => {
        this.english = words
        this.host.requestUpdate()
      },
      (thrown: unknown) => {
        setTimeout(() => ((this.asked = false), this.host.requestUpdate()), pause)
        return this.host.tell(thrown)
      },
    )
  }

  /** Undefined while the words are on their way. */
  get now(): W | undefined {
    return this.host.language === 'it' ? this.messages.it : this.english
  }
}
