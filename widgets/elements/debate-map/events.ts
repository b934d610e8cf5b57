export { MapMovedEvent } from '../../ui/map/moved-event.ts'

/** Somebody chose a comment or a proposal on the map or in the list, or left it: then `contributionId` is null. */
export class ContributionSelectedEvent extends Event {
  static readonly type = 'cdc-contribution-selected'

  constructor(readonly contributionId: string | null) {
    super(ContributionSelectedEvent.type, { bubbles: true, composed: true })
  }
}
