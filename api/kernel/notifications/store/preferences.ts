import { sql, type TenantDb } from '../../db/index.ts'
import type { PersonId } from '../../identity/person.ts'
import type { Language } from '../../tenancy/tenant.ts'
import { usualPreferences, type Preferences } from '../rules.ts'

interface PreferenceRow {
  person_id: PersonId
  frequencies: Preferences['frequencies']
  quiet_from: number | null
  quiet_until: number | null
  language: Language
  version: number
}

/** Preferences as they are kept; version 0: nothing has been chosen. */
export interface KeptPreferences extends Preferences {
  readonly version: number
}

const usual: KeptPreferences = { ...usualPreferences, version: 0 }

const toPreferences = (row: PreferenceRow): KeptPreferences => ({
  frequencies: row.frequencies,
  quiet: row.quiet_from === null ? null : { from: row.quiet_from, until: row.quiet_until! },
  language: row.language,
  version: row.version,
})

/** What these persons have chosen, in one query; the usual for those who have chosen nothing. */
export async function preferencesOf(db: TenantDb, persons: readonly PersonId[]): Promise<(person: PersonId) => KeptPreferences> {
  const rows = await db.rows<PreferenceRow>({
    name: 'notification_preferences',
    text: `select person_id, frequencies, quiet_from, quiet_until, language, version from notification_preference
      where tenant_id = $1 and person_id = any($2::uuid[])`,
    values: [db.tenantId, persons],
  })
  const chosen = new Map(rows.map((row) => [row.person_id, toPreferences(row)]))
  return (person) => chosen.get(person) ?? usual
}

/**
 * Keeps what the person has chosen in place of that version; whoever keeps it at the same moment waits.
 *
 * @returns whether it was that version.
 */
export async function keepPreferences(
  db: TenantDb,
  person: PersonId,
  { frequencies, quiet, language }: Preferences,
  version: number,
): Promise<boolean> {
  const chosen = {
    frequencies: JSON.stringify(frequencies),
    quiet_from: quiet?.from ?? null,
    quiet_until: quiet?.until ?? null,
    language,
  }
  const own = { tenant_id: db.tenantId, person_id: person }
  const rows = sql('notification_preference')
  const change =
    version === 0
      ? rows
          .insert({ ...own, ...chosen })
          .onConflict(['tenant_id', 'person_id'])
          .ignore()
      : rows.where({ ...own, version }).update({ ...chosen, version: version + 1 })
  return (await db.run(change)) > 0
}
