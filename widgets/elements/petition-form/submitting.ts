import { answer } from '../../kernel/client.ts'
import { forget } from '../../kernel/kept.ts'
import { Intention } from '../../kernel/intention.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import { type Draft, draftOf, gist, textOf } from './draft.ts'
import { PetitionSavedEvent, PetitionSubmittedEvent } from './events.ts'
import { findPetition, type Petition, type Versioned, versioned } from './finding.ts'
import type { CdcPetitionForm } from './petition-form.ts'

/** What became of the draft. `token`: of the private link, when sponsors are sought. */
export interface Done {
  petition: Petition
  token: string | null
}

/**
 * Signing in at the end, saving and submitting. A text that was saved once is changed, not saved twice, and only in the version that
 * was read: what was written elsewhere meanwhile is `other`, to choose from.
 */
export class Submitting {
  busy = false
  done: Done | undefined
  other: Draft | undefined
  /** What was pressed last: submit, or only save. */
  submits = true
  readonly step: SignInStep
  private readonly creating = new Intention()
  private readonly moving = new Intention()

  constructor(private readonly host: CdcPetitionForm) {
    this.step = new SignInStep(host)
  }

  get intentKey(): string {
    return `petition-form:${this.host.slug}`
  }

  /** Called by the press itself, so that the browser lets the sign-in window open. */
  confirm(submit: boolean): void {
    if (this.busy) return
    const { session, assurance } = this.host
    if (session.has(assurance)) return void this.send(submit)
    const intent = { key: this.intentKey, value: { submit } }
    void this.step.pass({ assurance, intent }).then((signedIn) => (signedIn ? this.send(submit) : undefined))
  }

  /** Goes on after a sign-in that had left the page. */
  async resume({ submit }: { submit: boolean }, outcome: SignInOutcome): Promise<void> {
    if (await this.step.take(outcome)) await this.send(submit)
  }

  private async send(submit: boolean): Promise<void> {
    const { host } = this
    this.busy = true
    this.submits = submit
    this.other = undefined
    host.dismiss()
    host.requestUpdate()
    try {
      await host.fetchSent()
      const draft = await this.save(host.draft)
      // An answer that was lost: it is submitted already.
      const petition = submit && draft.state === 'draft' ? await this.submit(draft.id) : draft
      const { id, code, state } = petition
      const token = await this.tokenOf(petition)
      this.done = { petition, token }
      forget(host.draftKey)
      host.said = state === 'draft' ? host.words.kept(code) : host.words.sent(code)
      host.dispatchEvent(submit ? new PetitionSubmittedEvent(id, code, state) : new PetitionSavedEvent(id, code))
    } catch (thrown) {
      if (Refusal.from(thrown).code === 'http.precondition_failed') await this.compare()
      else await host.tell(thrown)
    }
    this.busy = false
    host.requestUpdate()
    await host.focusOn(this.done ? 'done' : 'told')
  }

  /** Saves over the other version, which has been seen. */
  keepMine(): void {
    const { draft } = this.host
    const { other, submits } = this
    if (draft.saved && other?.saved) this.host.change({ saved: { ...draft.saved, etag: other.saved.etag } })
    this.confirm(submits)
  }

  /** Goes on with the other version. */
  takeOther(): void {
    const { host, other } = this
    this.other = undefined
    if (other) host.change({ ...other, step: host.draft.step })
    void host.focusOn('step')
  }

  private async save(draft: Draft): Promise<Petition> {
    const { host } = this
    const { api } = host.session
    const { type, saved } = draft
    const language = draft.language || host.language
    const text = textOf(draft)
    const told = gist({ ...draft, language })
    const path = { tenant: host.slug, petition_id: saved?.id ?? '' }
    const found = saved && (await findPetition(host, saved.id))
    // Nothing to save, here or elsewhere.
    if (found && saved.text === told && gist(draftOf(found)) === told) return found.petition
    const same = found?.petition.type === type && found.petition.original_language === language
    if (found && saved && same && (host.petitionId || found.petition.state === 'draft')) {
      const changed = api.PATCH('/v1/{tenant}/petitions/{petition_id}', {
        params: { path, header: { 'If-Match': saved.etag } },
        body: text,
        headers: { 'content-type': 'application/merge-patch+json' },
      })
      return this.remember(await versioned(changed), told)
    }
    const body = { type, language, ...text }
    const created = api.POST('/v1/{tenant}/petitions', { params: { path, header: this.creating.for(body) }, body })
    const petition = this.remember(await versioned(created), told)
    this.creating.done()
    if (found?.petition.state === 'draft' && gist(draftOf(found)) === saved?.text) await this.forsake(found.petition.id)
    return petition
  }

  /** A draft of another kind or language is a new one; when the old one can't be deleted it stays among the author's own. */
  private async forsake(id: string): Promise<void> {
    const { session, slug } = this.host
    const path = { tenant: slug, petition_id: id }
    await session.api.DELETE('/v1/{tenant}/petitions/{petition_id}', { params: { path } }).catch(() => undefined)
  }

  private remember({ petition, etag }: Versioned, text: string): Petition {
    this.host.change({ saved: { id: petition.id, text, etag } })
    return petition
  }

  /** The draft has been changed elsewhere: what it says there. */
  private async compare(): Promise<void> {
    const { host } = this
    const found = await findPetition(host, host.draft.saved?.id ?? '').catch(() => undefined)
    if (found?.petition.state === 'draft') this.other = draftOf(found)
    else await host.tell(new Refusal('petition.not_a_draft'))
  }

  private async submit(id: string): Promise<Petition> {
    const { host } = this
    const body = { action: 'submit' as const }
    const params = { path: { tenant: host.slug, petition_id: id }, header: this.moving.for({ id, ...body }) }
    const petition = await answer(host.session.api.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body }))
    this.moving.done()
    return petition
  }

  private async tokenOf({ id, state }: Petition): Promise<string | null> {
    if (state !== 'collecting_sponsors') return null
    const path = { tenant: this.host.slug, petition_id: id }
    const mine = await answer(this.host.session.api.GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: { path } }))
    return mine.sponsor_token
  }
}
