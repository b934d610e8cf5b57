import type { components } from '../../../../../types/openapi.d.ts'
import { fewestTogether } from '../finding.ts'
import { notSeen } from '../opinion.ts'
import type { Group } from '../picture.ts'
import type { Representative, Tally } from '../representative.ts'
import type { Statement } from '../statement.ts'
import type { FoundPicture } from '../store/pictures.ts'

type Shown = components['schemas']

export function presentStatement({ id, text, language, byStaff, createdAt, hidden }: Statement): Shown['Statement'] {
  return {
    id,
    text,
    language,
    by_staff: byStaff,
    created_at: createdAt.toISOString(),
    hidden: hidden && { reason: hidden.reason, at: hidden.at.toISOString() },
  }
}

/** How far the person has come. @param shown Numbers of the statements that are shown. @param votes What the person has said. */
export function progress(shown: readonly number[], votes: Uint8Array): Shown['OpinionProgress'] {
  return { answered: shown.filter((number) => (votes[number] ?? notSeen) !== notSeen).length, total: shown.length }
}

const letters = ['A', 'B', 'C', 'D', 'E'] as const
/** So that nobody can tell from two pictures who came between them. */
const rounded = (value: number): number => Math.round(value / 5) * 5
const onPicture = (value: number): number => Math.max(-1, Math.min(1, Math.round(value * 100) / 100))

/**
 * The picture as everybody sees it. Until `countsFrom` people have taken part it tells how many there are and nothing else.
 *
 * @param statements Those that are shown: what has been hidden since the groups were found is left out.
 */
export function presentPicture(
  found: FoundPicture | undefined,
  statements: readonly Statement[],
  countsFrom: number,
): Shown['OpinionPicture'] {
  const participants = found?.picture.participants ?? 0
  const told = found && participants >= countsFrom ? found.picture : undefined
  const place = new Map(told?.statements.map((id, at) => [id, at]))
  const shown = new Set(statements.map(({ id }) => id))
  const named = (list: readonly Representative[]) =>
    list
      .map(({ statement, opinion }) => ({ statement_id: told!.statements[statement]!, opinion }))
      .filter((one) => shown.has(one.statement_id))
  const groups = told?.groups ?? []
  return {
    participants,
    counts_from: countsFrom,
    found_at: found?.foundAt.toISOString() ?? null,
    groups: groups.map((group, at) => ({ ...presentPlace(group), letter: letters[at]!, says: named(group.representative) })),
    common: named(told?.common ?? []),
    statements: statements
      .filter(({ id }) => place.has(id))
      .map(({ id, text, language }) => {
        const at = place.get(id)!
        return { id, text, language, all: shares(told!.tallies[at]!), groups: groups.map(({ tallies }) => shares(tallies[at]!)) }
      }),
  }
}

const presentPlace = ({ size, x, y, spread }: Group) => ({
  size: rounded(size),
  x: onPicture(x),
  y: onPicture(y),
  spread: onPicture(spread),
})

/** Null where so few have seen it that a share would speak of single persons. */
function shares({ agree, disagree, pass }: Tally): Shown['OpinionShares'] | null {
  const seen = agree + disagree + pass
  if (seen < fewestTogether) return null
  const percent = (count: number) => rounded((100 * count) / seen)
  return { agree: percent(agree), disagree: percent(disagree), pass: percent(pass) }
}
