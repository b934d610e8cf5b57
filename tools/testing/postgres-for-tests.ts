import { existsSync } from 'node:fs'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { startPostgres } from '../postgres.ts'

/** Where a test file finds the server and the migrated template that it copies. */
export interface TestPostgres {
  /** URL of a database, as the role that may create databases. */
  owner: string
  app: string
  /** Name of a migrated, empty database without connections. */
  template: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres
  }
}

/** Starts one PostgreSQL for all test files and migrates one template in it; stops it when the last has ended. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres({ durable: false })
  const template = `cdc_template_${process.pid}`
  const owner = new pg.Client(server.ownerUrl('postgres'))
  await owner.connect()
  await owner.query(`create database ${template}`)
  await migrateTemplate(server.ownerUrl(template))
  project.provide('postgres', { owner: server.ownerUrl('postgres'), app: server.appUrl('postgres'), template })
  return async () => {
    await owner.query(`drop database if exists ${template} with (force)`)
    await owner.end()
    await server.stop()
  }
}

async function migrateTemplate(ownerUrl: string): Promise<void> {
  const module = new URL('../../api/kernel/db/migrate.ts', import.meta.url)
  if (!existsSync(module)) return
  const { migrate } = (await import(module.href)) as { migrate: (ownerUrl: string) => Promise<unknown> }
  await migrate(ownerUrl)
}
