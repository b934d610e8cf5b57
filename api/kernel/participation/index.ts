export type { Act, ActFilter, ActKind, CountedAct, IdentifiedAct, NewAct, Subject, SubjectId, Tally } from './acts.ts'
export { Participation } from './participation.ts'
export { receiptOf } from './receipt.ts'
export { keptNullifierKey } from './nullifier-key.ts'
