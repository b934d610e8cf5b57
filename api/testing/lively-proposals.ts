import * as Y from 'yjs'
import { dataOf, type LivelyPetitions } from './lively-town.ts'
import type { RealValues } from './schema-arbitrary.ts'
import type { TestApi } from './start-api.ts'

/** Fills a debate in which proposals are written: one that is amended, with somebody who asks to join, and a draft. */
export async function fillProposals(
  api: TestApi,
  { slug, author, signer }: LivelyPetitions,
  debateId: string,
): Promise<RealValues> {
  const writer = api.as(author)
  const reader = api.as(signer)
  const text = `Segreto di ${slug}: chiediamo venti panchine e due fontane.`
  const begin = async () =>
    dataOf(
      await writer.POST('/v1/{tenant}/debates/{debate_id}/proposals', {
        params: { path: { tenant: slug, debate_id: debateId }, header: api.key() },
        body: { title: `Segreto di ${slug}: panchine`, language: 'it', sections: [{ title: 'La proposta', text }] },
      }),
    )
  const [proposal, draft] = [await begin(), await begin()]
  const path = { tenant: slug, proposal_id: proposal.id }
  dataOf(
    await writer.POST('/v1/{tenant}/proposals/{proposal_id}/transitions', {
      params: { path, header: api.key() },
      body: { action: 'publish' },
    }),
  )
  const passage = { exact: 'venti panchine', prefix: 'chiediamo ', suffix: ' e due', start: text.indexOf('venti') }
  const suggest = async () => {
    const body = {
      ...{ section_id: proposal.sections[0]!.id, version: 1, passage, replacement: 'trenta panchine' },
      ...{ why: `Segreto di ${slug}: non bastano.`, public_name: true },
    }
    const params = { path, header: api.key() }
    return dataOf(await reader.POST('/v1/{tenant}/proposals/{proposal_id}/amendments', { params, body })).id
  }
  const amendments = [await suggest(), await suggest(), await suggest()]
  const asking = dataOf(await reader.POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: { path } }))
  const mine = await writer.GET('/v1/{tenant}/proposals/{proposal_id}/mine', {
    params: { path: { tenant: slug, proposal_id: draft.id } },
  })
  const section = { path: { ...path, section_id: proposal.sections[0]!.id } }
  const together = '/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}/updates'
  dataOf(await writer.POST(together, { params: section, body: { update: null, keep: false } }))
  const document = new Y.Doc()
  for (const { update } of dataOf(await writer.GET(together, { params: section })).items)
    Y.applyUpdate(document, Buffer.from(update, 'base64'))
  document.getText('text').insert(text.length, ' Grazie.')
  const update = Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64')
  dataOf(await writer.POST(together, { params: section, body: { update, keep: false } }))
  return {
    proposal_id: [proposal.id, proposal.id, draft.id],
    section_id: [proposal.sections[0]!.id],
    amendment_id: amendments,
    author_id: [asking.id, proposal.authors[0]!.id],
    'Invite-Token': [dataOf(mine).invite_token!],
    version: [1],
    from: [1],
    to: [1],
    passage: [passage],
    update: [null],
  }
}
