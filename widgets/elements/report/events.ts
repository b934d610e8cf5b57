/** A citizen has said "me too", or has taken it back. */
export class ReportSupportedEvent extends Event {
  static readonly type = 'cdc-report-supported'

  constructor(
    readonly reportId: string,
    readonly supported: boolean,
    /** The report's count after it. */
    readonly supportCount: number,
  ) {
    super(ReportSupportedEvent.type, { bubbles: true, composed: true })
  }
}

/** Whoever reported it has contested that it is closed. */
export class ReportContestedEvent extends Event {
  static readonly type = 'cdc-report-contested'

  constructor(readonly reportId: string) {
    super(ReportContestedEvent.type, { bubbles: true, composed: true })
  }
}
