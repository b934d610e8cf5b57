import type { components } from '../../../types/openapi.d.ts'
import type { HandlersOf, Request } from '../http/handlers.ts'
import { decodeCursor, isCount, pageOf } from '../http/paging.ts'
import { orMissing } from '../http/problem.ts'
import { evictTown, type SettledArea, type Tenants } from '../tenancy/index.ts'
import type { Objections, Settings } from './reader.ts'
import { saveSettings } from './saving.ts'
import { settingsOfVersion, storedSettings, versionsOf, type SettingsVersion } from './store.ts'
import { toldIn } from './telling.ts'

type Shown = components['schemas']['AreaSettings']

/** Handlers of the operations on settings, for the composition of the application. */
export function settingsHandlers({ tenants }: { readonly tenants: Tenants }): HandlersOf<'settings'> {
  const areaOf = (name: string): SettledArea => orMissing(tenants.areas.find((area) => area.name === name))

  async function save(
    request: Request<'settings_replace'> | Request<'settings_restorations_create'>,
    given: Settings | null,
    restored?: number,
  ): Promise<{ body: Shown; version: string }> {
    const { path, db, now, newId } = request
    const { personId: person } = await request.requireRole('administrator')
    const { version: seen } = await storedSettings(db, path.area)
    request.assertMatch(String(seen))
    const reader = tenants.reader(path.area)
    const saving = { area: path.area, reader, given, person, ...(restored === undefined ? {} : { restored }) }
    const saved = await saveSettings(db, saving, { now, newId, seen })
    evictTown(request, tenants)
    return {
      body: { ...present(areaOf(path.area), request), version: saved.version, settings: saved.settings, misfits: [] },
      version: String(saved.version),
    }
  }

  return {
    async settings_areas_list(request) {
      await request.requireRole('administrator')
      const states = await tenants.settled(request.db)
      const items = tenants.areas.map((area) => {
        const { allowed, enabled, misfits, version } = states.find(({ name }) => name === area.name)!
        const switched = tenants.services.some(({ name }) => name === area.name)
        const { title, description } = present(area, request)
        return {
          area: area.name,
          title,
          description,
          in_use: !switched || (allowed && enabled),
          version,
          fits: misfits.length === 0,
        }
      })
      return { status: 200, body: { items, next_cursor: null } }
    },

    async settings_read(request) {
      await request.requireRole('administrator')
      const { path, db } = request
      const { settings: stored, version } = await storedSettings(db, path.area)
      const { settings, misfits } = tenants.reader(path.area).read(stored)
      const body = { ...present(areaOf(path.area), request), version, settings, misfits: [...misfits] }
      const outdated = misfits.length ? { stored: stored as Settings } : {}
      return { status: 200, body: { ...body, ...outdated }, version: String(version) }
    },

    async settings_replace(request) {
      return { status: 200, ...(await save(request, request.body)) }
    },

    async settings_check(request) {
      await request.requireRole('administrator')
      return { status: 200, body: presentObjections(tenants.reader(request.path.area).check(request.body)) }
    },

    async settings_versions_list(request) {
      await request.requireRole('administrator')
      const { path, query, db } = request
      const limit = query?.limit ?? 20
      const [before] = (decodeCursor(query?.cursor, [isCount]) ?? []) as number[]
      const page = pageOf(await versionsOf(db, path.area, { before, limit: limit + 1 }), limit, ({ version }) => [version])
      return { status: 200, body: { items: page.items.map(presentVersion), next_cursor: page.next_cursor } }
    },

    async settings_versions_read(request) {
      await request.requireRole('administrator')
      const { path, db } = request
      const given = orMissing(await settingsOfVersion(db, path.area, path.version))
      const { settings, misfits } = tenants.reader(path.area).read(given.settings)
      return { status: 200, body: { version: path.version, settings, misfits: [...misfits] } }
    },

    async settings_restorations_create(request) {
      await request.requireRole('administrator')
      const { path, db } = request
      const given = orMissing(await settingsOfVersion(db, path.area, path.version))
      return { status: 200, ...(await save(request, given.settings, path.version)) }
    },
  }
}

/** What an area is called and how its settings are to be filled in, in the language of the request. */
function present({ name, settings, settingsWords }: SettledArea, { language }: { language: 'it' | 'en' }) {
  const schema = toldIn(language, settings, settingsWords)
  return {
    area: name,
    title: schema.title ?? name,
    description: schema.description ?? '',
    settings_schema: { ...schema },
  }
}

function presentObjections({ misfits, refusal }: Objections): components['schemas']['SettingsCheck'] {
  const refused = refusal && { code: refusal.code, params: { ...refusal.params } as never }
  return { sound: misfits.length === 0 && !refusal, misfits: [...misfits], refusal: refused ?? null }
}

function presentVersion({ version, at, actor, changes, restored }: SettingsVersion): components['schemas']['SettingsVersion'] {
  return { version, at: at.toISOString(), actor, changes: [...changes], restored }
}
