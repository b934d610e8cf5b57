import { Readable } from 'node:stream'
import { record } from '../../audit/index.ts'
import { isOver, type Redeemed } from './rules.ts'
import type { TenantDb } from '../../db/index.ts'
import type { Handler, HandlersOf } from '../../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../../http/paging.ts'
import { Problem } from '../../http/problem.ts'
import { StoredBody } from '../../http/stored-body.ts'
import { requirePerson } from '../../identity/person.ts'
import { printPaper } from '../../paper/printing.ts'
import { note } from '../noting.ts'
import { presentTie } from '../presenting.ts'
import { holdsUntil } from '../rules.ts'
import { endStandingOf, findStanding, giveStanding } from '../store.ts'
import { digestOf, makeCode, readCode } from './code.ts'
import { slipsOf } from './slips.ts'
import { insertBatch, listBatches, lockCode, lockTries, noteWrong, revokeBatch, useCode, wrongTries } from './store.ts'

const day = 86_400_000
/** Wrong codes of a person in an hour, and how many in a town make it one for each. */
const mostOwn = 10
const mostOfTown = 500
const source = 'paper_code'

/** Codes on paper: made and revoked by the office, typed by people. @param key Lies outside the database. */
export function codeHandlers(key: Buffer): HandlersOf<'paper_codes'> {
  /** @throws Problem 409 `paper_code.batch_made`, `paper_code.not_accepted`. */
  const make: Handler<'paper_codes_batches_replace'> = async (request) => {
    const { path, body, db, tenant, language, now, newId } = request
    const { personId } = await request.requireRole('officer')
    const { standing, codes: number, days } = body
    if (!tenant.settings.standing.kinds[standing].verified_by.includes(source))
      throw new Problem(409, 'paper_code.not_accepted', { standing })
    const codes = [...new Set(Array.from({ length: number }, makeCode))]
    const digests = codes.map((code) => digestOf(key, tenant.id, code))
    const expiresAt = new Date(now.getTime() + days * day)
    const batch = { id: path.batch_id, standing, codes: codes.length, madeBy: personId, madeAt: now, expiresAt }
    if (!(await insertBatch(db, batch, digests))) throw new Problem(409, 'paper_code.batch_made')
    const params = { standing, codes: codes.length, days }
    const entry = { subject: batch.id, action: 'paper_codes.made', actor: 'staff', person: personId, public: false } as const
    await record(db, { ...entry, params }, now, newId())
    return {
      status: 201,
      type: 'application/pdf',
      body: new StoredBody(async () => {
        const pdf = await printPaper(slipsOf(batch, codes, tenant, language, now))
        return { stream: Readable.from([pdf]), bytes: pdf.length }
      }),
      version: batch.id,
      headers: { 'Content-Disposition': 'attachment; filename="codici.pdf"' },
    }
  }

  const list: Handler<'paper_codes_batches_list'> = async (request) => {
    const { query, db, now } = request
    await request.requireRole('officer')
    const { limit = 20 } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await listBatches(db, { after, limit }), limit, ({ id }) => [id])
    const items = page.items.map((batch) => ({
      id: batch.id,
      standing: batch.standing,
      codes: batch.codes,
      used: batch.used,
      made_at: batch.madeAt.toISOString(),
      expires_at: batch.expiresAt.toISOString(),
      revoked_at: batch.revokedAt?.toISOString() ?? null,
      good: !isOver(batch, now),
    }))
    return { status: 200, body: { items, next_cursor: page.next_cursor } }
  }

  const revoke: Handler<'paper_codes_batches_delete'> = async (request) => {
    const { path, db, now, newId } = request
    const { personId } = await request.requireRole('officer')
    if (!(await revokeBatch(db, path.batch_id, now))) throw new Problem(404, 'http.not_found')
    const entry = {
      subject: path.batch_id,
      action: 'paper_codes.revoked',
      actor: 'staff',
      person: personId,
      public: false,
    } as const
    await record(db, entry, now, newId())
    return { status: 204 }
  }

  /**
   * What becomes of it is decided in a transaction of its own: a wrong code is counted though the request is refused.
   *
   * @throws Problem 422 `paper_code.mistyped`, `paper_code.refused`; 409 `paper_code.too_many_tries`, `standing.own_case`.
   */
  const redeem: Handler<'paper_codes_own_create'> = async (request) => {
    const { body, database, tenant, now, newId } = request
    const { id: person } = requirePerson(request.person, { assurance: 'low' }, tenant.slug)
    const code = readCode(body.code)
    if (code === undefined) throw new Problem(422, 'paper_code.mistyped')
    const redeemed = await database.forTenant(tenant.id, (db) => tryCode(db, digestOf(key, tenant.id, code)))
    if (redeemed === 'too_many') throw new Problem(409, 'paper_code.too_many_tries')
    if (redeemed === 'own_case') throw new Problem(409, 'standing.own_case')
    if (redeemed === 'refused') throw new Problem(422, 'paper_code.refused')
    return { status: redeemed.again ? 200 : 201, body: presentTie(redeemed.tie, tenant, now) }

    async function tryCode(db: TenantDb, digest: Buffer): Promise<Redeemed> {
      await lockTries(db, person)
      const { own, all } = await wrongTries(db, person, now)
      if (own >= (all >= mostOfTown ? 1 : mostOwn)) return 'too_many'
      const found = await lockCode(db, digest)
      const before = found?.tie ? await findStanding(db, found.tie) : undefined
      if (before?.person === person && before.endedAt === null) return { tie: before, again: true }
      // Who makes codes confirms nothing of themselves.
      if (found?.madeBy === person) return 'own_case'
      if (!found || found.tie !== null || isOver(found, now)) {
        await noteWrong(db, person, now)
        return 'refused'
      }
      const { standing } = found
      const expiresAt = holdsUntil(source, tenant.settings.standing, now)
      const tie = await giveStanding(db, { id: newId(), person, standing, source, since: now, expiresAt })
      await endStandingOf(db, { person, standing, source: 'self_declared' }, { at: now, why: 'confirmed' })
      await useCode(db, digest, tie.id, now)
      await note({ db, now, newId }, 'standing.given', tie, { actor: 'citizen', person })
      return { tie, again: false }
    }
  }

  return {
    paper_codes_batches_replace: make,
    paper_codes_batches_list: list,
    paper_codes_batches_delete: revoke,
    paper_codes_own_create: redeem,
  }
}
