import type { components } from '../../../../types/openapi.d.ts'
import type { Caller, Citizen } from '../../../testing/caller.ts'
import { startApi, type TestApi } from '../../../testing/start-api.ts'
import { reasons, types } from '../presets.ts'

export type Petition = components['schemas']['Petition']
type NewPetition = components['schemas']['NewPetition']
type NewTransition = components['schemas']['NewTransition']

/** A type that needs one sponsor, takes signatures for ten days and has thresholds of two and of three. */
const quick = {
  ...types[0]!,
  key: 'rapida',
  sponsors: 1,
  window_days: 10,
  thresholds: [
    { key: 'due', signatures: 2, consequence: { it: "Risponde l'ufficio", en: 'The office answers' }, answer_days: 5 },
    {
      key: 'tre',
      signatures: 3,
      consequence: { it: 'Il Consiglio ne discute', en: 'The council discusses it' },
      answer_days: null,
    },
  ],
}
/** The same, whose signers' names go to the clerk; no sponsor is needed. */
const named = { ...quick, key: 'nominale', identified: true, sponsors: 0 }

const bari = { path: { tenant: 'bari' } }
const at = (id: string) => ({ path: { tenant: 'bari', petition_id: id } })

/** A town with petitions, and people who move them: what the tests of petitions share. */
export interface PetitionTown {
  readonly api: TestApi
  readonly author: Citizen
  readonly moderator: Caller
  readonly officer: Caller
  /** The answer's data; fails with the problem when it was refused. */
  draft(text?: Partial<NewPetition>, by?: Citizen): Promise<Petition>
  submitted(text?: Partial<NewPetition>): Promise<Petition>
  reviewed(text?: Partial<NewPetition>): Promise<Petition>
  open(text?: Partial<NewPetition>): Promise<Petition>
  move(who: Caller, id: string, body: NewTransition): ReturnType<typeof transition>
  sign(id: string, who?: Citizen, body?: Partial<components['schemas']['NewSignature']>): ReturnType<typeof signature>
  read(id: string, who?: Caller): Promise<Petition>
  token(id: string): Promise<string>
  /** Moves the time by so many days and does what falls due. */
  later(days: number): Promise<void>
}

function transition(api: TestApi, who: Caller, id: string, body: NewTransition) {
  return who.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params: { ...at(id), header: api.key() }, body })
}

function signature(who: Caller, id: string, body: Partial<components['schemas']['NewSignature']>) {
  return who.POST('/v1/{tenant}/petitions/{petition_id}/signatures', {
    params: at(id),
    body: { consent: true, public_name: false, ...body },
  })
}

/** The data of an answer. @throws Error with the problem's code when the request was refused. */
export function data<T>(answer: { data?: T; error?: unknown }): T {
  if (answer.data === undefined) throw new Error(`refused: ${JSON.stringify(answer.error)}`)
  return answer.data
}

/** Starts an API in which Bari has the usual types and two quick ones. */
export async function startTown(): Promise<PetitionTown> {
  const api = await startApi()
  await api.operator.setSettings('bari', 'petitions', { types: [...types, quick, named], reasons: [...reasons] })
  const [author, moderator, officer] = [
    await api.citizen({ givenName: 'Lucia', familyName: 'Romano' }),
    await api.staff('moderator'),
    await api.staff('officer'),
  ]
  const town: PetitionTown = {
    api,
    author,
    moderator,
    officer,
    async draft(text = {}, by = author) {
      const body = { ...example, ...text }
      return data(await api.as(by).POST('/v1/{tenant}/petitions', { params: { ...bari, header: api.key() }, body }))
    },
    async submitted(text) {
      const { id } = await town.draft(text)
      return data(await town.move(api.as(author), id, { action: 'submit' }))
    },
    async reviewed(text) {
      const petition = await town.submitted(text)
      if (petition.state === 'in_review') return petition
      const body = { token: await town.token(petition.id), consent: true } as const
      const sponsor = api.as(await api.citizen())
      data(await sponsor.POST('/v1/{tenant}/petitions/{petition_id}/sponsors', { params: at(petition.id), body }))
      return town.read(petition.id, moderator)
    },
    async open(text) {
      const { id } = await town.reviewed(text)
      return data(await town.move(text?.type === 'iniziativa-popolare' ? officer : moderator, id, { action: 'publish' }))
    },
    move: (who, id, body) => transition(api, who, id, body),
    sign: async (id, who, body = {}) => signature(api.as(who ?? (await api.citizen())), id, body),
    read: async (id, who = api.anonymous) => data(await who.GET('/v1/{tenant}/petitions/{petition_id}', { params: at(id) })),
    async token(id) {
      const mine = await api.as(author).GET('/v1/{tenant}/petitions/{petition_id}/mine', { params: at(id) })
      return data(mine).sponsor_token!
    },
    async later(days) {
      api.setNow(new Date(api.now().getTime() + days * 86_400_000))
      await api.settle()
    },
  }
  return town
}

const example: NewPetition = {
  type: 'rapida',
  language: 'it',
  title: 'Una pista ciclabile in via Esempio',
  ask: 'Chiediamo una pista ciclabile protetta lungo tutta via Esempio.',
  details: 'Oggi chi va in bicicletta divide la strada con gli autobus.',
  public_name: true,
}
