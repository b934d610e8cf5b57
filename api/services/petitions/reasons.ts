import { Problem } from '../../kernel/http/problem.ts'
import type { Scene } from './scene.ts'
import type { PetitionSettings, ReasonSetting } from './settings.ts'

/** The settings of petitions in the town. */
export const settingsIn = ({ tenant }: Pick<Scene, 'tenant'>) => tenant.settings.petitions as PetitionSettings

/** The reasons that the town has. */
export const reasonsOf = (scene: Pick<Scene, 'tenant'>) => settingsIn(scene).reasons

/** The town's reason of that code for such a decision. @throws Problem 422 `petition.reason_needed` {reasons}. */
export function reasonNamed(scene: Pick<Scene, 'tenant'>, code: string | undefined, what: ReasonSetting['for']): ReasonSetting {
  const fitting = reasonsOf(scene).filter((reason) => reason.for === what)
  const reason = fitting.find((reason) => reason.code === code)
  if (!reason) throw new Problem(422, 'petition.reason_needed', { reasons: fitting.map(({ code }) => code) })
  return reason
}
