/** How much of the inbox is unread has become known, or has changed. */
export class InboxReadEvent extends Event {
  static readonly type = 'cdc-inbox-read'

  /** @param unread How many notifications are unread. */
  constructor(readonly unread: number) {
    super(InboxReadEvent.type, { bubbles: true, composed: true })
  }
}

declare global {
  interface HTMLElementEventMap {
    'cdc-inbox-read': InboxReadEvent
  }
}
