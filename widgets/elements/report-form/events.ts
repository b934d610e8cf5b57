/** The town has received a report, perhaps long after it was written down. */
export class ReportSubmittedEvent extends Event {
  static readonly type = 'cdc-report-submitted'

  constructor(
    readonly reportId: string,
    readonly code: string,
  ) {
    super(ReportSubmittedEvent.type, { bubbles: true, composed: true })
  }
}
