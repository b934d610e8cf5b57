import { sql, type Database, type Db } from '../db/index.ts'
import { seal } from '../http/sealing.ts'
import { Problem } from '../http/problem.ts'
import { Streamed } from '../http/streamed.ts'
import type { HandlersOf } from '../http/handlers.ts'
import { surestOf } from '../identity/index.ts'
import { requirePerson, requireRecent, type Person, type PersonId } from '../identity/person.ts'
import type { Media } from '../media/index.ts'
import { MailFault } from '../mail/mail.ts'
import type { Mailer } from '../mail/mails.ts'
import type { Occasion } from '../service.ts'
import type { Language, Tenant } from '../tenancy/tenant.ts'
import { archiveOf } from './export/archive.ts'
import type { Tellings } from './export/lines.ts'
import { rightsLetter } from './erasure/letters.ts'
import { outlookOf, regretDays } from './erasure/rules.ts'
import { rolesHeld, soleAdministrations, type HeldRole } from './erasure/staff.ts'
import { askErasure, cancelErasure, openErasure, type Erasure } from './erasure/store.ts'
import type { Declared } from './telling.ts'

/** What a person's rights are granted with. */
export interface RightsMeans {
  readonly database: Database
  readonly tellings: Tellings
  /** What is kept and can't be told. */
  readonly sealed: readonly Declared[]
  readonly media: Media
  readonly towns: () => Promise<readonly Tenant[]>
  readonly occasion: (tenant: Tenant) => Occasion
  readonly personsOf: (person: PersonId) => Promise<readonly PersonId[]>
  readonly addressOf: (db: Db, person: PersonId) => Promise<string | null>
  /** Under which the address of the last letter is sealed. */
  readonly key: Buffer
  readonly mailer: Mailer
  readonly onFault: (fault: unknown) => void
}

const day = 86_400_000
/** Most exports of a person in a day. */
const mostExports = 5

/** Handlers of what a person may ask of their data, in their own place: that the token is one of it has been looked at before. */
export function rightsHandlers(means: RightsMeans): HandlersOf<'rights'> {
  const { database, tellings, sealed, media, towns, occasion, personsOf, addressOf, key, mailer, onFault } = means
  const declared = [...tellings.ofAll, ...tellings.ofTown, ...sealed]

  /** Tells the person; that no letter goes out keeps them from nothing. */
  const write = (letter: ReturnType<typeof rightsLetter>) => {
    mailer.send(letter, { signal: AbortSignal.timeout(15_000) }).catch((fault: unknown) => {
      if (!(fault instanceof MailFault)) onFault(fault)
    })
  }

  /** Looked at before the transaction begins: who holds one connection waits for no second. */
  const look = async (person: PersonId, language: Language) => {
    const everywhere = await towns()
    const roles = await rolesHeld(database, everywhere, person)
    const sole = await soleAdministrations(database, everywhere, person)
    const present = (erasure: Erasure | undefined) => ({
      asked_at: erasure?.askedAt.toISOString() ?? null,
      due_at: erasure?.dueAt.toISOString() ?? null,
      regret_days: regretDays,
      outlook: outlookOf(declared, language),
      roles: roles.map(presentRole),
      sole_administrator_of: sole.map(({ name }) => name),
    })
    return { sole, present }
  }

  return {
    async rights_export_read({ person: asking, db, now, newId, language, origin }) {
      const person = await requireSure(asking, db, now)
      const [persons, everywhere] = [await personsOf(person.id), await towns()]
      const id = newId()
      await noteExport(db, { id, person: person.id, now })
      const to = await addressOf(db, person.id)
      if (to !== null) {
        const letter = rightsLetter('taken', { id, to, language, at: now, page: `${origin}/profilo` })
        db.afterCommit(() => write(letter))
      }
      const archiving = { database, tellings, towns: everywhere, occasion, persons, media, language, declared, now }
      return { status: 200, body: new Streamed(() => archiveOf(archiving)) }
    },

    async rights_erasure_read({ person: asking, db, language }) {
      const person = requirePerson(asking, { assurance: 'low' }, '')
      const { present } = await look(person.id, language)
      return { status: 200, body: present(await openErasure(db, person.id)) }
    },

    async rights_erasure_replace({ person: asking, db, now, newId, language, origin }) {
      const person = await requireSure(asking, db, now)
      const { sole, present } = await look(person.id, language)
      if (sole.length > 0) throw new Problem(409, 'rights.last_administrator', { towns: sole.map(({ name }) => name) })
      const to = await addressOf(db, person.id)
      const [id, dueAt] = [newId(), new Date(now.getTime() + regretDays * day)]
      const address = to === null ? null : seal(to, key, [person.id])
      const isNew = await askErasure(db, { id, person: person.id, language, askedAt: now, dueAt, address })
      if (isNew && to !== null) {
        const letter = rightsLetter('asked', { id, to, language, at: dueAt, page: `${origin}/profilo` })
        db.afterCommit(() => write(letter))
      }
      return { status: 200, body: present(await openErasure(db, person.id)) }
    },

    async rights_erasure_delete({ person: asking, db, now }) {
      const person = requirePerson(asking, { assurance: 'low' }, '')
      const cancelled = await cancelErasure(db, person.id, now)
      if (!cancelled && (await openErasure(db, person.id))) throw new Problem(409, 'rights.erasure_begun')
      return { status: 204 }
    },
  }
}

/**
 * The person, who has come lately and by a way as sure as the surest that they have: who only reads their mail, or finds a tab open, neither
 * takes everything along nor has it erased.
 */
async function requireSure(asking: Person | undefined, db: Db, now: Date): Promise<Person> {
  const person = requireRecent(requirePerson(asking, { assurance: 'low' }, ''), now)
  return requirePerson(person, { assurance: await surestOf(db, person.id) }, '')
}

const presentRole = ({ town, role, service }: HeldRole) => ({
  ...{ town: town.slug, town_name: town.name },
  ...{ role, service },
})

/** Keeps that it was taken along. @throws Problem 429 `rights.too_many_exports` {most}. */
async function noteExport(db: Db, { id, person, now }: { id: string; person: PersonId; now: Date }): Promise<void> {
  await db.run(sql.raw('select pg_advisory_xact_lock(hashtextextended(?, 4))', [`export ${person}`]))
  const lately = await db.rows<{ at: Date }>(
    sql('person_export')
      .select('at')
      .where({ person_id: person })
      .where('at', '>', new Date(now.getTime() - day))
      .orderBy('at'),
  )
  if (lately.length >= mostExports) {
    const seconds = Math.ceil((lately[0]!.at.getTime() + day - now.getTime()) / 1000)
    throw new Problem(429, 'rights.too_many_exports', { most: mostExports }, seconds)
  }
  await db.run(sql('person_export').insert({ id, person_id: person, at: now }))
}
