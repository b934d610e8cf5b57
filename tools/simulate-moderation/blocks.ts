import type { Options } from './options.ts'
import type { Author } from './people.ts'

/** Whom moderators block, under every policy alike: whoever has had so much hidden of late, and no less than half of what they wrote, may not write for a while. */
export class Blocks {
  readonly #options: Options
  readonly #hidden = new Map<Author, number[]>()
  readonly #written = new Map<Author, number[]>()
  readonly #until = new Map<Author, number>()

  constructor(options: Options) {
    this.#options = options
  }

  blocked(author: Author, now: number): boolean {
    return (this.#until.get(author) ?? 0) > now
  }

  /** Notes that something was written. */
  written(author: Author, now: number): void {
    this.#written.set(author, [...(this.#written.get(author) ?? []), now])
  }

  /** Notes that something was hidden. @returns whether its author is blocked by one decision more. */
  hidden(author: Author, now: number): boolean {
    const { blockAfter, blockDays } = this.#options
    if (blockAfter === 0 || this.blocked(author, now)) return false
    const lately = (times: readonly number[] = []) => times.filter((at) => at > now - 30 * 24)
    const hidden = [...lately(this.#hidden.get(author)), now]
    this.#hidden.set(author, hidden)
    if (hidden.length < blockAfter || hidden.length < lately(this.#written.get(author)).length / 2) return false
    this.#hidden.delete(author)
    this.#until.set(author, now + blockDays * 24)
    return true
  }
}
