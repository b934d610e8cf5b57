import { html, nothing } from 'lit'
import type { Messages } from '../../kernel/language.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { OwnCasePart } from '../../ui/moderation/own-case-part.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcProposal } from './proposal.ts'

const it = { hidden: 'Nascosta dal Comune: la legge solo chi la scrive, e il Comune', toDebate: 'Vai al dibattito' }
const en: typeof it = { hidden: 'Hidden by the town: only its authors and the town read it', toDebate: 'Go to the debate' }
const messages: Messages<typeof it> = { it, en }

/** What is told of a proposal that others don't read. */
export class Hidden {
  private readonly why: OwnCasePart

  constructor(private readonly host: CdcProposal) {
    this.why = new OwnCasePart(host)
  }

  /** The way on for whoever can't read it: its debate. */
  wayOn(debate: string): unknown {
    const { language, debateHrefTemplate } = this.host
    const back = linkTo(debateHrefTemplate, debate)
    return back && html`<a href=${back} target=${outward}>${messages[language].toDebate}</a>`
  }

  /** What its authors and the staff are told: that others don't read it, and why; its authors with what they can do. */
  notice(reason: string): unknown {
    const { language, reading, headingLevel, proposalId } = this.host
    return html`${notice('warn', messages[language].hidden, reason)}
    ${reading.mine?.author_id ? this.why.render(proposalId, headingLevel + 1) : nothing}`
  }
}
