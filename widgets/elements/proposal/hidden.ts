import { html } from 'lit'
import type { Messages } from '../../kernel/language.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcProposal } from './proposal.ts'

const it = { hidden: 'Nascosta dal Comune: la legge solo chi la scrive, e il Comune', toDebate: 'Vai al dibattito' }
const en: typeof it = { hidden: 'Hidden by the town: only its authors and the town read it', toDebate: 'Go to the debate' }
const messages: Messages<typeof it> = { it, en }

/** The way on from a proposal that was hidden: its debate. */
export function wayOn(debate: string, { language, debateHrefTemplate }: CdcProposal): unknown {
  const back = linkTo(debateHrefTemplate, debate)
  return back && html`<a href=${back} target=${outward}>${messages[language].toDebate}</a>`
}

/** What its authors and the staff are told: that others don't read it, and why. */
export const hiddenNotice = (reason: string, { language }: CdcProposal): unknown =>
  notice('warn', messages[language].hidden, reason)
