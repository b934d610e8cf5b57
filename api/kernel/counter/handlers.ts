import { Readable } from 'node:stream'
import type { components } from '../../../types/openapi.d.ts'
import { record } from '../audit/index.ts'
import type { TenantDb } from '../db/index.ts'
import type { Handler, HandlersOf } from '../http/handlers.ts'
import { decodeCursor, isId, pageOf } from '../http/paging.ts'
import { orMissing, Problem } from '../http/problem.ts'
import { StoredBody } from '../http/stored-body.ts'
import { namesOf } from '../identity/names.ts'
import { printPaper } from '../paper/printing.ts'
import { giveByOffice } from '../standing/index.ts'
import { consentText, consentVersion } from './consent.ts'
import { identify, type IdentifyingMeans } from './identifying.ts'
import { receiptOf } from './receipt.ts'
import * as visits from './visits.ts'

type Schemas = components['schemas']
const day = 86_400_000

/** What is done at counters beside the acts themselves: visits begun, ended, seen and printed. */
export function visitHandlers(means: IdentifyingMeans) {
  const readConsent: Handler<'counter_consent_read'> = async (request) => {
    await request.requireRole('counter')
    const { tenant, language } = request
    return { status: 200, body: { version: consentVersion, language, paragraphs: [...consentText(tenant, language)] } }
  }

  /** @throws Problem 403 `counter.own_identity`, 409 `counter.consent_outdated` {version}, 422 as `identify`, 409 `counter.too_many_visits` {most}. */
  const begin: Handler<'counter_visit_replace'> = async (request) => {
    const { body, tenant, database, db, now, newId } = request
    // Read in a transaction that ends: the account is looked for, or made, in others.
    const { personId: officer } = await database.forTenant(tenant.id, (own) => request.requireRoleIn(own, 'counter'))
    if (body.consent.version !== consentVersion) throw new Problem(409, 'counter.consent_outdated', { version: consentVersion })
    const person = await identify(means, tenant, {
      givenName: body.given_name,
      familyName: body.family_name,
      birthDate: body.birth_date,
      taxCode: body.tax_code ?? null,
      birthPlace: body.birth_place ?? null,
    })
    if (person === officer) throw new Problem(403, 'counter.own_identity')
    await visits.endVisits(db, officer, now)
    if ((await visits.countVisits(db, officer, new Date(now.getTime() - day))) >= visits.mostVisits)
      throw new Problem(409, 'counter.too_many_visits', { most: visits.mostVisits })
    const id = newId()
    await visits.beginVisit(db, {
      ...{ id, officer, person, officerKey: request.person!.key ?? '', document: body.document },
      ...{ byTaxCode: body.tax_code !== undefined, consentVersion, consentLanguage: body.consent.language },
      ...{ beganAt: now, expiresAt: new Date(now.getTime() + visits.visitMs) },
    })
    for (const standing of body.standing ?? [])
      await giveByOffice(request, { person, standing, by: officer, reason: documentNote[body.consent.language] })
    const params = { document: body.document, by_tax_code: body.tax_code !== undefined, consent: consentVersion }
    const entry = { subject: id, action: 'counter.visit_began', actor: 'staff', person: officer, public: false, params } as const
    await record(db, entry, now, newId())
    return { status: 200, body: await present(db, orMissing(await visits.findVisit(db, id))) }
  }

  const read: Handler<'counter_visit_read'> = async (request) => {
    const { db } = request
    const { visit } = await own(request)
    return { status: 200, body: await present(db, visit) }
  }

  const end: Handler<'counter_visit_delete'> = async (request) => {
    const { db, now } = request
    const { personId } = await request.requireRole('counter')
    await visits.endVisits(db, personId, now)
    return { status: 204 }
  }

  const readReceipt: Handler<'counter_receipt_read'> = async (request) => {
    const { db, tenant, now } = request
    const { visit, officer } = await own(request)
    const names = await namesOf(db, [officer, visit.person!])
    const name = (id: string) => `${names.get(id)?.givenName ?? ''} ${names.get(id)?.familyName ?? ''}`.trim()
    const acts = await visits.actsOf(db, visit.id)
    const paper = receiptOf(visit, acts, { citizen: name(visit.person!), officer: name(officer) }, tenant, now)
    return {
      status: 200,
      type: 'application/pdf',
      body: new StoredBody(async () => {
        const pdf = await printPaper(paper)
        return { stream: Readable.from([pdf]), bytes: pdf.length }
      }),
      version: `${visit.id}.${acts.length}`,
      headers: {
        'Content-Disposition': 'inline; filename="sportello.pdf"',
        'Content-Language': visit.consentLanguage,
        Vary: 'Accept-Language',
      },
    }
  }

  /** The officer's visit while it lasts. @throws Problem 404 `counter.no_visit`. */
  async function own(request: Parameters<typeof read>[0] | Parameters<typeof readReceipt>[0]) {
    const { db, now } = request
    const { personId: officer } = await request.requireRole('counter')
    const visit = await visits.visitOf(db, officer)
    if (!visit?.person || !visits.lasts(visit, now)) throw new Problem(404, 'counter.no_visit')
    return { visit, officer }
  }

  const list: Handler<'counter_visits_list'> = async (request) => {
    const { query, db } = request
    await request.requireRole('administrator')
    const { limit = 20 } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
    const page = pageOf(await visits.listVisits(db, { after, limit }), limit, ({ id }) => [id])
    const names = await namesOf(
      db,
      page.items.flatMap(({ officer }) => officer ?? []),
    )
    const items = page.items.map((visit) => {
      const name = visit.officer === null ? undefined : names.get(visit.officer)
      return { ...presentRecord(visit), officer: name ? `${name.givenName} ${name.familyName}` : null }
    })
    return { status: 200, body: { items, next_cursor: page.next_cursor } }
  }

  const listOwn: Handler<'counter_own_visits_list'> = async ({ query, db, person }) => {
    const { limit = 20 } = query
    const [after] = (decodeCursor(query.cursor, [isId]) ?? []) as string[]
    const found = await visits.listVisits(db, { person: person!.id, after, limit })
    const page = pageOf(found, limit, ({ id }) => [id])
    return { status: 200, body: { items: page.items.map(presentRecord), next_cursor: page.next_cursor } }
  }

  const revoke: Handler<'counter_own_visits_delete'> = async ({ path, db, person, now, newId }) => {
    if (!(await visits.revokeVisit(db, path.visit_id, person!.id, now))) throw new Problem(404, 'http.not_found')
    const entry = { subject: path.visit_id, action: 'counter.revoked', actor: 'citizen', person: null, public: false } as const
    await record(db, entry, now, newId())
    return { status: 204 }
  }

  return {
    counter_consent_read: readConsent,
    counter_visit_replace: begin,
    counter_visit_read: read,
    counter_visit_delete: end,
    counter_receipt_read: readReceipt,
    counter_visits_list: list,
    counter_own_visits_list: listOwn,
    counter_own_visits_delete: revoke,
  } satisfies HandlersOf<'counter'>
}

/** Why the officer gives a tie at the counter, in words for the person. */
const documentNote = { it: 'Verificato allo sportello.', en: 'Checked at the counter.' }

async function present(db: TenantDb, visit: visits.Visit): Promise<Schemas['CounterVisit']> {
  const name = (await namesOf(db, [visit.person!])).get(visit.person!)
  const acts = await visits.actsOf(db, visit.id)
  return {
    id: visit.id,
    given_name: name?.givenName ?? '',
    family_name: name?.familyName ?? '',
    document: visit.document,
    expires_at: visit.expiresAt.toISOString(),
    acts: acts.map(({ operation, told }) => ({ operation, told })),
  }
}

const presentRecord = (visit: visits.Visit & { readonly operations: readonly string[] }) => ({
  id: visit.id,
  began_at: visit.beganAt.toISOString(),
  document: visit.document,
  by_tax_code: visit.byTaxCode,
  consent_version: visit.consentVersion,
  revoked_at: visit.revokedAt?.toISOString() ?? null,
  operations: [...visit.operations],
})
