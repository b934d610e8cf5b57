import * as Y from 'yjs'
import type { components } from '../../types/openapi.d.ts'

type Schemas = components['schemas']

const base64 = (bytes: Uint8Array): string => btoa(String.fromCharCode(...bytes))

/** The town's side of a text that several people write: what it would answer, and what it has been sent. */
export class TownText {
  readonly document = new Y.Doc()
  private readonly updates: string[] = []

  constructor(
    text: string,
    readonly channel: string,
  ) {
    this.document.on('update', (update: Uint8Array) => this.updates.push(base64(update)))
    this.write(0, text)
  }

  get text(): string {
    return this.document.getText('text').toJSON()
  }

  /** Somebody else writes. */
  write(at: number, words: string): void {
    this.document.getText('text').insert(at, words)
  }

  /** What has come since. */
  answer(since = 0, writers: Schemas['TextWriter'][] = []): Schemas['TextUpdates'] {
    const items = this.updates.map((update, index) => ({ seq: index + 1, update })).slice(since)
    return { items, writers, channel: this.channel }
  }

  get seq(): number {
    return this.updates.length
  }

  /** Takes what an element has sent, as the town would. */
  take(body: string): void {
    const { update } = JSON.parse(body) as Schemas['NewTextUpdate']
    if (update)
      Y.applyUpdate(
        this.document,
        Uint8Array.from(atob(update), (letter) => letter.charCodeAt(0)),
      )
  }
}
