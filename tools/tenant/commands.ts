import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { connect } from '../../api/kernel/db/index.ts'
import { Problem } from '../../api/kernel/http/problem.ts'
import { StreetsFault } from '../../api/kernel/places/index.ts'
import { GeometryFault } from '../../api/kernel/tenancy/geo-file.ts'
import {
  Operator,
  OperatorFault,
  type ServiceName,
  type SettingsArea,
  type StaffRoleName,
} from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import { NoDatabase, withOwnDatabase } from '../own-database.ts'
import { PostgresFault } from '../postgres.ts'
import { takeBounce } from './bounces.ts'
import { createKey, keyScopes, listKeys, revokeKey } from './keys.ts'
import { appoint, dismiss, showOperators } from './operators.ts'
import { createTown, listTowns, showAudit, showTown } from './towns.ts'

const usage = `npm run tenant -- COMMAND        what the operator of the platform does

  list                                       every town and its services
  show TOWN                                  one town, its sites, services and staff
  create TOWN NAME --istat CODE --ipa CODE --population N --position LON,LAT
  create TOWN NAME --sandbox                 where applications try things out; reset every night, and never a town
  allow | forbid TOWN SERVICE                the operator's switch ("all" for every town)
  enable | disable TOWN SERVICE              the town's own switch
  settings TOWN AREA [FILE.json]             shows or sets the settings of a service, of moderation or of notifications
  origin add | remove TOWN https://HOST      web sites on which the town's elements may be used
  role add TOWN PERSON ROLE [SERVICE]        ROLE: administrator, moderator, officer, counter; PERSON: id of somebody who has signed in
  role remove TOWN ROLE-ID
  operator add | remove PERSON               who runs the platform, at /operator of the API
  operator list
  bounce FILE                                takes in a letter that came back (a delivery status; - reads it from the input)
  key create TOWN CLIENT SCOPE…              a key with which another system speaks to the town; scopes: ${keyScopes.join(', ')}
  key list TOWN
  key revoke TOWN KEY-ID
  boundary TOWN FILE.geojson                 the surveyed boundary, WGS 84
  coast TOWN FILE.geojson                    the shore as lines, or the sea as polygons, WGS 84
  streets TOWN FILE.csv                      the town's index of streets: name, lon, lat (degrees, WGS 84)
  audit TOWN [SUBJECT]                       the last 50 entries: who did what, to a petition, a report … or to all

TOWN is the short name (bari). The database is that of npm start, or the one named by DATABASE_OWNER_URL.`

/** What was typed is no command. */
class Misuse extends Error {}

/** What was typed after `--`. */
type Options = Parameters<typeof createTown>[2]

type Command = (operator: Operator, words: string[], options: Options) => Promise<string>

const switching = (to: { allowed?: boolean; enabled?: boolean }): Command => {
  return async (operator, words) => {
    const [slug, service] = need(words, 2)
    const slugs = slug === 'all' ? (await operator.tenants.all()).map((tenant) => tenant.slug) : [slug!]
    for (const each of slugs) await operator.switchService(each, service as ServiceName, to)
    const state = Object.entries(to).map(([name, on]) => `${on ? '' : 'not '}${name}`)
    return `${service} is ${state.join()} in ${slug === 'all' ? `${slugs.length} towns` : slug}`
  }
}

const commands: Record<string, Command> = {
  list: (operator) => listTowns(operator),
  bounce: (operator, words) => {
    const [file] = need(words, 1)
    return takeBounce(operator, readFileSync(file === '-' ? 0 : file!))
  },
  show: (operator, words) => showTown(operator, need(words, 1)[0]!),
  create: (operator, words, options) => createTown(operator, need(words, 2), options),
  allow: switching({ allowed: true }),
  forbid: switching({ allowed: false }),
  enable: switching({ enabled: true }),
  disable: switching({ enabled: false }),

  audit: (operator, words) => showAudit(operator, need(words, 1)[0]!, words[1]),

  async settings(operator, [slug, service, file]) {
    need([slug, service], 2)
    if (file === undefined) {
      const { settings } = await operator.town(slug!)
      if (!(service! in settings)) throw new OperatorFault(`Nothing is called ${service} in the settings.`)
      return JSON.stringify(settings[service as SettingsArea], null, 2)
    }
    await operator.setSettings(slug!, service as SettingsArea, JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>)
    return `the settings of ${service} are set in ${slug}`
  },

  async origin(operator, words) {
    const [verb, slug, text] = need(words, 3)
    if (verb !== 'add' && verb !== 'remove') throw new Misuse('origin is followed by add or remove')
    const origin = await operator.setOrigin(slug!, text!, verb === 'add')
    return `${origin} ${verb === 'add' ? 'may use' : 'may no longer use'} the elements of ${slug}`
  },

  async role(operator, words) {
    const [verb, slug, who, role, service] = words
    if (verb === 'remove') {
      need([slug, who], 2)
      if (!(await operator.takeRole(slug!, who!, new Date())))
        throw new OperatorFault(`${slug} has no role ${who}; "show ${slug}" lists them.`)
      return `the role is taken away`
    }
    if (verb !== 'add') throw new Misuse('role is followed by add or remove')
    need([slug, who, role], 3)
    if (!['administrator', 'moderator', 'officer', 'counter'].includes(role!))
      throw new Misuse(`${role} is none of administrator, moderator, officer, counter`)
    const given = await operator.giveRole(slug!, who!, role as StaffRoleName, (service as ServiceName) ?? null, new Date())
    return `role ${given.id}: ${given.role} for ${given.service ?? 'every service'}`
  },

  async operator(operator, words) {
    const [verb, person] = words
    if (verb === 'list') return showOperators(operator)
    need([verb, person], 2)
    if (verb === 'add') return appoint(operator, person!)
    if (verb === 'remove') return dismiss(operator, person!)
    throw new Misuse('operator is followed by add, remove or list')
  },

  async key(operator, words) {
    const [verb, slug, ...rest] = need(words, 2)
    if (verb === 'list') return listKeys(operator, slug!)
    const [first] = need(rest, 1)
    if (verb === 'create') return createKey(operator, slug!, rest)
    if (verb === 'revoke') return revokeKey(operator, slug!, first!)
    throw new Misuse('key is followed by create, list or revoke')
  },

  async streets(operator, words) {
    const [slug, file] = need(words, 2)
    return `${slug} has ${await operator.setStreets(slug!, readFileSync(file!, 'utf8'))} streets`
  },

  async boundary(operator, words) {
    const [slug, file] = need(words, 2)
    await operator.setBoundary(slug!, readFileSync(file!, 'utf8'))
    return `the boundary of ${slug} is set`
  },

  async coast(operator, words) {
    const [slug, file] = need(words, 2)
    return `the coast of ${slug} is ${await operator.setCoast(slug!, readFileSync(file!, 'utf8'))}`
  },
}

function need(words: (string | undefined)[], count: number): string[] {
  const given = words.filter((word) => word !== undefined)
  if (given.length < count) throw new Misuse('something is missing')
  return given
}

/** What went wrong, in one sentence; undefined for a fault of ours, which shows where it happened. */
function sentence(error: unknown): string | undefined {
  if (error instanceof OperatorFault || error instanceof GeometryFault || error instanceof StreetsFault) return error.message
  if (error instanceof NoDatabase || error instanceof PostgresFault) return error.message
  if (error instanceof SyntaxError) return `The file is no JSON: ${error.message}.`
  if (error instanceof Problem) return `Refused: ${error.code} ${JSON.stringify(error.params)}.`
  const { code, message } = error as { code?: string; message?: string }
  if (code === '42P01') return 'The database has no tables yet: "npm run migrate" makes them.'
  if (code === '22P02') return `That is no id: ${message}.`
  if (code === '23514') return `That is out of bounds: ${message}.`
  if (code && /^(ENOENT|EACCES|EISDIR|ECONNREFUSED|ENOTFOUND|28...|3D000)$/.test(code)) return `${message}.`
  return undefined
}

const options = {
  istat: { type: 'string' },
  ipa: { type: 'string' },
  population: { type: 'string' },
  position: { type: 'string' },
  sandbox: { type: 'boolean' },
} as const

/** What a command came to: 0 done, 1 refused in one sentence, 2 no such command; the output belongs on stderr unless it is done. */
export interface Outcome {
  readonly code: 0 | 1 | 2
  readonly output: string
}

/** Carries out what was typed after `npm run tenant --`. @throws for faults of ours only. */
export async function tenantCommand(args: string[]): Promise<Outcome> {
  try {
    const { values, positionals } = parseArgs({ options, allowPositionals: true, args })
    const [name, ...words] = positionals
    const command = name === undefined ? undefined : commands[name]
    if (!command) throw new Misuse(name === undefined ? 'which command?' : `there is no command ${name}`)
    return { code: 0, output: await withOwnDatabase((url) => withOperator(url, (operator) => command(operator, words, values))) }
  } catch (error) {
    const misuse = error instanceof Misuse || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS')
    if (misuse) return { code: 2, output: `${(error as Error).message}\n\n${usage}` }
    const output = sentence(error)
    if (output === undefined) throw error
    return { code: 1, output }
  }
}

async function withOperator(url: string, work: (operator: Operator) => Promise<string>): Promise<string> {
  const database = connect(url, 4)
  try {
    return await work(new Operator(database, services))
  } finally {
    await database.close()
  }
}
