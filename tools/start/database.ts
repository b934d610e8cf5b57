import pg from 'pg'
import { connect, migrate } from '../../api/kernel/db/index.ts'
import { Operator } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import { seedDemo } from '../demo/seed.ts'
import { databaseName } from '../own-database.ts'
import type { Postgres } from '../postgres.ts'

/**
 * Makes the demonstration's database when there is none, and brings it to today's schema. It is filled under another name and renamed
 * when it is whole: whatever interrupts the filling, the next start begins it anew.
 *
 * @returns what was filled in, or undefined when the data were there already.
 */
export async function prepareDatabase(
  postgres: Postgres,
): Promise<{ petitions: number; signatures: number; reports: number } | undefined> {
  const client = new pg.Client(postgres.ownerUrl('postgres'))
  await client.connect()
  try {
    const there = await client.query('select 1 from pg_database where datname = $1', [databaseName])
    if (there.rowCount) {
      await migrate(postgres.ownerUrl(databaseName))
      return undefined
    }
    const unfinished = `${databaseName}_unfinished`
    await client.query(`drop database if exists ${unfinished}`)
    await client.query(`create database ${unfinished}`)
    const seeded = await seedDemo({ owner: postgres.ownerUrl(unfinished), app: postgres.appUrl(unfinished) })
    await client.query(`alter database ${unfinished} rename to ${databaseName}`)
    return seeded
  } finally {
    await client.end()
  }
}

/** Lets the sites of the demonstration use their towns' elements, and the configurator those of every town. */
export async function allowOrigins(
  ownerUrl: string,
  sites: readonly { tenant: string; origin: string }[],
  everywhere: string,
): Promise<void> {
  const owner = connect(ownerUrl, 2)
  try {
    const operator = new Operator(owner, services)
    const wanted = [...sites, ...['bari', 'altamura', 'monopoli', 'noci'].map((tenant) => ({ tenant, origin: everywhere }))]
    for (const { tenant, origin } of wanted) {
      const { allowedOrigins } = await operator.town(tenant)
      if (!allowedOrigins.includes(origin)) await operator.setOrigin(tenant, origin, true)
    }
  } finally {
    await owner.close()
  }
}
