/** What a person says of a statement. */
export type Opinion = 'agree' | 'disagree' | 'pass'

/** How an opinion is kept: one byte per statement, in the row of whoever has it. 0 is what they have not been asked. */
export const opinionBytes = { agree: 1, disagree: 2, pass: 3 } as const satisfies Record<Opinion, number>

export const notSeen = 0

/** Every participant's opinions on every statement, by rows: `votes[participant * statements + statement]` is such a byte. */
export interface OpinionMatrix {
  readonly participants: number
  readonly statements: number
  readonly votes: Uint8Array
}
