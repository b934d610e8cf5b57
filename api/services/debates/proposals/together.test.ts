import * as Y from 'yjs'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { followLive } from '../../../testing/live-stream.ts'
import { settingsSchema, type DebatesSettings } from '../settings.ts'
import type { Caller } from '../../../testing/caller.ts'
import { at, firstText, got, startDraftingTown, type DraftingTown } from './testing/drafting.ts'

let town: DraftingTown
let maria: Caller
let piero: Caller
beforeAll(async () => {
  town = await startDraftingTown()
  ;[maria, piero] = await Promise.all(
    [0, 1].map(async () => town.api.as(await town.api.citizen())) as [Promise<Caller>, Promise<Caller>],
  )
})
afterAll(async () => {
  expect(town.api.faults).toEqual([])
  await town.api.stop()
})

/** A client with a document of its own, which writes also while it has no network. */
class Writer {
  readonly document = new Y.Doc()
  #seen = 0
  #sent = Y.encodeStateVector(this.document)
  readonly #who: Caller
  readonly #path: { tenant: string; proposal_id: string; section_id: string }

  constructor(who: Caller, proposal: string, section: string) {
    this.#who = who
    this.#path = { ...at(proposal).path, section_id: section }
  }

  get text() {
    return this.document.getText('text')
  }

  post(update: string | null, keep = false) {
    const params = { path: this.#path }
    return this.#who.POST('/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}/updates', {
      params,
      body: { update, keep },
    })
  }

  async read() {
    const params = { path: this.#path, query: { since: this.#seen } }
    const updates = got(await this.#who.GET('/v1/{tenant}/proposals/{proposal_id}/sections/{section_id}/updates', { params }))
    for (const { seq, update } of updates.items) {
      Y.applyUpdate(this.document, Buffer.from(update, 'base64'))
      this.#seen = seq
    }
    return updates
  }

  async send(keep = false) {
    const update = Buffer.from(Y.encodeStateAsUpdate(this.document, this.#sent)).toString('base64')
    got(await this.post(update, keep))
    this.#sent = Y.encodeStateVector(this.document)
  }
}

async function together() {
  const { id, sections } = await town.open(maria)
  const mine = got(await maria.GET('/v1/{tenant}/proposals/{proposal_id}/mine', { params: at(id) }))
  const header = { 'Invite-Token': mine.invite_token! }
  got(await piero.POST('/v1/{tenant}/proposals/{proposal_id}/authors', { params: { ...at(id), header } }))
  const writers = [maria, piero].map((who) => new Writer(who, id, sections[0]!.id)) as [Writer, Writer]
  got(await writers[0].post(null))
  for (const writer of writers) await writer.read()
  return { id, section: sections[0]!.id, writers }
}

test('of two who write at once, one without a network for a while, nothing is lost', async () => {
  const { id, writers } = await together()
  const [online, offline] = writers
  expect(offline.text.toJSON()).toBe(firstText)
  for (let turn = 0; turn < 5; turn += 1) {
    online.text.insert(0, `M${turn} `)
    offline.text.insert(offline.text.length, ` P${turn}`)
    await online.send()
  }
  await offline.send()
  await offline.send(true)
  for (const writer of writers) await writer.read()
  expect(online.text.toJSON()).toBe(offline.text.toJSON())
  expect(online.text.toJSON()).toBe(`M4 M3 M2 M1 M0 ${firstText} P0 P1 P2 P3 P4`)
  const proposal = await town.read(id)
  expect(proposal.sections[0]!.text).toBe(online.text.toJSON())
  const versions = await town.api.anonymous.GET('/v1/{tenant}/proposals/{proposal_id}/versions', { params: at(id) })
  expect(got(versions).items.map(({ cause }) => cause)).toEqual(['together', 'begun'])
})

test('what is written together waits for moderators as soon as everybody reads it, kept as a version or not', async () => {
  const levels = { level_0: 'pre', level_1: 'pre', level_2: 'pre', level_3: 'pre' } as const
  const { id, writers } = await together()
  await town.api.operator.setSettings('bari', 'moderation', { policy: { debates: levels } })
  const moderator = await town.api.staff('moderator')
  const params = { path: { tenant: 'bari', content_id: id } }
  const item = async () => got(await moderator.GET('/v1/{tenant}/moderation/items/{content_id}', { params }))
  const keep = async () =>
    got(
      await moderator.POST('/v1/{tenant}/moderation/items/{content_id}/decisions', {
        params: { ...params, header: town.api.key() },
        body: { outcome: 'keep', version: (await item()).version },
      }),
    )
  const write = async (words: string, kept: boolean) => {
    writers[0].text.insert(0, words)
    await writers[0].send(kept)
  }
  if ((await item()).waiting) await keep()
  await write('Prima. ', true)
  expect(await item()).toMatchObject({ waiting: true, held: false })
  await keep()
  expect(await item()).toMatchObject({ waiting: false })
  // A moment after the version, so that it makes none.
  await write('Ladri! ', true)
  expect((await town.read(id)).sections[0]!.text).toContain('Ladri!')
  expect(await item()).toMatchObject({
    waiting: true,
    held: false,
    content: { text: expect.stringContaining('Ladri!') as string },
  })
  await keep()
  await write('Ancora. ', false)
  expect(await item()).toMatchObject({ waiting: true })
  await town.api.operator.setSettings('bari', 'moderation', {})
})

test('what nobody has kept is kept when the text is settled', async () => {
  const { id, writers } = await together()
  writers[0].text.insert(0, 'Premessa. ')
  await writers[0].send()
  got(await town.move(maria, id, { action: 'freeze' }))
  const version = await town.api.anonymous.GET('/v1/{tenant}/proposals/{proposal_id}/versions/{version}', {
    params: { path: { ...at(id).path, version: 2 } },
  })
  expect(got(version).sections[0]!.text).toBe(`Premessa. ${firstText}`)
})

test('what is written together is amended as it is read, before anybody has kept it', async () => {
  const { id, writers } = await together()
  writers[0].text.insert(0, 'Premessa. ')
  await writers[0].send()
  expect(got(await town.suggest(piero, id, 'Premessa', 'Prima di tutto'))).toMatchObject({ passage_state: 'kept' })
})

test('an amendment that is accepted meanwhile reaches who is writing, and what they have not sent stays', async () => {
  const { id, writers } = await together()
  const [one, other] = writers
  other.text.insert(0, 'Premessa. ')
  const { id: amendment } = got(await town.suggest(piero, id, 'venti panchine', 'trenta panchine'))
  got(await town.decide(maria, id, amendment, 'accepted'))
  await other.send()
  for (const writer of writers) await writer.read()
  expect(one.text.toJSON()).toBe(`Premessa. ${firstText.replace('venti', 'trenta')}`)
  expect(other.text.toJSON()).toBe(one.text.toJSON())
  expect((await town.read(id)).sections[0]!.text).toBe(one.text.toJSON())
})

test('what is not an update of plain text is refused and changes nothing', async () => {
  const { id, section, writers } = await together()
  const encoded = (change: (document: Y.Doc) => void) => {
    const document = new Y.Doc()
    change(document)
    return Buffer.from(Y.encodeStateAsUpdate(document)).toString('base64')
  }
  const codes = []
  for (const update of [
    Buffer.from('nessun aggiornamento').toString('base64'),
    encoded((document) => document.getMap('text').set('a', 1)),
    encoded((document) => document.getText('altro').insert(0, 'a')),
    encoded((document) => document.getText('text').insert(0, 'a', { bold: true })),
    encoded((document) => document.getText('text').insertEmbed(0, { image: 'x' })),
    encoded((document) => document.getText('text').insert(0, 'a b'.repeat(7000))),
    encoded((document) => document.getText('text').insert(0, 'x\u202ey')),
    encoded((document) => document.getText('text').insert(0, 'x\u0007y')),
  ])
    codes.push((await writers[0].post(update)).error?.code)
  const wrong = 'proposal.update_wrong'
  expect(codes).toEqual([wrong, wrong, wrong, wrong, wrong, 'proposal.too_many', 'http.unreadable_text', wrong])
  expect((await town.read(id)).sections[0]!.text).toBe(firstText)
  const stranger = new Writer(town.api.as(await town.api.citizen()), id, section)
  expect((await stranger.post(null)).error?.code).toBe('proposal.author_only')
})

test('what takes a place in the text and is no letter is refused: whatever is written after it would stand elsewhere', async () => {
  const { id, writers } = await together()
  const { document, text } = writers[0]
  const sent = Y.encodeStateVector(document)
  document.transact((transaction) => {
    const next = Y.createID(document.clientID, Y.getState(document.store, document.clientID))
    const content = new Y.ContentAny(['a', 1])
    new Y.Item(next, null, null, text._start, text._start!.id, text, null, content).integrate(transaction, 0)
  })
  expect(text.toJSON()).toBe(firstText)
  const update = Buffer.from(Y.encodeStateAsUpdate(document, sent)).toString('base64')
  expect((await writers[0].post(update)).error?.code).toBe('proposal.update_wrong')
  expect((await town.read(id)).sections[0]!.text).toBe(firstText)
})

test('many updates are put together, and whoever has seen some reads the rest', async () => {
  const { writers } = await together()
  const [one, other] = writers
  for (let turn = 0; turn < 205; turn += 1) {
    town.during('propose', turn * 1000)
    one.text.insert(0, 'a ')
    await one.send()
    if (turn === 100) await other.read()
  }
  await other.read()
  expect(other.text.toJSON()).toBe(one.text.toJSON())
})

test('a text that is kept already is not kept once more', async () => {
  const { id, writers } = await together()
  writers[0].text.insert(0, 'Premessa. ')
  await writers[0].send(true)
  got(await writers[1].post(null, true))
  expect((await town.read(id)).version).toBe(2)
})

test('whoever saves without end makes a version every half minute; what is settled is kept whole', async () => {
  const { id, writers } = await together()
  const version = async (seconds: number) => {
    town.during('propose', 30 * 60_000 + seconds * 1000)
    writers[0].text.insert(0, 'a')
    await writers[0].send(true)
    return (await town.read(id)).version
  }
  expect([await version(0), await version(1), await version(29.999), await version(30)]).toEqual([2, 2, 2, 3])
  writers[1].text.insert(0, 'b')
  await writers[1].send(true)
  expect((await town.read(id)).version).toBe(4)
  await version(31)
  expect(got(await town.move(maria, id, { action: 'freeze' })).version).toBe(5)
})

test('the whole text has its room also while nobody keeps it; what is too much can be taken out', async () => {
  const { id, writers } = await together()
  const full = `${'a '.repeat(9999)}aa`
  for (let section = 0; section < 4; section += 1) got(await town.write(maria, id, {}, { text: full, place: section + 1 }))
  writers[0].text.insert(0, full.slice(firstText.length))
  await writers[0].send()
  const { sections } = await town.read(id)
  expect(sections.reduce((sum, { text }) => sum + text.length, 0)).toBe(100_000)
  const sixth = got(await town.write(maria, id, {}, { text: '', place: 9 }))
  const other = new Writer(maria, id, sixth.id)
  got(await other.post(null))
  await other.read()
  other.text.insert(0, 'c')
  const refused = await other.post(Buffer.from(Y.encodeStateAsUpdate(other.document)).toString('base64'))
  expect(refused.error).toMatchObject({ code: 'proposal.too_many', params: { what: 'letters', max: 100_000 } })
  writers[0].text.delete(0, 1)
  await writers[0].send()
})

test('authors hear at once that there is news, under a name that nobody else is told', async () => {
  const { id, writers } = await together()
  const { channel } = await writers[1].read()
  const stream = await followLive(town.api.origin, channel, id)
  try {
    const heard = () => stream.counts('writing')
    await vi.waitUntil(() => heard().length === 1, { timeout: 20_000, interval: 10 })
    writers[0].text.insert(0, 'Premessa. ')
    await writers[0].send()
    await vi.waitUntil(() => heard().length === 2, { timeout: 20_000, interval: 10 })
    expect(heard().map(({ subject_id }) => subject_id)).toEqual([channel, channel])
    expect(heard()[1]!.count).toBeGreaterThan(heard()[0]!.count)
  } finally {
    await stream.close()
  }
})

test('who is writing is told to the others for a minute; a town says how much and how many at once', async () => {
  town.during('propose', 60 * 60_000)
  const settings = settingsSchema['default'] as DebatesSettings
  const limits = { updates_per_minute: 10, authors_at_once: 1, bytes_per_section: 50_000 }
  await town.api.operator.setSettings('bari', 'debates', { ...settings, together: limits })
  const { writers, section } = await together()
  const [one, other] = writers
  const write = async (writer: Writer, words = 'a ') => {
    writer.text.insert(0, words)
    const update = Buffer.from(Y.encodeStateAsUpdate(writer.document)).toString('base64')
    const { response, error } = await writer.post(update)
    return [response.status, error?.code, response.headers.get('retry-after')]
  }
  for (let turn = 0; turn < 10; turn += 1) expect(await write(one)).toEqual([200, undefined, null])
  expect((await other.read()).writers).toMatchObject([{ section_id: section }])
  expect(await write(other)).toEqual([429, 'proposal.writers_many', '60'])
  town.during('propose', 61 * 60_000 - 1)
  expect(await write(one)).toEqual([429, 'proposal.too_fast', '1'])
  town.during('propose', 61 * 60_000)
  expect(await write(one, 'b '.repeat(9000))).toEqual([200, undefined, null])
  expect(await write(one)).toEqual([200, undefined, null])
  expect(await write(one)).toEqual([409, 'proposal.too_many', null])
  town.during('propose', 62 * 60_000)
  expect((await other.read()).writers).toEqual([])
  // What is refused took as long to read.
  const refused = async () => (await one.post(Buffer.from('nessun aggiornamento').toString('base64'))).error?.code
  for (let turn = 0; turn < 10; turn += 1) expect(await refused()).toBe('proposal.update_wrong')
  expect(await refused()).toBe('proposal.too_fast')
  town.during('propose', 63 * 60_000)
  expect((await write(other))[0]).not.toBe(429)
  await town.api.operator.setSettings('bari', 'debates', { ...settings })
})
