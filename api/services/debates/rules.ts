import { Problem } from '../../kernel/http/problem.ts'
import { phases, type Action, type Debate, type DebateSource, type Phase, type PhaseName } from './debate.ts'

/** In which phases people do what: whatever is not here can't happen. */
export const actionsIn: Readonly<Record<Action, readonly PhaseName[]>> = {
  comment: ['discuss', 'propose', 'converge'],
  support: ['discuss', 'propose', 'converge'],
  state: ['discuss'],
  opine: ['discuss', 'propose', 'converge'],
  propose: ['propose'],
  amend: ['propose', 'converge'],
  support_proposal: ['converge'],
}

/** When things are possible: from the first instant, included, to the last, not included. */
export interface Window {
  readonly from: Date
  readonly to: Date
}

/** When a debate's phases are. */
export type Dated = Pick<DebateSource, 'phases' | 'closesAt'>

/** When each phase is in force. */
export function windowsOf({ phases, closesAt }: Dated): (Window & { phase: PhaseName })[] {
  return phases.map(({ phase, opensAt }, place) => ({ phase, from: opensAt, to: phases[place + 1]?.opensAt ?? closesAt }))
}

/** The phase in force at `now`; `planned` before the first, `closed` after the last. */
export function phaseAt(debate: Dated, now: Date): PhaseName | 'planned' | 'closed' {
  if (now >= debate.closesAt) return 'closed'
  return windowsOf(debate).findLast(({ from }) => now >= from)?.phase ?? 'planned'
}

/** When the action is possible; windows that follow each other at once are one. */
export function windowsFor(debate: Dated, action: Action): Window[] {
  const open: Window[] = []
  for (const { phase, from, to } of windowsOf(debate)) {
    if (!actionsIn[action].includes(phase)) continue
    const last = open.at(-1)
    if (last?.to.getTime() === from.getTime()) open[open.length - 1] = { from: last.from, to }
    else open.push({ from, to })
  }
  return open
}

/**
 * Passes when the phase in force allows the action.
 *
 * @throws Problem 409 `debate.phase_wrong` {action, phase, opens_at}: `opens_at` is left out when it will not be possible any more.
 */
export function assertPhase(debate: Dated, action: Action, now: Date): void {
  const windows = windowsFor(debate, action)
  if (windows.some(({ from, to }) => now >= from && now < to)) return
  const next = windows.find(({ from }) => from > now)
  const params = { action, phase: phaseAt(debate, now), ...(next && { opens_at: next.from.toISOString() }) }
  throw new Problem(409, 'debate.phase_wrong', params)
}

/**
 * Passes when the phases follow each other in their order and in time, and the debate closes after the last.
 *
 * @throws Problem 422 `debate.phases_unsound` {phase}: the phase that does not fit.
 */
export function assertSoundPhases({ phases: planned, closesAt }: Dated): void {
  const order = ({ phase }: Phase) => phases.indexOf(phase)
  planned.forEach((phase, place) => {
    const before = planned[place - 1]
    if (before && (order(phase) <= order(before) || phase.opensAt <= before.opensAt)) {
      throw new Problem(422, 'debate.phases_unsound', { phase: phase.phase })
    }
  })
  const last = planned.at(-1)!
  if (closesAt <= last.opensAt) throw new Problem(422, 'debate.phases_unsound', { phase: last.phase })
}

/**
 * Passes when the change touches no phase that is over, nor the beginning of the one in force: nobody loses time they were promised
 * and used.
 *
 * @throws Problem 409 `debate.phase_begun` {phase}.
 */
export function assertPastKept(before: Dated, after: Dated, now: Date): void {
  const same = (one: Phase | undefined, other: Phase | undefined) =>
    one?.phase === other?.phase && one?.opensAt.getTime() === other?.opensAt.getTime()
  const begun = before.phases.filter(({ opensAt }) => opensAt <= now)
  const other = begun.find((phase, place) => !same(phase, after.phases[place]))
  const early = after.phases.slice(begun.length).find(({ opensAt }) => opensAt < now)
  const wrong = other ?? early
  if (wrong) throw new Problem(409, 'debate.phase_begun', { phase: wrong.phase })
}

/** Whether everybody may read the debate. */
export const isPublic = ({ state }: Pick<Debate, 'state'>): boolean => state === 'published'

/** The next instant at which another phase begins; null when none will. */
export function nextPhaseAt(debate: Dated, now: Date): Date | null {
  return [...debate.phases.map(({ opensAt }) => opensAt), debate.closesAt].find((at) => at > now) ?? null
}

/**
 * The debate with what comes next begun at `now`: the next phase, or the end after the last one.
 *
 * @throws Problem 409 `debate.transition_impossible` {action, state} when the debate is over.
 */
export function advanced<D extends Dated & Pick<Debate, 'state'>>(debate: D, now: Date): D {
  const next = debate.phases.findIndex(({ opensAt }) => opensAt > now)
  if (next >= 0)
    return { ...debate, phases: debate.phases.map((phase, place) => (place === next ? { ...phase, opensAt: now } : phase)) }
  if (debate.closesAt > now) return { ...debate, closesAt: now }
  throw new Problem(409, 'debate.transition_impossible', { action: 'advance', state: debate.state })
}
