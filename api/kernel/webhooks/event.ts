import type { components, webhooks } from '../../../types/openapi.d.ts'
import type { Fact } from '../service.ts'

/** Every event of the contract. */
export type EventName = components['schemas']['WebhookEventName'] & keyof webhooks

/** What is told of an event, beside its type, time and town. */
export type EventData<Name extends EventName> = webhooks[Name]['post']['requestBody']['content']['application/json']['data']

/** Writes the addresses of an event. */
export interface Links {
  /** Of what the API tells: `petitions/ID`. */
  readonly api: (path: string) => string
  /** Of a page that shows it: `petition/ID`. */
  readonly page: (path: string) => string
}

/** From what an event becomes known, and what is told of it: ids and addresses, nothing personal. */
export interface EventSource<Data> {
  /** The facts that it follows from. */
  readonly facts: readonly string[]
  /** What is told; undefined when this fact is none of it. */
  readonly tell: (fact: Fact, links: Links) => Data | undefined
  /**
   * What is counted, where only how it stands is of interest: of events under one key at most one a minute is sent, with what was
   * told last.
   */
  readonly gathers?: (fact: Fact) => string
}

/** Where each of the events comes from; a missing one does not compile. */
export type EventSources<Name extends EventName = EventName> = { readonly [Each in Name]: EventSource<EventData<Each>> }

/** The events whose name begins with the service's: what its door has to say. */
export type EventsOf<Service extends string> = EventSources<Extract<EventName, `${Service}.${string}`>>

/** A value of a fact that is text there. */
export const textOf = (fact: Fact, name: string): string => fact.payload[name] as string
