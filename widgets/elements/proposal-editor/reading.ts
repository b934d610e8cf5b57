import type { ReactiveController } from 'lit'
import type { components } from '../../../types/openapi.d.ts'
import { answer } from '../../kernel/client.ts'
import { assertId } from '../../kernel/id.ts'
import { invitation } from '../../kernel/invitation.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import type { CdcProposalEditor } from './proposal-editor.ts'

type Schemas = components['schemas']
export type Proposal = Schemas['Proposal']
export type Mine = Schemas['OwnProposal']

const path = '/v1/{tenant}/proposals/{proposal_id}'
export const fetchKept = () => fetchPart(() => import('./kept-words.ts'))

/** Reads the proposal and what the person is to it; without a network what this device has kept of them. Recovers by itself. */
export class Reading implements ReactiveController {
  proposal: Proposal | undefined
  mine: Mine | undefined
  failed: Refusal | undefined
  /** It can't be seen by whoever isn't signed in. */
  door = false
  /** It comes from this device: the town doesn't answer. */
  old = false

  private round = 0
  private readonly recovery: Recovery

  constructor(private readonly host: CdcProposalEditor) {
    host.addController(this)
    this.recovery = new Recovery(host, () => void this.again())
  }

  hostDisconnected(): void {
    this.round += 1
  }

  /** Of whoever is an author: theirs is the writing. */
  get author(): boolean {
    return this.mine !== undefined && this.mine.author_id !== null && !this.mine.asked_to_join
  }

  get written(): boolean {
    return this.proposal?.state === 'draft' || this.proposal?.state === 'open'
  }

  forget(): void {
    this.round += 1
    this.proposal = this.mine = this.failed = undefined
    this.door = this.old = false
  }

  async again(): Promise<void> {
    const { host } = this
    const { session, subjectId: id } = host
    const round = ++this.round
    await session.ready
    try {
      const [proposal, mine] = await this.read(id)
      if (round !== this.round) return
      this.proposal = proposal
      this.mine = mine
      this.failed = undefined
      this.door = this.old = false
      this.recovery.reset()
      if (this.author) this.keep(proposal, mine!)
    } catch (thrown) {
      if (round !== this.round) return
      const refusal = Refusal.from(thrown)
      this.recovery.after(refusal)
      // What is on the screen stays true enough until the network is back.
      if (refusal.passing && !this.proposal) await this.recall(id)
      if (round !== this.round) return
      this.door = refusal.code === 'identity.sign_in_needed' || (refusal.code === 'http.not_found' && !session.signedIn)
      if (!refusal.passing) this.proposal = this.mine = undefined
      this.failed = this.proposal ? undefined : refusal
    }
    host.requestUpdate()
  }

  /** The proposal as an act has left it. */
  show(proposal: Proposal): void {
    this.round += 1
    this.proposal = proposal
    this.host.requestUpdate()
  }

  private async read(id: string): Promise<[Proposal, Mine | undefined]> {
    const { host } = this
    const { session, slug } = host
    if (!slug) throw new Refusal('tenant.unknown')
    assertId(id, 'proposal-id', 'a proposal')
    const invited = invitation()
    const header = invited?.proposalId === id ? { 'Invite-Token': invited.token } : {}
    const options = {
      params: { path: { tenant: slug, proposal_id: id }, header },
      headers: { 'accept-language': host.language },
    }
    const api = session.signedIn ? session.api : host.publicApi
    return Promise.all([
      answer(api.GET(path, options)),
      session.signedIn ? answer(session.api.GET(`${path}/mine`, options)) : undefined,
    ])
  }

  /** So that it can be gone on with without a network. */
  private keep(proposal: Proposal, mine: Mine): void {
    const { sub } = this.host.session.claims ?? {}
    // A device that keeps nothing goes on as before.
    if (sub)
      void fetchKept()
        .then(({ keepRead }) => keepRead(sub, proposal, { ...mine, invite_token: null }))
        .catch(() => undefined)
  }

  private async recall(id: string): Promise<void> {
    const { sub } = this.host.session.claims ?? {}
    if (!sub) return
    const kept = await fetchKept()
      .then(({ recallRead }) => recallRead(sub, id))
      .catch(() => undefined)
    this.proposal = kept?.proposal
    this.mine = kept?.mine
    this.old = kept !== undefined
  }
}
