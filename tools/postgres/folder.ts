import { execFileSync, spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { mayEnter, sharedFolder, type Binaries } from './binaries.ts'
import { PostgresFault } from './fault.ts'

/**
 * The server's own locale never depends on the machine: sorting by code point, letters by Unicode. The programs' C library is
 * asked for a UTF-8 character type first, so that trigrams keep their accents; where it has none, plain `C` still works.
 */
const locales = ['C.UTF-8', 'en_US.UTF-8', 'C'].map((type) => [
  '--locale=C',
  `--lc-ctype=${type}`,
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
])

/**
 * Makes the data folder ready to start: creates it with `initdb` when it is missing or empty, removes what a killed server left.
 *
 * @returns the password of its roles, kept inside the folder.
 * @throws PostgresFault `folder-broken`, `folder-other-version`, `folder-in-use`
 */
export function prepareFolder(folder: string, binaries: Binaries, durable: boolean): string {
  if (readdirSync(folder).length === 0) create(folder, binaries, durable)
  const password = join(folder, 'cdc-password')
  const version = join(folder, 'PG_VERSION')
  if (!existsSync(version) || !existsSync(password) || !existsSync(join(folder, 'global', 'pg_control')))
    throw new PostgresFault(
      'folder-broken',
      `The folder ${folder} is not a whole database: move it away to begin with a new one.`,
    )
  const theirs = readFileSync(version, 'utf8').trim()
  const ours = majorOf(binaries.postgres)
  if (theirs !== ours)
    throw new PostgresFault(
      'folder-other-version',
      `The database in ${folder} is of PostgreSQL ${theirs}, this is PostgreSQL ${ours}.`,
    )
  removeStalePid(folder)
  return readFileSync(password, 'utf8')
}

/**
 * The data folder's real place. In a closed folder (root's home, say) the user `postgres` could not enter it: it is then a link
 * to one that lies where it can.
 */
export function placeFolder(folder: string, { user }: Binaries): string {
  if (!existsSync(folder)) {
    mkdirSync(dirname(folder), { recursive: true })
    if (user && !mayEnter(dirname(folder))) {
      const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
      mkdirSync(sharedFolder(name), { recursive: true })
      rmSync(folder, { force: true })
      symlinkSync(sharedFolder(name), folder)
    } else mkdirSync(folder, { mode: 0o700 })
  }
  return realpathSync(folder)
}

/** A folder of its own under the temporary folder, for a server whose data nobody keeps. */
export function temporaryFolder(binaries: Binaries): string {
  const folder = mkdtempSync(join(tmpdir(), 'cdc-postgres-'))
  if (binaries.user) chownSync(folder, binaries.user.uid, binaries.user.gid)
  return folder
}

function create(folder: string, { initdb, user }: Binaries, durable: boolean): void {
  chmodSync(folder, 0o700)
  if (user) chownSync(folder, user.uid, user.gid)
  const password = randomBytes(24).toString('base64url')
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  if (user) chownSync(passwordFile, user.uid, user.gid)
  let log = ''
  for (const locale of locales) {
    const flags = [
      `--pgdata=${folder}`,
      '--username=postgres',
      '--encoding=UTF8',
      '--auth=scram-sha-256',
      `--pwfile=${passwordFile}`,
    ]
    const run = spawnSync(initdb, [...flags, ...locale, ...(durable ? [] : ['--no-sync'])], {
      ...user,
      cwd: folder,
      env: { ...process.env, LC_ALL: 'C' },
      encoding: 'utf8',
    })
    if (run.status === 0) {
      renameSync(passwordFile, join(folder, 'cdc-password'))
      return
    }
    log = `${run.stderr}${run.error?.message ?? ''}`
    for (const entry of readdirSync(folder)) rmSync(join(folder, entry), { recursive: true, force: true })
    if (!/locale/.test(log)) break
  }
  rmSync(passwordFile, { force: true })
  throw new PostgresFault('folder-broken', `No database could be created in ${folder}.`, log)
}

function majorOf(postgres: string): string {
  return /\d+/.exec(execFileSync(postgres, ['--version'], { encoding: 'utf8' }))?.[0] ?? ''
}

/**
 * A killed server leaves its `postmaster.pid`. PostgreSQL forgives that unless the number was given to another process of the same
 * user: so it is removed unless a `postgres` runs under it. What holds the folder is then judged by PostgreSQL itself.
 */
function removeStalePid(folder: string): void {
  const file = join(folder, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n', 1)[0])
  if (!isPostgres(pid)) rmSync(file, { force: true })
}

function isPostgres(pid: number): boolean {
  const run = spawnSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' })
  if (run.error) return existsSync(`/proc/${pid}/comm`) && readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('postgres')
  return run.stdout.includes('postgres')
}
