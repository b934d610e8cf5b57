import { Task, TaskStatus } from '@lit/task'
import type { components } from '../../../types/openapi.d.ts'
import { answer, type Api } from '../../kernel/client.ts'
import { assertId } from '../../kernel/id.ts'
import { fetchPart } from '../../kernel/part.ts'
import { Recovery } from '../../kernel/recovery.ts'
import { Refusal } from '../../kernel/refusal.ts'
import { mayBeInvited } from './begun.ts'
import type { CdcProposal } from './proposal.ts'

type Schemas = components['schemas']
export type Proposal = Schemas['Proposal']
export type Amendment = Schemas['Amendment']
export type Mine = Schemas['OwnProposal']

const at = '/v1/{tenant}/proposals/{proposal_id}'
/** The API's largest page. */
const limit = 100

const nothingOwn: Mine = {
  author_id: null,
  asked_to_join: false,
  actions: [],
  supports: false,
  receipt: null,
  amendments: [],
  requests: [],
  invite_token: null,
}

/** Reads the proposal, its debate and its amendments, and what it is to whoever is signed in; recovers by itself. */
export class Reading {
  proposal: Proposal | undefined
  /** What can be done depends on its phases and rules. */
  debate: Schemas['Debate'] | undefined
  /** All of them, the newest first; undefined until they are read. */
  amendments: readonly Amendment[] | undefined
  amendmentsFailed: unknown
  mine: Mine | undefined
  /** The one that it was merged into. */
  into: Proposal | undefined

  private round = 0
  /** What was told last is that the proposal could not be read. */
  private failing = false
  private readonly recovery: Recovery
  private readonly task: Task<readonly unknown[], Proposal>

  constructor(private readonly host: CdcProposal) {
    this.recovery = new Recovery(host, () => this.again())
    this.task = new Task(host, {
      task: (_args, { signal }) => this.read(signal),
      args: () => [host.proposalId, host.slug, host.origin, host.language] as const,
      onComplete: (proposal) => void this.show(proposal),
      onError: (thrown) => {
        this.recovery.after(Refusal.from(thrown))
        if (this.proposal?.id !== host.proposalId) this.proposal = undefined
        // What is on the screen stays true enough until the network is back.
        if (this.proposal) return
        this.failing = true
        void host.tell(thrown)
      },
    })
  }

  again(): void {
    void this.task.run()
  }

  /** Somebody signed in or out: what could not be read may be read now. */
  sessionDidChange(): void {
    if (!this.host.session.signedIn) this.mine = undefined
    if (this.proposal) void this.readMine()
    else if (this.task.status === TaskStatus.ERROR) this.again()
  }

  /** Whether the debate's phase allows it. */
  open(action: Schemas['DebateAction']): boolean {
    return this.debate?.open_actions.includes(action) === true
  }

  /** The proposal as an act has left it. */
  async show(proposal: Proposal): Promise<void> {
    const another = this.proposal?.id !== proposal.id
    if (another) this.debate = this.amendments = this.mine = this.into = undefined
    this.proposal = proposal
    this.recovery.reset()
    // What an act was told stays, whenever the proposal is read again.
    if (this.failing || another) this.host.dismiss()
    this.failing = false
    this.host.requestUpdate()
    await Promise.all([this.readDebate(proposal), this.readAmendments(), this.readInto(proposal), this.readMine()])
  }

  /** Other counts than those that were read. */
  counted(supports: number, into?: number): void {
    if (this.proposal) this.proposal = { ...this.proposal, supports }
    if (this.into && into !== undefined) this.into = { ...this.into, supports: into }
    this.host.requestUpdate()
  }

  /** The citizen supports it, or no longer (null), by the API's count. */
  async supported(receipt: string | null, supports: number): Promise<void> {
    this.counted(supports)
    await this.readMine()
    // What the act was answered is true, whether or not the rest could be read.
    this.mine = { ...nothingOwn, ...this.mine, supports: receipt !== null, receipt }
    this.host.requestUpdate()
  }

  /** An amendment is another than it was, or new. */
  amended(amendment: Amendment): void {
    const others = this.amendments?.filter(({ id }) => id !== amendment.id) ?? []
    const known = others.length < (this.amendments?.length ?? 0)
    this.amendments = known ? this.amendments?.map((one) => (one.id === amendment.id ? amendment : one)) : [amendment, ...others]
    this.host.requestUpdate()
    void this.readMine()
  }

  /** Reads the text and the amendments again. */
  async refresh(): Promise<void> {
    await Promise.all([this.task.run(), this.readAmendments()])
  }

  /** What the proposal is to whoever is signed in; the newest question wins. */
  async readMine(): Promise<void> {
    const { host } = this
    const round = ++this.round
    await host.session.ready
    if (!this.proposal || !host.session.signedIn) return
    // Without it the proposal can be read all the same; acting says what is wrong.
    const mine = await answer(host.session.api.GET(`${at}/mine`, { params: { path: host.path } })).catch(() => undefined)
    if (round !== this.round || !host.session.signedIn) return
    this.mine = mine
    host.requestUpdate()
  }

  async readAmendments(by?: Api): Promise<void> {
    const { host } = this
    const { id, published_at: published } = this.proposal ?? {}
    if (!published) return
    try {
      const api = by ?? (await this.reader())
      const items: Amendment[] = []
      let cursor: string | undefined
      do {
        const params = { path: host.path, query: { limit, ...(cursor && { cursor }) } }
        const page = await answer(api.GET(`${at}/amendments`, { params }))
        items.push(...page.items)
        cursor = page.next_cursor ?? undefined
      } while (cursor && id === this.proposal?.id)
      if (id !== this.proposal?.id) return
      this.amendments = items
      this.amendmentsFailed = undefined
      const { session } = host
      // Whoever wrote what was hidden still reads it.
      if (api !== session.api && session.signedIn && items.some(({ hidden_reason: hidden }) => hidden !== null))
        return await this.readAmendments(session.api)
    } catch (thrown) {
      this.amendmentsFailed = thrown
    }
    host.requestUpdate()
  }

  /** Whoever reads may see what is not yet public. */
  async reader(): Promise<Api> {
    const { session, publicApi } = this.host
    if (this.proposal?.published_at && this.proposal.hidden_reason === null) return publicApi
    await session.ready
    return session.signedIn ? session.api : publicApi
  }

  private async read(signal: AbortSignal): Promise<Proposal> {
    const { host } = this
    if (!host.slug) throw new Refusal('tenant.unknown')
    assertId(host.proposalId, 'proposal-id', 'a proposal')
    const options = { params: { path: host.path }, headers: { 'accept-language': host.language }, signal }
    try {
      return await answer(host.publicApi.GET(at, options))
    } catch (thrown) {
      // A draft is for its authors, the staff and whoever is invited; what was hidden for its authors and the staff.
      await host.session.ready
      const { signedIn, api } = host.session
      const header = await this.invited()
      const { code } = Refusal.from(thrown)
      if ((code !== 'http.not_found' && code !== 'proposal.hidden') || (!signedIn && !header)) throw thrown
      const params = { ...options.params, ...(header && { header }) }
      return await answer((signedIn ? api : host.publicApi).GET(at, { ...options, params }))
    }
  }

  /** The token of the private link that has led here. */
  async invited(): Promise<{ 'Invite-Token': string } | undefined> {
    if (!mayBeInvited()) return undefined
    const { invitation } = await fetchPart(() => import('../../kernel/invitation.ts'))
    const invited = invitation()
    return invited?.proposalId === this.host.proposalId ? { 'Invite-Token': invited.token } : undefined
  }

  private async readDebate({ debate_id }: Proposal): Promise<void> {
    const { host } = this
    const params = { path: { tenant: host.slug, debate_id } }
    const options = { params, headers: { 'accept-language': host.language } }
    // Without it nothing is offered that depends on its phases.
    const debate = await answer(host.publicApi.GET('/v1/{tenant}/debates/{debate_id}', options)).catch(() => undefined)
    if (debate_id !== this.proposal?.debate_id) return
    this.debate = debate ?? this.debate
    host.requestUpdate()
  }

  private async readInto({ merged_into: into }: Proposal): Promise<void> {
    const { host } = this
    if (!into) return
    const params = { path: { tenant: host.slug, proposal_id: into } }
    const found = await answer(host.publicApi.GET(at, { params })).catch(() => undefined)
    if (into !== this.proposal?.merged_into) return
    this.into = found
    host.requestUpdate()
  }
}
