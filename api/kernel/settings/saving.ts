import { isDeepStrictEqual } from 'node:util'
import { record, type AuditParams } from '../audit/index.ts'
import { sql, type TenantDb } from '../db/index.ts'
import { Problem } from '../http/problem.ts'
import type { PersonId } from '../identity/person.ts'
import { announceServiceChange } from '../tenancy/telling.ts'
import type { SettingsArea } from '../tenancy/tenant.ts'
import type { Settings, SettingsReader } from './reader.ts'
import { addVersion, replaceSettings, storedSettings, type SettingChange } from './store.ts'

/** A change of an area's settings. */
export interface Saving {
  readonly area: SettingsArea
  readonly reader: SettingsReader
  /** All settings of the area, or null for those that the software comes with. */
  readonly given: Settings | null
  /** The version that is taken back with it. */
  readonly restored?: number
  /** Who it is; null: the operator of the platform. */
  readonly person: PersonId | null
}

/**
 * Saves settings as a new version, in force from the commit on, and writes down what they were and are. Everything that changes
 * settings goes this way.
 *
 * @param seen The version in whose place they are put; whichever is in force when missing.
 * @returns the version's number, the settings in force, and the new version of the town.
 * @throws Problem 412 when another is in force by now, 422 `tenant.invalid_settings` and the area's own.
 */
export async function saveSettings(
  db: TenantDb,
  { area, reader, given, person, restored }: Saving,
  { now, newId, seen }: { now: Date; newId: () => string; seen?: number },
): Promise<{ version: number; settings: Settings; townVersion: number }> {
  const settings = given === null ? reader.read(null).settings : reader.readNew(given)
  // Locks the town's row: of whoever changes something of the town, one passes at a time.
  const town = await db.row<{ version: number }>(
    sql('tenant')
      .update({ version: sql.raw('version + 1') })
      .where({ id: db.tenantId })
      .returning('version'),
  )
  const before = await storedSettings(db, area)
  if (seen !== undefined && seen !== before.version) throw new Problem(412, 'http.precondition_failed')
  const version = before.version + 1
  await replaceSettings(db, area, { settings: given, version })
  const changes = changesBetween(reader.read(before.settings).settings, settings)
  const actor = person === null ? 'operator' : 'staff'
  await addVersion(db, area, { version, at: now, actor, changes, restored: restored ?? null, settings: given })
  const params = { area, version, ...(restored === undefined ? {} : { restored }), ...paramsOf(changes) }
  await record(db, { subject: db.tenantId, action: 'settings.changed', actor, person, public: false, params }, now, newId())
  announceServiceChange(db, { service: area, enabled: null, settings: changes.map(({ name }) => name) }, now, newId())
  return { version, settings, townVersion: town!.version }
}

/** Each setting that is another than it was, in the order of its names. */
export function changesBetween(before: Settings, after: Settings): SettingChange[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort()
  return names
    .filter((name) => !isDeepStrictEqual(before[name], after[name]))
    .map((name) => ({
      name,
      ...(before[name] === undefined ? {} : { before: before[name] }),
      ...(after[name] === undefined ? {} : { after: after[name] }),
    }))
}

/** Most settings that an entry of the audit tells one by one, and most letters of each; the version has them whole. */
const [toldSettings, toldLetters] = [12, 2000]

function paramsOf(changes: readonly SettingChange[]): AuditParams {
  const told = changes.slice(0, toldSettings).flatMap(({ name, before, after }) => [
    [`${name}_before`, toldOf(before)],
    [`${name}_after`, toldOf(after)],
  ])
  const rest = changes.slice(toldSettings).map(({ name }) => name)
  return Object.fromEntries([...told, ...(rest.length ? [['others', rest.join(' ').slice(0, toldLetters)]] : [])]) as AuditParams
}

function toldOf(value: unknown): AuditParams[string] {
  if (value === undefined || value === null) return null
  if (typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return text.length > toldLetters ? `${text.slice(0, toldLetters - 1)}…` : text
}
