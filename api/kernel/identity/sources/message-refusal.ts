/**
 * A message of an identity provider that is not accepted. `rule` names what it breaks (`assertion.audience`): it is told to the citizen
 * as a reference and kept in no log of ours; it says nothing of the person.
 */
export class MessageRefusal extends Error {
  readonly rule: string

  constructor(rule: string) {
    super(`the message breaks ${rule}`)
    this.rule = rule
  }
}

/** @throws MessageRefusal of that rule when it does not hold. */
export function demand(holds: unknown, rule: string): asserts holds {
  if (!holds) throw new MessageRefusal(rule)
}
