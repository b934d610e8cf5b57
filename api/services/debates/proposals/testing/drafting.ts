import { v7 } from 'uuid'
import type { components } from '../../../../../types/openapi.d.ts'
import type { Caller } from '../../../../testing/caller.ts'
import { at as atDebate, startDebateTown, type DebateTown } from '../../testing/town.ts'

type Shown = components['schemas']
export type Proposal = Shown['Proposal']

export const at = (id: string) => ({ path: { tenant: 'bari', proposal_id: id } })
export const firstText = 'La piazza è vuota. Chiediamo venti panchine e due fontane. Il mercato resta il sabato.'

/** A debate in which proposals are written, and what people do there. */
export interface DraftingTown extends DebateTown {
  readonly debateId: string
  begin(author: Caller, text?: string): Promise<Proposal>
  /** Begun and published. */
  open(author: Caller, text?: string): Promise<Proposal>
  frozen(author: Caller, text?: string): Promise<Proposal>
  move(who: Caller, id: string, body: Shown['NewProposalTransition']): ReturnType<typeof move>
  read(id: string, who?: Caller): Promise<Proposal>
  /** Writes the section anew; a new one when it has no version. */
  write(
    who: Caller,
    id: string,
    section: { id?: string; version?: number },
    edit: Partial<Shown['SectionEdit']>,
  ): ReturnType<typeof write>
  suggest(
    who: Caller,
    id: string,
    words: string,
    replacement: string,
    like?: Partial<Shown['NewAmendment']>,
  ): ReturnType<typeof suggest>
  decide(who: Caller, id: string, amendment: string, decision: 'accepted' | 'rejected'): ReturnType<typeof decide>
}

const move = (town: DebateTown, who: Caller, id: string, body: Shown['NewProposalTransition']) =>
  who.POST('/v1/{tenant}/proposals/{proposal_id}/transitions', { params: { ...at(id), header: town.api.key() }, body })

const write = (who: Caller, id: string, section: { id?: string; version?: number }, edit: Partial<Shown['SectionEdit']>) =>
  who.PUT('/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}', {
    params: { path: { ...at(id).path, section_id: section.id ?? v7() }, header: { 'If-Match': `"${section.version ?? 0}"` } },
    body: { title: 'La proposta', text: firstText, place: 0, owned: false, ...edit },
  })

async function suggest(
  town: DraftingTown,
  who: Caller,
  id: string,
  words: string,
  replacement: string,
  like: Partial<Shown['NewAmendment']> = {},
) {
  const { sections, version } = await town.read(id)
  const section = sections.find(({ text }) => text.includes(words)) ?? sections[0]!
  const start = Math.max(0, section.text.indexOf(words))
  return who.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', {
    params: { ...at(id), header: town.api.key() },
    body: {
      section_id: section.id,
      version,
      passage: { exact: words, prefix: section.text.slice(Math.max(0, start - 20), start), suffix: '', start },
      replacement,
      why: 'Così si capisce meglio.',
      public_name: false,
      ...like,
    },
  })
}

const decide = (who: Caller, id: string, amendment: string, decision: 'accepted' | 'rejected') =>
  who.PUT('/v1/{tenant}/proposals/{proposal_id}/amendments/{amendment_id}/decision', {
    params: { path: { ...at(id).path, amendment_id: amendment } },
    body: { decision, reason: 'Ne abbiamo parlato tra noi.' },
  })

/** What was answered; a test that counts on it can't go on without. */
export function got<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}

export async function startDraftingTown(): Promise<DraftingTown> {
  const town = await startDebateTown()
  const { id: debateId } = await town.published()
  town.during('propose')
  const drafting: DraftingTown = {
    ...town,
    debateId,
    async begin(author, text = firstText) {
      const params = { ...atDebate(debateId), header: town.api.key() }
      const body = { title: 'Panchine in piazza', language: 'it' as const, sections: [{ title: 'La proposta', text }] }
      return got(await author.POST('/v1/{tenant}/debates/{debate_id}/proposals', { params, body }))
    },
    async open(author, text) {
      const { id } = await drafting.begin(author, text)
      return got(await drafting.move(author, id, { action: 'publish' }))
    },
    async frozen(author, text) {
      const { id } = await drafting.open(author, text)
      return got(await drafting.move(author, id, { action: 'freeze' }))
    },
    move: (who, id, body) => move(town, who, id, body),
    async read(id, who = town.api.anonymous) {
      return got(await who.GET('/v1/{tenant}/proposals/{proposal_id}', { params: at(id) }))
    },
    write,
    suggest: (who, id, words, replacement, like) => suggest(drafting, who, id, words, replacement, like),
    decide,
  }
  return drafting
}
