import { flagDefaults, flagSchema } from './flags/rules.ts'
import type { FlagRules } from './flags/weighing.ts'
import type { SamplingRules } from './sampling/falling-back.ts'
import { samplingDefaults, samplingSchema } from './sampling/rules.ts'
import { classifierDefaults, classifierSchema, type ClassifierRules } from './triage/classifier/rules.ts'
import type { DisposingRules } from './triage/disposing.ts'
import { providersDefault, providersSchema, type ProviderSetting } from './triage/providers/rules.ts'
import { disposingDefaults, disposingSchema, triageDefaults, triageSchema, type TriageRules } from './triage/rules.ts'
import type { TrustRules } from './trust/level.ts'
import { trustDefaults, trustSchema } from './trust/rules.ts'

/** What a town can set about what judges before and beside a moderator. */
export interface MachineSettings {
  readonly triage: TriageRules
  readonly disposing: DisposingRules
  readonly classifier: ClassifierRules
  readonly providers: readonly ProviderSetting[]
  readonly trust: TrustRules
  readonly flags: FlagRules
  readonly sampling: SamplingRules
}

export const machineDefaults: MachineSettings = {
  triage: triageDefaults,
  disposing: disposingDefaults,
  classifier: classifierDefaults,
  providers: providersDefault,
  trust: trustDefaults,
  flags: flagDefaults,
  sampling: samplingDefaults,
}

/** Their part of the schema of the settings of moderation. */
export const machineSchemas = {
  triage: triageSchema,
  disposing: disposingSchema,
  classifier: classifierSchema,
  providers: providersSchema,
  trust: trustSchema,
  flags: flagSchema,
  sampling: samplingSchema,
}
