/** The API has noted what the citizen thinks of a statement; what it is, is nobody else's business. */
export class OpinionGivenEvent extends Event {
  static readonly type = 'cdc-opinion-given'

  constructor(
    readonly debateId: string,
    /** Statements of which the citizen has said what they think. */
    readonly answered: number,
    readonly total: number,
  ) {
    super(OpinionGivenEvent.type, { bubbles: true, composed: true })
  }
}
