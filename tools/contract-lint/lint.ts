import { Ruleset, Spectral, type RulesetDefinition } from '@stoplight/spectral-core'
import { oas } from '@stoplight/spectral-rulesets'
import type { Finding, Json } from './document.ts'
import { errors } from './error-rules.ts'
import { exampleRules } from './example-rules.ts'
import { hints, warnings } from './advice-rules.ts'
import { readingRules } from './reading-rules.ts'
import type { ContractRule } from './rule.ts'
import { securityRules } from './security-rules.ts'

/** Every rule of this repository, by name. */
export const rules: Record<string, ContractRule> = {
  ...errors,
  ...warnings,
  ...hints,
  ...securityRules,
  ...readingRules,
  ...exampleRules,
}

/** The general rules for OpenAPI (examples that hold, references that lead somewhere …) and the nation's on top. */
const ruleset: RulesetDefinition = {
  extends: [[oas as RulesetDefinition, 'recommended']],
  rules: {
    'array-items': 'off', // A tuple of JSON Schema 2020-12 has prefixItems instead.
    'oas3-valid-media-example': 'off', // It compiles the schema anew for each of a thousand answers: `true-examples` does it once.
    'oas3-valid-schema-example': 'error',
    ...Object.fromEntries(
      Object.entries(rules).map(([name, { says, severity, resolved, find }]) => [
        name,
        {
          description: says,
          message: '{{error}}',
          severity,
          resolved: resolved ?? false,
          given: '$',
          then: { function: (document: unknown): Finding[] => find(document as Json) },
        },
      ]),
    ),
  },
}

/** A broken rule. */
export interface ContractFinding {
  rule: string
  severity: 'error' | 'warn' | 'info' | 'hint'
  message: string
  /** Where, as `paths./status.get`. */
  at: string
}

const severities = ['error', 'warn', 'info', 'hint'] as const

/** Everything that an OpenAPI document breaks, by the general rules and the nation's. */
export async function lintContract(document: object): Promise<ContractFinding[]> {
  const spectral = new Spectral()
  spectral.setRuleset(new Ruleset(ruleset))
  const findings = await spectral.run(structuredClone(document) as Record<string, unknown>)
  return findings.map(({ code, severity, message, path }) => ({
    rule: String(code),
    severity: severities[severity],
    message,
    at: path.join('.'),
  }))
}
