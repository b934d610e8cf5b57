import type { Names } from './names.ts'
import { serviceContract } from './service-contract.ts'

/** The files of a new service: a list that citizens add to, whole from contract to test. @param day As `20261123`. */
export function scaffoldService(names: Names, day: string): Record<string, string> {
  const { name, one, pascal, pascalOne } = names
  const folder = `api/services/${name}`
  return {
    [`${folder}/index.ts`]: `
import type { Service } from '../../kernel/service.ts'
import { create, list } from './routes.ts'
import { settingsSchema } from './settings.ts'
import { forgetAuthor } from './store.ts'

/** ${pascal} of a town's citizens. */
export const ${name}: Service<'${name}'> = {
  name: '${name}',
  handlers: { ${name}_list: list, ${name}_create: create },
  forgets: forgetAuthor,
  events: {},
  settings: settingsSchema,
}
`,
    [`${folder}/settings.ts`]: `
import type { SettingsSchema } from '../../kernel/service.ts'

/** What a town can set about its ${name}. */
export interface ${pascal}Settings {
  /** Days for which one stays open. */
  readonly window_days: number
}

const defaults: ${pascal}Settings = { window_days: 30 }

/** JSON Schema of the settings, with their defaults. */
export const settingsSchema: SettingsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '${pascal}',
  type: 'object',
  additionalProperties: false,
  required: ['window_days'],
  properties: { window_days: { type: 'integer', minimum: 1, maximum: 365, description: 'Days for which one stays open.' } },
  default: defaults,
}
`,
    [`${folder}/rules.ts`]: `
const dayInMilliseconds = 86_400_000

/** When a ${one} that is added at \`now\` closes. @param windowDays Whole days, at least one. */
export function nextClosing(now: Date, windowDays: number): Date {
  return new Date(now.getTime() + windowDays * dayInMilliseconds)
}

/** Whether it is open at \`now\`: its closing is the first instant at which it is not. */
export function isOpen(closesAt: Date, now: Date): boolean {
  return now < closesAt
}
`,
    [`${folder}/rules.test.ts`]: `
import { expect, test } from 'vitest'
import { isOpen, nextClosing } from './rules.ts'

test('closes at the same hour, as many days later as the town has set', () => {
  expect(nextClosing(new Date('2026-11-23T10:00:00Z'), 30)).toEqual(new Date('2026-12-23T10:00:00Z'))
})

test('is open until the last instant before its closing', () => {
  const closing = new Date('2026-12-23T10:00:00Z')
  expect(isOpen(closing, new Date(closing.getTime() - 1))).toBe(true)
  expect(isOpen(closing, closing)).toBe(false)
})
`,
    [`${folder}/store.ts`]: `
import { sql, type TenantDb } from '../../kernel/db/index.ts'
import type { PersonId } from '../../kernel/identity/person.ts'

/** A row of \`${one}\`. */
export interface ${pascalOne}Row {
  readonly id: string
  readonly author_id: PersonId | null
  readonly title: string
  readonly created_at: Date
  readonly closes_at: Date
}

/** Adds one. */
export async function insert${pascalOne}(db: TenantDb, row: ${pascalOne}Row): Promise<void> {
  await db.run(sql('${one}').insert({ tenant_id: db.tenantId, ...row }))
}

/** The newest, one page and one row beyond it. Ids grow with time: the primary key serves, whatever the depth. */
export function newest(db: TenantDb, page: { after: string | undefined; limit: number }): Promise<${pascalOne}Row[]> {
  const query = sql('${one}')
    .select('id', 'author_id', 'title', 'created_at', 'closes_at')
    .where({ tenant_id: db.tenantId })
    .orderBy('id', 'desc')
    .limit(page.limit + 1)
  if (page.after) query.where('id', '<', page.after)
  return db.rows(query)
}

/** Forgets who added what; what was added stays. */
export async function forgetAuthor(db: TenantDb, person: PersonId): Promise<void> {
  await db.run(sql('${one}').where({ tenant_id: db.tenantId, author_id: person }).update({ author_id: null }))
}
`,
    [`${folder}/routes.ts`]: `
import type { Handler } from '../../kernel/http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../kernel/http/paging.ts'
import { requirePerson } from '../../kernel/identity/person.ts'
import { isOpen, nextClosing } from './rules.ts'
import type { ${pascal}Settings } from './settings.ts'
import { insert${pascalOne}, newest, type ${pascalOne}Row } from './store.ts'

export const list: Handler<'${name}_list'> = async ({ db, query, now }) => {
  const limit = query.limit ?? 20
  const after = decodeCursor(query.cursor, [isId]) as [string] | undefined
  const page = pageOf(await newest(db, { after: after?.[0], limit }), limit, (row) => [row.id])
  return { status: 200, body: { items: page.items.map((row) => present(row, now)), next_cursor: page.next_cursor } }
}

export const create: Handler<'${name}_create'> = async ({ db, body, person, tenant, settings, now, newId }) => {
  const author = requirePerson(person, { assurance: 'low' }, tenant.slug)
  const { window_days: windowDays } = settings as ${pascal}Settings
  const row = { id: newId(), author_id: author.id, title: body.title, created_at: now, closes_at: nextClosing(now, windowDays) }
  await insert${pascalOne}(db, row)
  return { status: 201, body: present(row, now) }
}

function present({ id, title, created_at, closes_at }: ${pascalOne}Row, now: Date) {
  return { id, title, created_at: created_at.toISOString(), closes_at: closes_at.toISOString(), open: isOpen(closes_at, now) }
}
`,
    [`${folder}/${name}.test.ts`]: `
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startApi, type TestApi } from '../../testing/start-api.ts'

let api: TestApi
beforeAll(async () => {
  api = await startApi()
})
afterAll(() => api.stop())

const in_ = (tenant: string) => ({ path: { tenant } })
const titlesIn = async (tenant: string) => {
  const { data } = await api.anonymous.GET('/v1/{tenant}/${name}', { params: in_(tenant) })
  return data?.items.map(({ title }) => title)
}

test('what a citizen adds is on the list of the town, and of no other', async () => {
  const maria = api.as(await api.citizen())
  const { response } = await maria.POST('/v1/{tenant}/${name}', {
    params: { ...in_('bari'), header: api.key() },
    body: { title: 'Una panchina in piazza' },
  })
  expect(response.status).toBe(201)
  expect(await titlesIn('bari')).toEqual(['Una panchina in piazza'])
  expect(await titlesIn('altamura')).toEqual([])
})

test('nobody adds anything without signing in', async () => {
  const { error, response } = await api.anonymous.POST('/v1/{tenant}/${name}', {
    params: { ...in_('monopoli'), header: api.key() },
    body: { title: 'Una panchina in piazza' },
  })
  expect(response.status).toBe(401)
  expect(error?.code).toBe('identity.sign_in_needed')
  expect(await titlesIn('monopoli')).toEqual([])
})
`,
    [`${folder}/migrations/${day}_20_${name}.ts`]: `
import type { Knex } from 'knex'
import { secureTenantTable } from '../../../kernel/db/row-level-security.ts'

export async function up(knex: Knex): Promise<void> {
  await knex.raw(\`
    create table ${one} (
      tenant_id uuid not null references tenant,
      id uuid not null,
      author_id uuid,
      title text not null check (length(title) between 1 and 120),
      created_at timestamptz not null,
      closes_at timestamptz not null check (closes_at > created_at),
      primary key (tenant_id, id)
    );
    create index ${one}_author_idx on ${one} (tenant_id, author_id) where author_id is not null;
  \`)
  await secureTenantTable(knex, '${one}')
}

export async function down(knex: Knex): Promise<void> {
  await knex.schema.dropTable('${one}')
}
`,
    [`${folder}/openapi.yaml`]: serviceContract(names),
  }
}
