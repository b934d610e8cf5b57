import type { Doors, ModerationScene } from '../moderation/door.ts'
import { gone } from './params.ts'
import type { Language } from '../tenancy/tenant.ts'
import type { Params, Quoted, Reason } from './notice.ts'

/** A notice as one person is told of it. */
export interface Told {
  readonly element: string
  /** Id of what it is about. */
  readonly subject: string
  readonly quotes: Quoted | null
  readonly reason: Reason
}

/** Whoever is told for one of these has no more to do with the subject than everybody: they read what everybody reads of it. */
const asEverybody: ReadonlySet<Reason> = new Set(['followed', 'area'])

/** What is moderated as such has the name of the element that shows it: petitions, reports, proposals. */
const aboutOf = ({ element, subject: id, reason }: Told): Quoted[] =>
  asEverybody.has(reason) ? [{ kind: element as Quoted['kind'], id }] : []

/** What everybody reads at the moment of what notices tell. */
export interface Shown {
  /** Whether it may be told in a letter: nothing that it is about or quotes has been hidden, held or withdrawn since. */
  readonly mayBeSent: (told: Told) => boolean
  /** The notice without what has been. */
  readonly of: <T extends Told & { readonly title: string; readonly params: Params }>(told: T, language: Language) => T
}

/** Asks the doors once per kind for all these notices: it holds for changes of every sort, and costs no hearer. */
export async function whatIsShown(doors: Doors, scene: ModerationScene, all: readonly Told[]): Promise<Shown> {
  const contents = all.flatMap((told) => [...aboutOf(told), ...(told.quotes ? [told.quotes] : [])])
  const shown = new Set<string>()
  for (const [kind, those] of Map.groupBy(contents, (content) => content.kind)) {
    const found = await doors.get(kind)?.read(scene, [...new Set(those.map(({ id }) => id))])
    for (const { id, sight, readable = sight === 'public' } of found ?? []) if (readable) shown.add(id)
  }
  const isShown = ({ kind, id }: Quoted) => !doors.has(kind) || shown.has(id)
  const quoteShown = ({ quotes }: Told) => quotes === null || isShown(quotes)
  return {
    mayBeSent: (told) => quoteShown(told) && aboutOf(told).every(isShown),
    of(told, language) {
      const title = aboutOf(told).every(isShown) ? told.title : gone[language]
      if (quoteShown(told)) return { ...told, title }
      const { excerpt: _, ...params } = told.params
      return { ...told, title, params: { ...params, ...('other' in params && { other: gone[language] }) } }
    },
  }
}
