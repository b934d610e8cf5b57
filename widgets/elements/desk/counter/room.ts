import { html, type TemplateResult } from 'lit'
import { answer } from '../../../kernel/client.ts'
import { Refusal } from '../../../kernel/refusal.ts'
import { Words } from '../../../kernel/words.ts'
import { addressStyles } from '../../../ui/address-styles.ts'
import { notice } from '../../../ui/notice.ts'
import { Asked } from '../asked.ts'
import type { CdcDesk } from '../desk.ts'
import type { Room } from '../room.ts'
import { Beginning } from './beginning.ts'
import { messages, type CounterWords } from './messages.ts'
import { styles as own } from './styles.ts'
import { Visit, type CounterVisit } from './visit.ts'

/** An officer identifies who stands before them, acts for them in a visit of a quarter of an hour, and goes on to the next. */
class CounterRoom implements Room {
  private readonly tongue: Words<CounterWords>
  /** The officer's visit, null when there is none. */
  private readonly asked: Asked<CounterVisit | null>
  private readonly beginning: Beginning
  private visit: Visit | undefined
  /** The quarter of an hour has passed. */
  private over = false

  constructor(private readonly desk: CdcDesk) {
    this.tongue = new Words(desk, messages)
    this.beginning = new Beginning(desk, () => this.words, this.begun)
    this.asked = new Asked(desk, async () => {
      await this.beginning.readConsent()
      const found = await this.read()
      if (found) this.visit ??= this.opened(found)
      return found
    })
  }

  get words(): CounterWords {
    return this.tongue.now ?? messages.it
  }

  get unsaved(): boolean {
    return this.visit ? this.visit.unsaved : this.beginning.unsaved
  }

  enter(): void {
    void this.asked.read()
  }

  private async read(): Promise<CounterVisit | null> {
    const { desk } = this
    try {
      return await answer(desk.session.api.GET('/v1/{tenant}/counter/visit', { params: { path: { tenant: desk.slug } } }))
    } catch (thrown) {
      if (Refusal.from(thrown).code === 'counter.no_visit') return null
      throw thrown
    }
  }

  private opened(found: CounterVisit): Visit {
    return new Visit(this.desk, () => this.words, found, this.left)
  }

  private readonly begun = (found: CounterVisit): void => {
    this.over = false
    this.visit = this.opened(found)
    this.desk.said = this.words.began(this.visit.name)
    void this.desk.focusOn('counter-visit')
  }

  /** Whoever comes next finds empty fields, and the keyboard in the first. */
  private readonly left = (over: boolean): void => {
    this.visit?.leave()
    this.visit = undefined
    this.over = over
    this.desk.said = over ? `${this.words.over} ${this.words.overNow}` : this.words.ended
    this.desk.requestUpdate()
    void this.desk.focusOn('tax-code')
  }

  render(): unknown {
    return this.asked.render(() => this.visit?.render() ?? this.start())
  }

  private start(): TemplateResult {
    const { words, over } = this
    return html`<div class="stack">${over ? notice('calm', words.over, words.overNow) : ''} ${this.beginning.render()}</div>`
  }
}

/** The room of the counter. */
export const furnish = (desk: CdcDesk): Room => new CounterRoom(desk)
export const styles = [addressStyles, own]
