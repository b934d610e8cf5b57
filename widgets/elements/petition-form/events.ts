/** A citizen has submitted a petition to the town. */
export class PetitionSubmittedEvent extends Event {
  static readonly type = 'cdc-petition-submitted'

  constructor(
    readonly petitionId: string,
    readonly code: string,
    readonly state: string,
  ) {
    super(PetitionSubmittedEvent.type, { bubbles: true, composed: true })
  }
}

/** The town keeps a draft that has not been submitted. */
export class PetitionSavedEvent extends Event {
  static readonly type = 'cdc-petition-saved'

  constructor(
    readonly petitionId: string,
    readonly code: string,
  ) {
    super(PetitionSavedEvent.type, { bubbles: true, composed: true })
  }
}
