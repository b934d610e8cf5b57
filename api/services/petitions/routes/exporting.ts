import { writeCsv, type CsvRow } from '../../../kernel/http/csv.ts'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { inPages, Streamed } from '../../../kernel/http/streamed.ts'
import { namesOf } from '../../../kernel/identity/names.ts'
import { receiptOf, type IdentifiedAct } from '../../../kernel/participation/index.ts'
import type { TenantDb } from '../../../kernel/db/index.ts'
import { civilDay } from '../deadlines.ts'
import { tell } from '../moving.ts'
import type { Petition } from '../petition.ts'
import { visiblePetition } from './access.ts'

/** Signatures that are read and written at a time. */
const pageSize = 1000

/** The signatures as they are when each is read: who takes theirs back meanwhile may still be among them. */
export const exportSignatures: Handler<'petitions_signatures_export_read'> = async (request) => {
  const { path, db, database, tenant, participation } = request
  const { personId } = await request.requireRole('officer')
  const petition = await visiblePetition(request, path.petition_id)
  const params = { signatures: await participation.count(db, petition.id, 'signature') }
  await tell(request, petition, { entry: 'exported' }, { actor: 'staff', person: personId }, { public: false, params })
  const names = petition.terms.identified ? ['given_name', 'family_name'] : []
  const columns = ['receipt', 'signed_on', 'assurance', 'standing', ...names]
  const pages = () =>
    inPages<CsvRow, string>(database, tenant.id, async (db, after) => {
      const acts = await participation.all(db, petition.id, 'signature', { after, limit: pageSize })
      return { rows: await rowsOf(db, petition, acts), next: acts.length < pageSize ? null : acts.at(-1)!.id }
    })
  return { status: 200, body: new Streamed(() => writeCsv(columns, pages())) }
}

async function rowsOf(db: TenantDb, { code, terms }: Petition, acts: readonly IdentifiedAct[]): Promise<CsvRow[]> {
  const persons = terms.identified ? acts.flatMap(({ person }) => (person ? [person] : [])) : []
  const names = persons.length > 0 ? await namesOf(db, persons) : undefined
  return acts.map(({ id, at, assurance, standing, person }) => {
    const name = person === null ? undefined : names?.get(person)
    return {
      receipt: receiptOf(code, id),
      signed_on: civilDay(at),
      assurance,
      standing: standing ?? '',
      given_name: name?.givenName ?? '',
      family_name: name?.familyName ?? '',
    }
  })
}
