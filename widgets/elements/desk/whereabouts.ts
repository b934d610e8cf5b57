import type { ReactiveController, ReactiveControllerHost } from 'lit'
import { readHash, writeHash } from '../../kernel/hash.ts'
import type { RoomName } from './room.ts'

/** Where in the desk somebody is, by the page's address: rooms are links, to be kept, opened beside and gone back from. */
export class Whereabouts implements ReactiveController {
  /** The room that the address names; '' for none. */
  room = ''
  /** The place in it; '' for its entrance. */
  at = ''

  /** @param arrive is called when another place than before is named. */
  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly arrive: () => void,
  ) {
    host.addController(this)
  }

  hostConnected(): void {
    addEventListener('hashchange', this.hear)
    this.read()
  }

  hostDisconnected(): void {
    removeEventListener('hashchange', this.hear)
  }

  /** The address of a room, and of a place in it. What others have written into the address stays. */
  addressOf(room: RoomName, at = ''): string {
    const { hash, pathname, search } = location
    const kept = hash
      .slice(1)
      .split('&')
      .filter((part) => part && !/^cdc-(room|at)=/.test(part))
    const own = [`cdc-room=${room}`, ...(at ? [`cdc-at=${encodeURIComponent(at)}`] : [])]
    return `${pathname}${search}#${[...kept, ...own].join('&')}`
  }

  /** Goes to a room; the page's history keeps where one was. */
  go(room: RoomName, at = ''): void {
    location.hash = this.addressOf(room, at).replace(/^[^#]*/, '')
  }

  /** Notes another place of the room, without a step in the history. */
  note(room: RoomName | undefined, at: string): void {
    if (room) writeHash({ room, at })
    this.read()
  }

  private read(): boolean {
    const { room, at } = readHash(['room', 'at'])
    const same = room === this.room && at === this.at
    this.room = room
    this.at = at
    this.host.requestUpdate()
    return !same
  }

  private readonly hear = (): void => {
    if (this.read()) this.arrive()
  }
}
