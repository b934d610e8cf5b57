import { answer } from '../../kernel/client.ts'
import { Intention } from '../../kernel/intention.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { SignInOutcome } from '../../kernel/session.ts'
import { SignInStep } from '../../kernel/sign-in-step.ts'
import type { components } from '../../../types/openapi.d.ts'
import { type Draft, forgetDraft } from './draft.ts'
import { PetitionSubmittedEvent } from './events.ts'
import type { CdcPetitionForm } from './petition-form.ts'

type Petition = components['schemas']['Petition']

/** What became of the draft. `token`: of the private link, when sponsors are sought. */
export interface Done {
  petition: Petition
  token: string | null
}

/** Signing in at the end, saving and submitting. A text that was saved once is changed, not saved twice. */
export class Submitting {
  busy = false
  done: Done | undefined
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
    host.dismiss()
    host.requestUpdate()
    try {
      const draft = await this.save(host.draft)
      const petition = submit ? await this.submit(draft.id) : draft
      const token = submit ? await this.tokenOf(petition) : null
      this.done = { petition, token }
      forgetDraft(host.slug)
      host.said = host.words.sent(petition.code)
      if (submit) host.dispatchEvent(new PetitionSubmittedEvent(petition.id, petition.code, petition.state))
      void host.focusOn('done')
    } catch (thrown) {
      await host.tell(thrown)
      void host.focusOn('told')
    }
    this.busy = false
    host.requestUpdate()
  }

  private async save({ type, title, ask, details, publicName, saved }: Draft): Promise<Petition> {
    const { host } = this
    const { api } = host.session
    const text = { title: title.trim(), ask: ask.trim(), details: details.trim(), public_name: publicName }
    const told = JSON.stringify({ type, ...text })
    const path = { tenant: host.slug, petition_id: saved?.id ?? '' }
    const found = saved && (await this.find(saved.id))
    if (found && found.petition.type === type && found.petition.state === 'draft') {
      if (saved.text === told) return found.petition
      const params = { path, header: { 'If-Match': found.etag } }
      const changed = api.PATCH('/v1/{tenant}/petitions/{petition_id}', {
        params,
        body: text,
        headers: { 'content-type': 'application/merge-patch+json' },
      })
      return this.remember(await answer(changed), told)
    }
    const body = { type, language: host.language, ...text }
    const created = api.POST('/v1/{tenant}/petitions', { params: { path, header: this.creating.for(body) }, body })
    const petition = await answer(created)
    this.creating.done()
    return this.remember(petition, told)
  }

  private remember(petition: Petition, text: string): Petition {
    this.host.change({ saved: { id: petition.id, text } })
    return petition
  }

  private async find(id: string): Promise<{ petition: Petition; etag: string } | undefined> {
    const { host } = this
    try {
      const path = { tenant: host.slug, petition_id: id }
      const { data, response } = await host.session.api.GET('/v1/{tenant}/petitions/{petition_id}', { params: { path } })
      return data && { petition: data, etag: response.headers.get('etag') ?? '*' }
    } catch (thrown) {
      if (Refusal.from(thrown).code === 'http.not_found') return undefined
      throw thrown
    }
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
