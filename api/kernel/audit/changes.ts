import type { AuditParams } from './index.ts'

/** What can be told of a setting in an entry; a list is told as its values, one after the other. */
type Told = string | number | boolean | null | readonly string[]

/** Parameters of an entry about a change: `NAME_before` and `NAME_after` of every value that is another than it was. */
export function changesOf(before: Readonly<Record<string, Told>>, after: Readonly<Record<string, Told>>): AuditParams {
  const params: Record<string, AuditParams[string]> = {}
  for (const [name, value] of Object.entries(after)) {
    const [was, is] = [told(before[name] ?? null), told(value)]
    if (was !== is) Object.assign(params, { [`${name}_before`]: was, [`${name}_after`]: is })
  }
  return params
}

const told = (value: Told): AuditParams[string] => (typeof value === 'object' && value !== null ? value.join(' ') : value)
