import { html, nothing, type TemplateResult } from 'lit'
import type { CdcElement } from '../../kernel/element.ts'
import type { Messages } from '../../kernel/language.ts'
import { fetchPart } from '../../kernel/part.ts'
import type { Flagged, Flagging } from './flagging.ts'

const it = { flag: 'Segnala ai moderatori' }
const en: typeof it = { flag: 'Flag it to the moderators' }
const messages: Messages<typeof it> = { it, en }

/** A section at the end of what somebody else wrote, to say that it is against the rules. What it takes is fetched when it is opened. */
export class FlagSection {
  private flagging: Flagging | undefined
  private of = ''

  constructor(
    private readonly host: CdcElement,
    private readonly kind: Flagged['kind'],
  ) {}

  /** @param id Of what is shown. */
  render(id: string): TemplateResult {
    const toggle = ({ target }: Event): void => {
      if ((target as HTMLDetailsElement).open) void this.open(id)
    }
    return html`<details class="section" @toggle=${toggle}>
      <summary>${messages[this.host.language].flag}</summary>
      ${this.of === id ? (this.flagging?.render() ?? nothing) : nothing}
    </details>`
  }

  private async open(id: string): Promise<void> {
    const { host, kind } = this
    if (this.of === id && this.flagging) return
    this.of = id
    try {
      const { Flagging } = await fetchPart(() => import('./flagging.ts'))
      this.flagging = new Flagging(host, { kind, id })
      host.requestUpdate()
    } catch (thrown) {
      this.of = ''
      await host.tell(thrown)
    }
  }
}
