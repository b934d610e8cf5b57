import type { components } from '../../../types/openapi.d.ts'

type Signature = components['schemas']['Signature']

/** The API has counted the citizen's signature, or had already. */
export class PetitionSignedEvent extends Event {
  static readonly type = 'cdc-petition-signed'

  constructor(
    readonly petitionId: string,
    /** The petition's count after the signature. */
    readonly signatureCount: number,
    readonly receipt: Signature['receipt'],
  ) {
    super(PetitionSignedEvent.type, { bubbles: true, composed: true })
  }
}

/** The API no longer counts the citizen's signature. */
export class PetitionSignatureWithdrawnEvent extends Event {
  static readonly type = 'cdc-petition-signature-withdrawn'

  constructor(
    readonly petitionId: string,
    readonly signatureCount: number,
  ) {
    super(PetitionSignatureWithdrawnEvent.type, { bubbles: true, composed: true })
  }
}
