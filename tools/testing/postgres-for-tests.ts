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
  /** Why the template could not be migrated: only the tests that need a database fail then. */
  fault?: string
}

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestPostgres
  }
}

let end = () => Promise.resolve()

/** Starts one PostgreSQL for all test files and migrates one template in it. */
export async function setup(project: TestProject): Promise<void> {
  const server = await startPostgres({ durable: false })
  const template = `cdc_template_${process.pid}`
  const owner = new pg.Client(server.ownerUrl('postgres'))
  await owner.connect()
  end = async () => {
    await owner.query(`drop database if exists ${template}`)
    await owner.end()
    await server.stop()
  }
  await owner.query(`create database ${template}`)
  const fault = await migrateTemplate(server.ownerUrl(template))
  project.provide('postgres', { owner: server.ownerUrl('postgres'), app: server.appUrl('postgres'), template, fault })
}

/** Stops it when the last test has ended. */
export function teardown(): Promise<void> {
  return end()
}

async function migrateTemplate(ownerUrl: string): Promise<string | undefined> {
  try {
    const { migrate } = await import('../../api/kernel/db/migrate.ts')
    await migrate(ownerUrl)
  } catch (fault) {
    return fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)
  }
}
