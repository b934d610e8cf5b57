import { createHmac, hash, randomBytes, randomInt } from 'node:crypto'
import { isIPv6 } from 'node:net'
import { sql, type Database, type Db } from '../../../db/index.ts'

/** How long a letter holds, in milliseconds: ten minutes. */
export const letterMs = 600_000
/** How often a wrong code may be written before the letter holds no longer. */
export const mostTries = 5

/**
 * Letters that may be asked for within an hour: by one network (a family, a school, a hall where people meet), to one address by one
 * network, and to one address by all. A stranger who asks for letters to somebody's address hence keeps them from none of their own.
 */
export const perHour = { network: 60, mine: 5, address: 20 } as const
const hourMs = 3_600_000

/** What a letter carries: whoever shows one of them in the browser that asked has read it. */
export interface AskedLetter {
  readonly id: string
  /** 256 bits, base64url. */
  readonly token: string
  /** Eight digits: whoever guesses, five to a letter, comes nowhere. */
  readonly code: string
}

/** Why no letter is sent. */
export interface TooMany {
  readonly because: keyof typeof perHour
  /** From when one may be asked for again. */
  readonly again: Date
}

/** Keeps what is known of letters, under a key that lies outside the database. Neither addresses nor codes are in it. */
export class LetterStore {
  readonly #database: Database
  readonly #key: Buffer
  readonly #newId: () => string

  constructor(database: Database, key: Buffer, newId: () => string) {
    this.#database = database
    this.#key = key
    this.#newId = newId
  }

  /** Notes a letter to the address, unless there were too many within an hour; those who ask at once are counted one by one. */
  async ask(address: string, network: string, now: Date): Promise<AskedLetter | TooMany> {
    const letter = {
      id: this.#newId(),
      token: randomBytes(32).toString('base64url'),
      code: String(randomInt(100_000_000)).padStart(8, '0'),
    }
    const address_hash = this.#digest('address', address)
    const network_hash = this.#digest('network', networkOf(network))
    return this.#database.transaction(async (db) => {
      // The network's lock first, whoever asks: nobody waits in a circle.
      for (const digest of [network_hash, address_hash]) await lock(db, digest)
      const counted = { network: { network_hash }, mine: { network_hash, address_hash }, address: { address_hash } }
      for (const because of ['network', 'mine', 'address'] as const) {
        const again = await fullUntil(db, counted[because], perHour[because], now)
        if (again) return { because, again }
      }
      await db.run(
        sql('login_letter').insert({
          id: letter.id,
          address_hash,
          network_hash,
          token_hash: hash('sha256', letter.token, 'buffer'),
          code_hash: this.#digest('code', letter.id, letter.code),
          asked_at: now,
        }),
      )
      return letter
    })
  }

  /** Whether the letter of that token still holds: opening it uses nothing up. */
  async holds(id: string, token: string, now: Date): Promise<boolean> {
    const row = await this.#database.row(
      this.#unused(id, now)
        .select('id')
        .where({ token_hash: tokenHash(token) }),
    )
    return row !== undefined
  }

  /** Uses the letter up by its link's token. True for one of several who do so at once. */
  async useByToken(id: string, token: string, now: Date): Promise<boolean> {
    const used = this.#unused(id, now).where({ token_hash: tokenHash(token) })
    return (await this.#database.run(used.update({ used_at: now }))) > 0
  }

  /** Uses the letter up by its code; a wrong one is counted. @returns how often one may be written yet when it was wrong; true when it was right. */
  async useByCode(id: string, code: string, now: Date): Promise<true | number> {
    const row = await this.#database.row<{ used: boolean; tries: number }>({
      name: 'login_letter_code',
      text: `update login_letter set tries = tries + 1, used_at = case when code_hash = $2 then $3::timestamptz end
        where id = $1 and used_at is null and tries < $5 and asked_at > $4
        returning used_at is not null as used, tries`,
      values: [id, this.#digest('code', id, code), now, since(now), mostTries],
    })
    return row?.used ? true : mostTries - (row?.tries ?? mostTries)
  }

  /** Forgets a letter that was not sent: it counts for nothing. */
  async drop(id: string): Promise<void> {
    await this.#database.run(sql('login_letter').where({ id }).delete())
  }

  #unused(id: string, now: Date) {
    return sql('login_letter')
      .where({ id })
      .whereNull('used_at')
      .where('tries', '<', mostTries)
      .where('asked_at', '>', since(now))
  }

  #digest(...words: readonly string[]): Buffer {
    return createHmac('sha256', this.#key).update(words.join('\n')).digest()
  }
}

const since = (now: Date) => new Date(now.getTime() - letterMs)
const tokenHash = (token: string) => hash('sha256', token, 'buffer')

/** Until the transaction ends nobody else counts what has that digest. */
async function lock(db: Db, digest: Buffer): Promise<void> {
  await db.run(sql.raw(`select pg_advisory_xact_lock(hashtextextended(?, 0))`, [`login_letter ${digest.toString('base64url')}`]))
}

/** When the next letter of those counted may be asked for; undefined when it is now. */
async function fullUntil(db: Db, counted: Record<string, Buffer>, most: number, now: Date): Promise<Date | undefined> {
  const row = await db.row<{ asked_at: Date }>(
    sql('login_letter')
      .select('asked_at')
      .where(counted)
      .where('asked_at', '>', new Date(now.getTime() - hourMs))
      .orderBy('asked_at', 'desc')
      .offset(most - 1)
      .limit(1),
  )
  return row && new Date(row.asked_at.getTime() + hourMs)
}

/** One network of those that providers give to one customer: an IPv4 address, or 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  if (!isIPv6(address)) return address
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped) return mapped
  const { hostname } = new URL(`http://[${address.split('%')[0]!}]`)
  const [head = '', tail] = hostname.slice(1, -1).split('::')
  const [before, after] = [head, tail ?? ''].map((part) => part.split(':').filter(Boolean)) as [string[], string[]]
  const zeros = tail === undefined ? 0 : 8 - before.length - after.length
  return [...before, ...new Array<string>(zeros).fill('0'), ...after].slice(0, 4).join(':')
}

/** Forgets letters of which nothing depends any more: neither their link nor a limit. @returns how many. */
export function forgetLoginLetters(db: Db, before: Date): Promise<number> {
  return db.run(sql('login_letter').where('asked_at', '<', before).delete())
}
