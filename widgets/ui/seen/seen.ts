/** Who is shown that it was this person: everybody, by name; whoever works on it for the town; nobody. */
export type Seen = 'public' | 'office' | 'counted'

/** What the contract says of an operation: who sees it, and ticks of its body under which others do. */
export interface Visibility {
  readonly seen: Seen
  readonly when?: Readonly<Record<string, Seen>>
}

/** Who will see it with these ticks of the body. */
export const seenBy = ({ seen, when }: Visibility, ticks: Readonly<Record<string, boolean>> = {}): Seen =>
  Object.entries(when ?? {}).find(([field]) => ticks[field])?.[1] ?? seen
