import { setTimeout as pause } from 'node:timers/promises'
import { v7 } from 'uuid'
import { signAccessToken } from '../../api/kernel/identity/access-token.ts'
import { speaker, Wire, type Speaker, type WireAnswer } from '../../api/testing/wire.ts'
import { claimsOf, type Keys } from './town.ts'

/** What a citizen has been told: `unknown` when the last answer was lost and they did not ask again. */
export interface Told {
  readonly person: string
  readonly petition: string
  state: 'signed' | 'withdrawn' | 'unknown'
  /** Ids of all acts that were acknowledged to them, the last one last. */
  readonly acts: string[]
}

/** Citizens who sign, and now and then withdraw, over many connections at once, whatever happens to the server. */
export class SigningLoad {
  readonly told: Told[] = []
  /** Answers that nobody should get: neither an acknowledgement nor a refusal for the moment. */
  readonly wrong: string[] = []
  acknowledged = 0
  lost = 0
  #origin: string
  #keys: Keys
  #petitions: readonly string[]
  #wire: Wire
  #running: Promise<void>[] = []
  #stopped = false

  constructor(origin: string, keys: Keys, petitions: readonly string[]) {
    this.#origin = origin
    this.#keys = keys
    this.#petitions = petitions
    this.#wire = new Wire(origin, 64)
  }

  /** Begins with so many citizens at a time. */
  start(connections = 64): void {
    this.#running = Array.from({ length: connections }, () => this.#visitors())
  }

  /** Lets the requests under way come to their end. */
  async stop(): Promise<void> {
    this.#stopped = true
    await Promise.all(this.#running)
    this.#wire.close()
  }

  async #visitors(): Promise<void> {
    let person = ''
    const now = () => new Date()
    const token = (jkt: string) =>
      signAccessToken(claimsOf(person, jkt), { key: this.#keys.accessToken, issuer: this.#origin, now: now() })
    const speak = speaker(this.#origin, token, now)
    while (!this.#stopped) {
      person = v7()
      await this.#visit(person, speak)
    }
  }

  async #visit(person: string, speak: Speaker): Promise<void> {
    const petition = this.#petitions[Math.floor(Math.random() * this.#petitions.length)]!
    const told: Told = { person, petition, state: 'unknown', acts: [] }
    this.told.push(told)
    await this.#sign(told, speak)
    if (told.state === 'signed' && Math.random() < 0.05) await this.#withdraw(told, speak)
    if (told.state === 'withdrawn' && Math.random() < 0.5) await this.#sign(told, speak)
  }

  async #sign(told: Told, speak: Speaker): Promise<void> {
    const answer = await this.#ask('POST', `/v1/bari/petitions/${told.petition}/signatures`, speak, '{"consent":true}')
    told.state = 'unknown'
    if (!answer) return
    if (answer.status !== 201 && answer.status !== 200) return void this.wrong.push(`signing: ${answer.status} ${answer.body}`)
    told.acts.push((JSON.parse(answer.body) as { id: string }).id)
    told.state = 'signed'
    this.acknowledged += 1
  }

  async #withdraw(told: Told, speak: Speaker): Promise<void> {
    told.state = 'unknown'
    const answer = await this.#ask('DELETE', `/v1/bari/petitions/${told.petition}/signatures/mine`, speak)
    if (!answer) return
    // 404 answers the repetition of a withdrawal whose answer was lost.
    if (answer.status !== 200 && answer.status !== 404)
      return void this.wrong.push(`withdrawing: ${answer.status} ${answer.body}`)
    told.state = 'withdrawn'
    this.acknowledged += 1
  }

  /** The answer; asked for again while the server is away, but for one in three who give up. */
  async #ask(method: string, target: string, speak: Speaker, body?: string): Promise<WireAnswer | undefined> {
    while (!this.#stopped) {
      const headers = { ...speak(method, target), ...(body && { 'content-type': 'application/json' }) }
      const answer = await this.#wire.send({ method, target, headers, body }).catch(() => undefined)
      if (answer && answer.status !== 503) return answer
      this.lost += 1
      // A client's pause before it asks again.
      await pause(300)
      if (Math.random() < 0.33) return undefined
    }
    return undefined
  }
}
