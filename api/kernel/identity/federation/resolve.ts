import type { Outbound } from '../../outbound/outbound.ts'
import { MessageRefusal } from '../sources/message-refusal.ts'
import { readChain, type Anchor, type Trusted } from './chain.ts'
import { peek } from './statement.ts'

/** Most superiors that are asked about one entity, most levels, most questions for one chain. */
const bounds = { hints: 5, levels: 5, questions: 20 }

/** Asks the entities on the way from the subject up to the anchor. */
export class Resolver {
  readonly #anchor: Anchor
  readonly #outbound: Outbound
  readonly #clock: () => Date

  constructor(anchor: Anchor, outbound: Outbound, clock: () => Date) {
    this.#anchor = anchor
    this.#outbound = outbound
    this.#clock = clock
  }

  /** Entities below the anchor of that type, by the anchor's word. */
  async list(type: string): Promise<string[]> {
    const configuration = peek(await this.#ask(wellKnown(this.#anchor.id)))
    const endpoint = endpointIn(configuration.metadata, 'federation_list_endpoint')
    if (!endpoint) throw new MessageRefusal('chain.list')
    const listed: unknown = JSON.parse(await this.#ask(`${endpoint}?${new URLSearchParams({ entity_type: type })}`))
    return Array.isArray(listed) ? listed.filter((entry) => typeof entry === 'string') : []
  }

  /**
   * What the shortest chain that holds proves of the subject.
   *
   * @throws MessageRefusal of the last chain that does not; OutboundFault when somebody on the way does not answer.
   */
  async resolve(subject: string, type: string): Promise<Trusted> {
    let refusal: unknown = new MessageRefusal('chain.missing')
    let left = bounds.questions
    const ask = (address: string) => {
      left -= 1
      if (left < 0) throw new MessageRefusal('chain.bounds')
      return this.#ask(address)
    }
    const own = await ask(wellKnown(subject))
    for await (const chain of this.#chains([own], own, [subject], ask))
      try {
        return await readChain(chain, this.#anchor, { subject, type, now: this.#clock() })
      } catch (fault) {
        if (!(fault instanceof MessageRefusal)) throw fault
        refusal = fault
      }
    throw refusal
  }

  /**
   * Chains from an entity upwards, unverified.
   *
   * @param below What is known of it and of who is below. @param own What it says of itself. @param path Who is on it, so that none goes round.
   */
  async *#chains(
    below: readonly string[],
    own: string,
    path: readonly string[],
    ask: (address: string) => Promise<string>,
  ): AsyncGenerator<readonly string[]> {
    const hints = (peek(own).authority_hints ?? []).filter((hint) => typeof hint === 'string' && !path.includes(hint))
    const shortest = hints.toSorted((a, b) => Number(b === this.#anchor.id) - Number(a === this.#anchor.id))
    for (const hint of shortest.slice(0, bounds.hints)) {
      const above = await ask(wellKnown(hint))
      const endpoint = endpointIn(peek(above).metadata, 'federation_fetch_endpoint')
      if (!endpoint) continue
      const statement = await ask(`${endpoint}?${new URLSearchParams({ sub: path.at(-1)! })}`)
      if (hint === this.#anchor.id) yield [...below, statement, above]
      else if (path.length < bounds.levels) yield* this.#chains([...below, statement], above, [...path, hint], ask)
    }
  }

  async #ask(address: string): Promise<string> {
    const { status, text } = await this.#outbound.ask(address, {})
    if (status !== 200) throw new MessageRefusal('chain.unanswered')
    return text
  }
}

/** Where an entity says what it is. */
export const wellKnown = (entity: string) => `${entity.replace(/\/$/, '')}/.well-known/openid-federation`

function endpointIn(metadata: ReturnType<typeof peek>['metadata'], name: string): string | undefined {
  const endpoint = metadata?.['federation_entity']?.[name]
  return typeof endpoint === 'string' ? endpoint : undefined
}
