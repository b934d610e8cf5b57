import { createHmac, hkdfSync } from 'node:crypto'
import { CompactEncrypt, compactDecrypt, importJWK, type CryptoKey, type JWK } from 'jose'
import { sql, type Database, type Db } from '../../db/index.ts'

/**
 * The log of requests and answers that providers of services keep for 24 months (DPCM 24/10/2014, art. 13). Each record is encrypted to the
 * auditor's public key (JWE, ECDH-ES with A256GCM): who has the database and the API's secrets can search, and reads nothing.
 */
export interface LogEntry {
  readonly at: Date
  readonly source: string
  readonly kind: 'request' | 'response'
  readonly entityId: string
  readonly provider: string
  readonly requestId: string
  /** Tax code, or what else the person is known by; undefined when it is not known. */
  readonly person?: string
  /** The message as it was sent or came. */
  readonly message: string
}

/** Writes it. */
export class MessageLog {
  readonly #database: Database
  readonly #key: Promise<CryptoKey>
  readonly #subjectKey: Buffer
  readonly #newId: () => string

  /** @param publicKey The auditor's: EC, P-256. @param subjectKey Keys the hashes by which persons are found. */
  constructor(database: Database, publicKey: JWK, subjectKey: Buffer, newId: () => string) {
    this.#database = database
    this.#key = importJWK(publicKey, 'ECDH-ES') as Promise<CryptoKey>
    this.#key.catch(() => {})
    this.#subjectKey = subjectKey
    this.#newId = newId
  }

  async write({ at, source, kind, entityId, provider, requestId, person, message }: LogEntry): Promise<void> {
    const encrypting = new CompactEncrypt(Buffer.from(message)).setProtectedHeader({ alg: 'ECDH-ES', enc: 'A256GCM' })
    const sealed = await encrypting.encrypt(await this.#key)
    await this.#database.run({
      name: 'saml_log_write',
      text: `insert into saml_log (id, at, source, kind, entity_id, provider, request_id, person_hash, sealed)
             values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        ...[this.#newId(), at, source, kind, entityId, provider, requestId],
        ...[person === undefined ? null : personHash(this.#subjectKey, person), sealed],
      ],
    })
  }
}

/** How a person is found in the log without being named in it. @param person A tax code without `TINIT-`. */
export function personHash(subjectKey: Buffer, person: string): string {
  const key = Buffer.from(hkdfSync('sha256', subjectKey, '', 'log of SPID and CIE', 32))
  return createHmac('sha256', key).update(person).digest('base64url')
}

/** A record, still encrypted. */
export interface SealedRecord {
  readonly at: Date
  readonly source: string
  readonly kind: 'request' | 'response'
  readonly entity_id: string
  readonly provider: string
  readonly request_id: string
  readonly sealed: string
}

/** One person's answers and the requests that they answer, the oldest first. For the owner of the tables. */
export function recordsOf(db: Db, hash: string): Promise<SealedRecord[]> {
  const theirs = sql('saml_log').select('request_id').where({ person_hash: hash })
  return db.rows(
    sql('saml_log')
      .select('at', 'source', 'kind', 'entity_id', 'provider', 'request_id', 'sealed')
      .whereIn('request_id', theirs)
      .orderBy(['at', 'id']),
  )
}

/** What a record says. @param privateKey The auditor's. @throws when it is of another key. */
export async function openRecord(sealed: string, privateKey: JWK): Promise<string> {
  const { plaintext } = await compactDecrypt(sealed, await importJWK(privateKey, 'ECDH-ES'))
  return Buffer.from(plaintext).toString('utf8')
}

/** Deletes what is older than 24 months, some thousands of records at most; returns how many. */
export async function purgeLog(database: Database, now: Date): Promise<number> {
  const old = sql('saml_log').select('id').whereRaw(`at < ?::timestamptz - interval '24 months'`, [now]).limit(5000)
  return database.run(sql('saml_log').whereIn('id', old).delete())
}
