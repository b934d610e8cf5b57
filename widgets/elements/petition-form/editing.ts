import { html, type TemplateResult } from 'lit'
import { linkTo, outward } from '../../kernel/link.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { failure } from '../../ui/failure.ts'
import { notice } from '../../ui/notice.ts'
import { signInAside } from '../../ui/sign-in-aside.ts'
import { draftOf } from './draft.ts'
import { findPetition } from './finding.ts'
import type { CdcPetitionForm } from './petition-form.ts'

/** Going on with a draft that the town keeps: read for its author, once somebody is signed in. */
export class Editing {
  private at: 'reading' | 'door' | 'failed' | 'sent' | 'writing' = 'reading'
  private failed: unknown
  /** Which draft has been read. */
  private of = ''

  constructor(private readonly host: CdcPetitionForm) {}

  get writing(): boolean {
    return this.at === 'writing'
  }

  /** Reads the draft. What this browser has kept of it since is newer: it stays, on the version that it was made from. */
  async begin(): Promise<void> {
    const { host } = this
    const { petitionId: id, session } = host
    if (this.of === id && this.writing) return
    this.of = id
    this.set('reading')
    await session.ready
    if (!session.signedIn) return this.set('door')
    try {
      const found = await findPetition(host, id)
      if (this.of !== id) return
      if (!found) throw new Refusal('http.not_found')
      if (found.petition.state !== 'draft') return this.set('sent')
      if (!host.draft.saved) host.draft = draftOf(found)
      this.set('writing')
      if (host.autofocus) void host.focusOn('step')
    } catch (thrown) {
      this.failed = thrown
      this.set('failed')
    }
  }

  /** Somebody signed in or out; what is being written stays. */
  sessionDidChange(): void {
    if (this.at !== 'reading' && !this.writing) void this.begin()
  }

  /** What stands in the form's place until it can be written in; undefined while that is on its way. */
  render(told?: Refusal): TemplateResult | undefined {
    const { host, at } = this
    const { words, petitionId, submitting } = host
    const page = linkTo(host.hrefTemplate, petitionId)
    const link = page ? html`<a href=${page} target=${outward}>${words.page}</a>` : ''
    if (at === 'door')
      return html`<div class="card stack">
        <p><strong>${words.door}</strong></p>
        <button type="button" class="button main" @click=${this.signIn}>${words.signIn}</button>
        ${signInAside(submitting.step, host.language)} ${told ? failure(host, told) : ''}
      </div>`
    if (at === 'failed')
      return html`<div class="card stack">${failure(host, this.failed, () => void this.begin())}<slot></slot></div>`
    if (at === 'sent') return html`<div class="card">${notice('calm', words.alreadySent, link)}</div>`
    return undefined
  }

  private readonly signIn = (): void => {
    // The draft is read when the session changes.
    void this.host.submitting.step.pass({})
  }

  private set(at: typeof this.at): void {
    this.at = at
    this.host.requestUpdate()
  }
}
