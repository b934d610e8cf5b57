import type { MediaItem } from '../../../kernel/media/index.ts'
import type { ErrandTown } from '../../../kernel/service.ts'
import type { DestinationSetting } from '../destinations.ts'
import type { Report } from '../report.ts'

/** A report on its way to a destination, and everything that may be told there: of the person who made it nothing. */
export interface Parcel {
  /** Id of the delivery: the same when it is sent again, so that the receiver can tell a repetition. */
  readonly id: string
  readonly report: Report
  /** Its photos and documents that everybody sees. */
  readonly media: readonly MediaItem[]
  /** Address of the report's page. */
  readonly link: string
  /** Whether it may be there already: it was tried before, and nobody knows what came of it. */
  readonly again: boolean
  /** What the sender noted when it last tried. */
  readonly memo: Memo
}

/** What a sender keeps with a delivery, for itself. */
export type Memo = Readonly<Record<string, string>>

/** What the other side answered. */
export interface Receipt {
  /** What it calls the report; null when it does not say. */
  readonly externalId: string | null
  readonly memo?: Memo
}

/**
 * Brings reports to destinations of one kind. Called outside of any transaction, several times for the same parcel when it failed or the
 * process died in the midst of it.
 */
export interface Sender<Destination extends DestinationSetting = DestinationSetting> {
  /** Returns once the other side has taken the report. @throws SendingFault, and whatever `mail` and `outbound` throw. */
  send(parcel: Parcel, destination: Destination, town: ErrandTown): Promise<Receipt>
}

/** A report that could not be sent. The message is one line for the town's staff. */
export class SendingFault extends Error {
  /** Sending it again changes nothing: it waits for somebody. */
  readonly lasting: boolean

  constructor(message: string, { lasting = false } = {}) {
    super(message)
    this.lasting = lasting
  }
}
