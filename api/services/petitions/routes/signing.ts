import type { Handler, Request } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import { requirePerson, standingThatCounts, type Person } from '../../../kernel/identity/person.ts'
import type { Tenant } from '../../../kernel/tenancy/tenant.ts'
import { lockSettled, noteSponsors } from '../moving.ts'
import type { Eligibility, Petition } from '../petition.ts'
import { presentSignature } from '../present.ts'
import { assertOpen, isPublic } from '../rules.ts'
import { findPetition } from '../store/petitions.ts'
import { assertVisible, isAuthor, opens, publicPetition } from './access.ts'

/** Passes for who may sign such a petition. @throws Problem 401 or 403, as `requirePerson`. */
export function requireEligible(person: Person | undefined, eligibility: Eligibility, tenant: Tenant): Person {
  return requirePerson(person, eligibility, tenant.slug)
}

export const sign: Handler<'petitions_signatures_create'> = async (request) => {
  const { path, body, tenant, database, participation, now } = request
  const petition = await remembered(request, path.petition_id)
  assertOpen(petition, now)
  const { eligibility, identified } = petition.terms
  const signer = requireEligible(request.person, eligibility, tenant)
  // Read in a transaction that has ended: whoever waits for the shared writing holds no connection meanwhile.
  const name = body.public_name ? await database.forTenant(tenant.id, (db) => request.personName(db)) : null
  const act = await participation.act(
    tenant,
    {
      subject: petition.id,
      kind: 'signature',
      person: signer,
      identified,
      standing: standingThatCounts(signer, eligibility.standing, tenant.slug) ?? null,
      publicName: name && nameShown(name),
      reason: body.reason?.trim() || null,
    },
    now,
  )
  return { status: act.repeated ? 200 : 201, body: presentSignature(act, petition, act.count) }
}

/**
 * The public petition from this process's memory: signing costs no reading. Loaded in a transaction of its own, so that whoever
 * waits for the shared writing holds no connection meanwhile.
 */
async function remembered(request: Request<'petitions_signatures_create'>, id: string): Promise<Petition> {
  const { database, tenant } = request
  const load = () => database.forTenant(tenant.id, (db) => findPetition(db, id, 'it'))
  const petition = await request.remember(`signing ${id}`, [`petition:${id}`], load)
  return orMissing(petition && isPublic(petition) ? petition : undefined)
}

/** The name as everybody sees it, when the person chose so. */
export function nameShown({ givenName, familyName }: { givenName: string; familyName: string }): string {
  return `${givenName} ${familyName}`.trim().slice(0, 200)
}

export const readOwn: Handler<'petitions_own_signature_read'> = async (request) => {
  const { path, db, participation, person } = request
  const petition = await publicPetition(request, path.petition_id)
  const act = await participation.find(db, petition.id, 'signature', person!, petition.terms.identified)
  if (!act) throw new Problem(404, 'participation.none')
  if (act.invalidation !== null) throw new Problem(404, 'participation.invalidated', { reason: act.invalidation })
  return { status: 200, body: presentSignature(act, petition, await participation.count(db, petition.id, 'signature')) }
}

export const withdrawSignature: Handler<'petitions_own_signature_delete'> = async (request) => {
  const { path, db, participation, person, now } = request
  const petition = await publicPetition(request, path.petition_id)
  const { count } = await participation.withdraw(db, petition.id, 'signature', person!, petition.terms.identified, now)
  return { status: 200, body: { signature_count: count } }
}

export const sponsor: Handler<'petitions_sponsors_create'> = async (request) => {
  const { path, body, tenant, database, participation, now } = request
  const petition = orMissing(await database.forTenant(tenant.id, (db) => findPetition(db, path.petition_id, 'it')))
  if (!opens(body.token, petition)) {
    await assertVisible(request, petition)
    throw new Problem(403, 'petition.sponsor_token_wrong')
  }
  const { eligibility, identified, sponsors: needed } = petition.terms
  const person = requireEligible(request.person, eligibility, tenant)
  if (isAuthor(request, petition)) throw new Problem(409, 'petition.own_petition')
  const standing = standingThatCounts(person, eligibility.standing, tenant.slug) ?? null
  const act = await participation.act(
    tenant,
    { subject: petition.id, kind: 'sponsorship', person, identified, standing, publicName: null, reason: null },
    now,
  )
  const after = orMissing(await lockSettled(request, petition.id))
  const { sponsors, state } = await noteSponsors(request, after, act.count)
  return { status: act.repeated ? 200 : 201, body: { sponsors, sponsors_needed: needed, state } }
}
