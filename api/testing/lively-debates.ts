import { v7 } from 'uuid'
import type { components } from '../../types/openapi.d.ts'
import { sql } from '../kernel/db/index.ts'
import type { Citizen } from './caller.ts'
import { fillMachines } from './lively-machines.ts'
import { fillModeration } from './lively-moderation.ts'
import { fillProposals } from './lively-proposals.ts'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

type NewDebateSource = components['schemas']['NewDebateSource']

/** Debates in one town: a draft, one that goes on with comments and statements, and one that the town has taken back. */
export interface LivelyDebates {
  readonly ids: readonly string[]
  /** What lets generated requests reach them, by the name of the property or parameter. */
  readonly real: RealValues
}

const day = 86_400_000

/** Fills a town with debates by the public door; people discuss in the published one now. */
export async function fillDebates(api: TestApi, town: LivelyPetitions): Promise<LivelyDebates> {
  const { slug, author, signer, administrator } = town
  const staff = api.as(administrator)
  const after = (days: number) => new Date(api.now().getTime() + days * day).toISOString()
  const phases: NewDebateSource['phases'] = [
    { phase: 'discuss', opens_at: after(0) },
    { phase: 'propose', opens_at: after(20) },
    { phase: 'converge', opens_at: after(30) },
  ]
  const source: NewDebateSource = {
    question: { it: `Segreto di ${slug}: quale lungomare?` },
    summary: { it: `Il Comune di ${slug} rifà il lungomare.` },
    phases,
    closes_at: after(50),
    tags: [{ key: 'mobilita', name: { it: `Segreto di ${slug}: mobilità` } }],
  }
  const at = (id: string) => ({ path: { tenant: slug, debate_id: id } })
  const draft = async (like: Partial<NewDebateSource> = {}) => {
    const params = { path: { tenant: slug }, header: api.key() }
    return dataOf(await staff.POST('/v1/{tenant}/debates', { params, body: { ...source, ...like } })).id
  }
  const move = async (id: string, body: components['schemas']['NewDebateTransition']) => {
    const params = { ...at(id), header: api.key() }
    dataOf(await staff.POST('/v1/{tenant}/debates/{debate_id}/transitions', { params, body }))
    return id
  }
  const layer: components['schemas']['DossierLayer'] = {
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', geometry: { type: 'Point', coordinates: [16.87, 41.11] }, properties: { name: `Fermata di ${slug}` } },
    ],
  }
  const open = await move(await draft(), { action: 'publish' })
  const item = v7()
  dataOf(
    await staff.PUT('/v1/{tenant}/debates/{debate_id}/dossier/{item_id}', {
      params: { path: { ...at(open).path, item_id: item } },
      body: { kind: 'layer', place: 1, title: { it: `Le fermate di ${slug}` }, layer },
    }),
  )
  const comment = async (who: Citizen, parent_id?: string) => {
    const body = {
      subject: open,
      text: `Segreto di ${slug}: la ciclabile serve.`,
      public_name: true,
      as_staff: false,
      parent_id,
      tags: parent_id ? [] : ['mobilita'],
    }
    return dataOf(
      await api.as(who).POST('/v1/{tenant}/comments', { params: { path: { tenant: slug }, header: api.key() }, body }),
    ).id
  }
  const comments = [await comment(author)]
  comments.push(await comment(signer, comments[0]), await comment(author))
  const { id: tenantId } = await api.operator.town(slug)
  // As where a town lets people vote against comments.
  await api.database.forTenant(tenantId, (db) =>
    db.run(sql('comment_thread').where({ subject_id: open }).update({ votes_against: true })),
  )
  const state = async (who: Citizen, place: number) => {
    const body = { text: `Segreto di ${slug}: frase numero ${place}.` }
    const params = { ...at(open), header: api.key() }
    return dataOf(await api.as(who).POST('/v1/{tenant}/debates/{debate_id}/statements', { params, body })).id
  }
  const statements = [await state(administrator, 1), await state(author, 2)]
  for (const statement_id of statements)
    dataOf(
      await api.as(signer).PUT('/v1/{tenant}/debates/{debate_id}/statements/{statement_id}/opinions/mine', {
        params: { path: { ...at(open).path, statement_id } },
        body: { opinion: 'agree' },
      }),
    )
  const taken = await move(await move(await draft(), { action: 'publish' }), {
    action: 'withdraw',
    reason: `Annullato a ${slug}.`,
  })
  const proposing = await move(await draft({ phases: [{ phase: 'propose', opens_at: after(0) }] }), { action: 'publish' })
  const moderated = await fillModeration(api, { slug, author, signer, thread: open })
  const machines = await fillMachines(api, { slug, thread: open, flagged: moderated.content_id[0]! })
  const proposals = await fillProposals(api, town, proposing)
  return {
    ids: [open, proposing, await draft(), taken],
    real: {
      debate_id: [open, open, proposing, await draft(), taken],
      item_id: [item],
      comment_id: comments,
      content_id: [...moderated.content_id, ...comments],
      ...machines,
      decision_id: moderated.decision_id as string[],
      parent_id: comments,
      statement_id: statements,
      stance: ['for', 'against', 'question'],
      tag: ['mobilita'],
      phases: [phases],
      closes_at: [source.closes_at],
      sdgs: [['11', '11.7']],
      layer: [layer],
      ...proposals,
    },
  }
}
