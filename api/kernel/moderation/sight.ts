import type { NewSight, Sight } from './door.ts'

/** What is held is hidden for this reason, by which it is told apart where a service keeps nothing else of it. */
export const heldReason = 'In attesa di verifica: il Comune la legge prima che si veda.'

/** Why it is not shown; null when it is. */
export const reasonFor = (to: NewSight): string | null =>
  to.sight === 'hidden' ? to.reason : to.sight === 'held' ? heldReason : null

/** Whether everybody sees what is hidden for that reason, or for none. */
export const sightOf = (reason: string | null): Sight => (reason === null ? 'public' : reason === heldReason ? 'held' : 'hidden')

/** The name when it is held; undefined else. */
export const heldFor = (to: NewSight, name: string): string | undefined => (to.sight === 'held' ? name : undefined)
