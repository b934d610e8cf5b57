import { html, nothing, type TemplateResult } from 'lit'
import { count } from '../../kernel/format.ts'
import { linkTo, outward } from '../../kernel/link.ts'
import { notice } from '../../ui/notice.ts'
import type { CdcProposal } from './proposal.ts'
import type { Proposal } from './reading.ts'

/** How many support it, until when one can, and the way to do so or to take it back. */
export function supports(proposal: Proposal, host: CdcProposal): TemplateResult | typeof nothing {
  const { words, language, reading } = host
  const { supports: n, state } = proposal
  const settled = state === 'frozen' || state === 'answered'
  if (n === null && !settled) return nothing
  const open = settled && reading.open('support_proposal')
  return html`<section class="stack" part="supports" aria-label=${words.supports(n ?? 0)}>
    <p class="figure">${count(language, n ?? 0)} <small>${words.supports(n ?? 0)}</small></p>
    ${settled ? html`<p class="quiet">${until(host)}</p>` : nothing} ${open || reading.mine?.supports ? act(host, open) : nothing}
  </section>`
}

/** From when, or until when, it can be supported. */
function until({ reading, words }: CdcProposal): string {
  const { debate } = reading
  const phase = debate?.phases.find(({ phase }) => phase === 'converge')
  if (!debate || !phase) return ''
  if (debate.phase === 'converge') return words.supportUntil(phase.closes_at)
  return Date.parse(phase.opens_at) > Date.now() ? words.supportFrom(phase.opens_at) : words.supportOver
}

function act(host: CdcProposal, open: boolean): unknown {
  const { words, reading, doing } = host
  const { mine } = reading
  if (doing?.at === 'support') return doing.render()
  if (mine?.supports)
    return notice(
      'good',
      html`<span id="supported" tabindex="-1">${words.supported}</span>`,
      mine.receipt ? html`${words.receipt} <span class="receipt">${mine.receipt}</span>.` : '',
      open ? html`<button class="link" id="unsupport" @click=${host.press('unsupport')}>${words.unsupport}</button>` : nothing,
    )
  return html`<button
    class="button main"
    part="support"
    id="support"
    @pointerover=${host.near}
    @focus=${host.near}
    @click=${host.press('support')}
  >
    ${words.support}
  </button>`
}

/** Where a merged proposal has gone: both counts, and one press for each supporter who wants to go along. */
export function merged({ supports: here, merged_into: id, merge_note: note }: Proposal, host: CdcProposal): unknown {
  const { words, reading, doing, hrefTemplate } = host
  if (!id) return nothing
  const { into, mine } = reading
  const href = linkTo(hrefTemplate, id)
  const there = href
    ? html`<a class="button second" href=${href} target=${outward}>${words.readThat}</a>`
    : html`<button class="button second" @click=${() => host.open(id)}>${words.readThat}</button>`
  const mayMove = reading.open('support_proposal') && (mine ? mine.supports : (here ?? 0) > 0)
  return html`${notice(
    'calm',
    html`<span id="merged" tabindex="-1">${words.merged(into?.title ?? '…')}</span>`,
    html`${note ? html`<span class="prose">${note}</span><br />` : nothing}${into ? words.mergedCounts(here ?? 0, into.supports ?? 0) : nothing}
    ${words.mergedNow}`,
    html`${mayMove ? html`<button class="button" part="move" @pointerover=${host.near} @focus=${host.near} @click=${host.press('move')}>${words.move}</button>` : nothing}
    ${there}`,
  )}
  ${doing?.at === 'move' ? doing.render() : nothing}`
}
