import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { exportJWK, generateKeyPair, type JWK } from 'jose'
import { connect, type Database } from '../../api/kernel/db/index.ts'
import { loadSecrets } from '../../api/kernel/identity/index.ts'
import { published, readKeys } from '../../api/kernel/identity/federation/keys.ts'
import { Keys } from '../../api/kernel/identity/saml/keys.ts'
import { openRecord, personHash, recordsOf } from '../../api/kernel/identity/saml/log.ts'
import { cie, entityOf, spid } from '../../api/kernel/identity/saml/profile.ts'
import { createTenants } from '../../api/kernel/tenancy/index.ts'
import { services } from '../../api/services/index.ts'
import { withOwnDatabase } from '../own-database.ts'
import { makeCertificate } from './certificate.ts'
import { keyFiles, writeFederationKeys } from './federation-keys.ts'

export const usage = `npm run spid -- COMMAND        keys and log of SPID and CIE

  certificate --town TOWN --out FILE.pem [--cie] [--origin https://api.example] [--locality NAME] [--days 1095] [--bits 3072]
                        a new key and its certificate, as AgID's avviso 29 wants it of that town
  keys FOLDER           which key signs, which are published, until when
  federation-keys --out FOLDER [--name 2026] [--bits 3072]
                        a new key of each kind with which we speak OpenID Federation; prints our federation keys as others learn them
  log-key --out FILE    a key pair for the log: the file opens it, what is printed is CDC_SPID_LOG_KEY
  log --tax-code CODE --key FILE
                        one person's requests and answers; with - the code is read from standard input

docs/spid.md says when to use them. The database is that of npm start, or the one named by DATABASE_OWNER_URL.`

/** What was typed is no command, or lacks something. */
export class Misuse extends Error {}

const withDatabase = <T>(work: (database: Database) => Promise<T>) =>
  withOwnDatabase(async (url) => {
    const database = connect(url, 2)
    try {
      return await work(database)
    } finally {
      await database.close()
    }
  })

type Values = Readonly<Record<string, string | boolean | undefined>>

const commands: Readonly<Record<string, (values: Values, words: readonly string[]) => Promise<string>>> = {
  async certificate(values) {
    const [slug, out] = [textOf(values, 'town'), textOf(values, 'out')]
    const origin = (values['origin'] as string | undefined) ?? process.env['CDC_ORIGIN']
    if (!origin) throw new Misuse('--origin is missing: the public origin of the API, from which the entity id is made')
    const [days, bits] = [Number(values['days'] ?? 1095), Number(values['bits'] ?? 3072)]
    if (!(days > 0) || !(bits >= 2048)) throw new Misuse('--days must be above 0, --bits 2048 or more')
    if (existsSync(out)) throw new Misuse(`${out} is there already: a key is not written over`)
    const town = await withDatabase((database) => createTenants({ database, services }).bySlug(slug))
    if (!town) throw new Misuse(`there is no town ${slug}`)
    const { id, organization, ipaCode } = entityOf(values['cie'] ? cie : spid, origin, town)
    const locality = (values['locality'] as string | undefined) ?? town.name
    const pem = await makeCertificate({ name: organization, uri: id, ipaCode, locality }, { bits, days, now: new Date() })
    writeFileSync(out, pem, { mode: 0o600 })
    return `${out}: key and certificate of ${organization}, ${id}, for ${days} days`
  },

  async keys(_values, [folder]) {
    if (!folder) throw new Misuse('which folder?')
    const lines = new Keys(folder)
      .all()
      .map(({ name, certificate }) => `${name}  until ${certificate.validTo}  ${certificate.subject.replaceAll('\n', ', ')}`)
    return `${lines.join('\n')}\nThe first of a town, or of all, signs; all of them are published.`
  },

  async 'federation-keys'(values) {
    const folder = textOf(values, 'out')
    const name = (values['name'] as string | undefined) ?? new Date().toISOString().slice(0, 10)
    const bits = Number(values['bits'] ?? 3072)
    if (!(bits >= 2048)) throw new Misuse('--bits must be 2048 or more')
    const taken = keyFiles(folder, name).find((file) => existsSync(file))
    if (taken) throw new Misuse(`${taken} is there already: a key is not written over`)
    writeFederationKeys(folder, name, bits)
    return JSON.stringify(published((await readKeys(folder)).federation), null, 2)
  },

  async 'log-key'(values) {
    const out = textOf(values, 'out')
    if (existsSync(out)) throw new Misuse(`${out} is there already: what it opens would be lost`)
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { crv: 'P-256', extractable: true })
    writeFileSync(out, `${JSON.stringify(await exportJWK(privateKey))}\n`, { mode: 0o600 })
    return JSON.stringify(await exportJWK(publicKey))
  },

  async log(values) {
    const [given, file] = [textOf(values, 'tax-code'), textOf(values, 'key')]
    const code = (given === '-' ? readFileSync(0, 'utf8') : given)
      .trim()
      .toUpperCase()
      .replace(/^TINIT-/, '')
    const key = JSON.parse(readFileSync(file, 'utf8')) as JWK
    return withDatabase(async (database) => {
      const { subjectKey } = await loadSecrets(database, { subjectKey: process.env['CDC_SUBJECT_KEY'] }, false)
      const records = await recordsOf(database, personHash(subjectKey, code))
      if (records.length === 0) return 'Nothing of that person is kept.'
      const told = records.map(async (record) => {
        const head = [record.at.toISOString(), record.source, record.kind, record.entity_id, record.provider, record.request_id]
        return `${head.join('  ')}\n${await openRecord(record.sealed, key)}\n`
      })
      return (await Promise.all(told)).join('\n')
    })
  },
}

/** Runs a command. @throws Misuse, and what its files and the database throw. */
export async function spidCommand(words: readonly string[]): Promise<string> {
  const [name, ...rest] = words
  const command = name !== undefined && Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Misuse(name === undefined ? 'which command?' : `there is no command ${name}`)
  return command(...parsed(rest))
}

function parsed(args: string[]): [Values, readonly string[]] {
  const text = { type: 'string' } as const
  const options = {
    town: text,
    out: text,
    origin: text,
    locality: text,
    days: text,
    bits: text,
    key: text,
    name: text,
    'tax-code': text,
  }
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { ...options, cie: { type: 'boolean' } } })
    return [values, positionals]
  } catch (fault) {
    throw new Misuse((fault as Error).message)
  }
}

function textOf(values: Values, name: string): string {
  const value = values[name]
  if (typeof value !== 'string' || value === '') throw new Misuse(`--${name} is missing`)
  return value
}
