import { connect, sql, type Database, type TenantDb } from '../api/kernel/db/index.ts'
import { layersOf, mapDifferences, mendLayer, pointDifferences } from '../api/kernel/map/index.ts'
import { actDifferences } from '../api/kernel/participation/verifying.ts'
import { services } from '../api/services/index.ts'
import { NoDatabase, withOwnDatabase } from './own-database.ts'
import { PostgresFault } from './postgres.ts'

interface Town {
  id: string
  slug: string
}

/** What there must be on each layer of the town's map, as its service says. */
async function sourcesOf(db: TenantDb): Promise<[layer: string, source: string][]> {
  const found = services.flatMap(({ layers = {} }) => Object.entries(layers))
  for (const { layers, source } of services.flatMap(({ layerFamily }) => layerFamily ?? [])) {
    const rows = await db.rows<{ layer: string }>({ name: '', text: layers, values: [db.tenantId] })
    found.push(...rows.map(({ layer }): [string, string] => [layer, source]))
  }
  return found
}

/** Puts points and counts of every layer of the town right. */
async function mend(database: Database, { id, slug }: Town): Promise<void> {
  for (const [layer, source] of await database.forTenant(id, sourcesOf)) {
    const mended = await database.forTenant(id, async (db) => {
      await db.run(sql.raw('set local statement_timeout = 0'))
      return mendLayer(db, layer, source)
    })
    if (mended > 0) console.log(`${slug}: map of ${layer}: ${mended} points put right`)
  }
}

/** Compares what is counted in every town with what is there. @returns one line per difference. */
async function verifyCounts(database: Database): Promise<{ towns: number; layers: number; differences: string[] }> {
  const differences: string[] = []
  let layers = 0
  const towns = await database.rows<Town>(sql('tenant').select('id', 'slug').orderBy('slug'))
  for (const town of towns) {
    const { id, slug } = town
    if (process.argv.includes('--mend')) await mend(database, town)
    await database.forTenant(id, async (db) => {
      // It takes as long as it takes: nobody waits for it.
      await db.run(sql.raw('set local statement_timeout = 0'))
      for (const { subject, kind, tally, there, counted } of await actDifferences(db))
        differences.push(`${slug}: ${kind} on ${subject}${tally && ` (${tally})`}: ${there} acts, counted ${counted}`)
      for (const [layer, source] of await sourcesOf(db)) {
        for (const { id, what } of await pointDifferences(db, layer, source, 20))
          differences.push(`${slug}: map of ${layer}: point ${id} is ${what}`)
      }
      for (const layer of await layersOf(db)) {
        layers += 1
        for (const { zoom, cell, category, state, there, counted } of await mapDifferences(db, layer))
          differences.push(
            `${slug}: map of ${layer}, zoom ${zoom}, cell ${cell}, ${category || 'all categories'}, ${state || 'all states'}: ${there} points, counted ${counted}`,
          )
      }
    })
  }
  return { towns: towns.length, layers, differences }
}

try {
  const { towns, layers, differences } = await withOwnDatabase(async (url) => {
    const database = connect(url, 1)
    try {
      return await verifyCounts(database)
    } finally {
      await database.close()
    }
  })
  for (const difference of differences) console.error(difference)
  if (differences.length > 0) process.exitCode = 1
  else console.log(`Every count is right: acts of ${towns} towns, ${layers} layers of maps.`)
} catch (fault) {
  console.error(fault instanceof NoDatabase || fault instanceof PostgresFault ? fault.message : fault)
  process.exitCode = 1
}
