/** Somebody has begun a proposal: a draft that only its authors see. */
export class ProposalBegunEvent extends Event {
  static readonly type = 'cdc-proposal-begun'

  constructor(
    readonly proposalId: string,
    readonly debateId: string,
  ) {
    super(ProposalBegunEvent.type, { bubbles: true, composed: true })
  }
}

/** A proposal has another state, title, order or other authors than before; not for every letter. */
export class ProposalChangedEvent extends Event {
  static readonly type = 'cdc-proposal-changed'

  constructor(
    readonly proposalId: string,
    /** `draft`, `open`, `frozen`, `answered`, `promoted`, `withdrawn` or `merged`. */
    readonly state: string,
  ) {
    super(ProposalChangedEvent.type, { bubbles: true, composed: true })
  }
}
