import { fetchNested } from '../../kernel/nested.ts'
import type { CdcDesk } from './desk.ts'
import type { OwnRoom, Room, RoomEntry, RoomName } from './room.ts'

/** The rooms that have been opened: they stay for as long as somebody is there, with what is written in them. */
export class Furnishing {
  /** Rooms of this element, by town and name. */
  private readonly own = new Map<string, Room>()
  /** Nested elements. */
  private readonly nested = new Set<RoomName>()

  /** @param fetch gets a room's file; undefined when it could not be had, which the desk has told. */
  constructor(
    private readonly desk: CdcDesk,
    private readonly fetch: (entry: OwnRoom) => Promise<Room | undefined>,
  ) {}

  /** Whether something is written there and not saved. */
  get unsaved(): boolean {
    return [...this.own.values()].some(({ unsaved }) => unsaved)
  }

  roomOf(entry: RoomEntry): Room | undefined {
    return this.own.get(this.keyOf(entry))
  }

  isOpen({ name }: RoomEntry): boolean {
    return this.nested.has(name)
  }

  /** Lets the room be there, with what it needs. */
  async open(entry: RoomEntry): Promise<void> {
    if ('tag' in entry) {
      if (fetchNested(entry.tag)) this.nested.add(entry.name)
      return
    }
    const key = this.keyOf(entry)
    if (!this.own.has(key)) {
      const built = await this.fetch(entry)
      // Another opening of it may have been faster.
      if (built && !this.own.has(key)) this.own.set(key, built)
    }
    this.own.get(key)?.enter?.()
  }

  /** What the one before has written is not for who comes next. */
  clear(): void {
    this.own.clear()
    this.nested.clear()
  }

  private keyOf({ name }: RoomEntry): string {
    return `${this.desk.slug} ${name}`
  }
}
