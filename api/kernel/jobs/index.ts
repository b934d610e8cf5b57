import { Logger, parseCronItems, run, runMigrations, type Runner } from 'graphile-worker'
import type pg from 'pg'

/** Work that is done in time, by whichever process takes it. */
export interface TimedWork {
  readonly name: string
  /** As cron writes it, UTC. */
  readonly when: string
  readonly work: () => Promise<void>
}

/** Creates the queue's own tables; as the owner, with the migrations. The app role may use them and not change them. */
export async function migrateJobs(ownerUrl: string, pool: Pick<pg.Client, 'query'>): Promise<void> {
  await runMigrations({ connectionString: ownerUrl, logger: silent })
  await pool.query(`
    grant usage on schema graphile_worker to cdc_app;
    grant select, insert, update, delete on all tables in schema graphile_worker to cdc_app;
    grant usage on all sequences in schema graphile_worker to cdc_app;
    grant execute on all functions in schema graphile_worker to cdc_app;
    do $$ declare t text; begin
      for t in select tablename from pg_tables where schemaname = 'graphile_worker' and rowsecurity loop
        execute format('drop policy if exists of_app on graphile_worker.%I', t);
        execute format('create policy of_app on graphile_worker.%I to cdc_app using (true) with check (true)', t);
      end loop;
    end $$;
  `)
}

/**
 * Takes work from the queue until stopped. Each piece is done by one process at a time and tried again after a failure, ever later.
 * Work that fell due while no process ran is done once, not as often as it was missed.
 */
export function startJobs(pool: pg.Pool, works: readonly TimedWork[], log: (line: string) => void): Promise<Runner> {
  const report = new Logger(() => (level, message) => {
    if (level === 'error') log(JSON.stringify({ level, at: new Date().toISOString(), message }))
  })
  return run({
    pgPool: pool,
    concurrency: 3,
    pollInterval: 2000,
    noHandleSignals: true,
    logger: report,
    taskList: Object.fromEntries(works.map(({ name, work }) => [name, () => work()])),
    parsedCronItems: parseCronItems(works.map(({ name, when }) => ({ task: name, match: when, options: { jobKey: name } }))),
  })
}

const silent = new Logger(() => () => {})
