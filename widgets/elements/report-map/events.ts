export { MapMovedEvent } from '../../ui/map/moved-event.ts'

/** Somebody chose a report on the map or in the list, or left it: then `reportId` is null. */
export class ReportSelectedEvent extends Event {
  static readonly type = 'cdc-report-selected'

  constructor(readonly reportId: string | null) {
    super(ReportSelectedEvent.type, { bubbles: true, composed: true })
  }
}
