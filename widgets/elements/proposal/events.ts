/** The API has counted the citizen's support, or no longer counts it. */
export class ProposalSupportedEvent extends Event {
  static readonly type = 'cdc-proposal-supported'

  constructor(
    readonly proposalId: string,
    readonly supported: boolean,
    /** How many people support the proposal now. */
    readonly supportCount: number,
  ) {
    super(ProposalSupportedEvent.type, { bubbles: true, composed: true })
  }
}

/** The API has taken the citizen's amendment. */
export class ProposalAmendedEvent extends Event {
  static readonly type = 'cdc-proposal-amended'

  constructor(
    readonly proposalId: string,
    readonly amendmentId: string,
  ) {
    super(ProposalAmendedEvent.type, { bubbles: true, composed: true })
  }
}
