import { expect } from 'chai'
import { html } from 'lit'
import { sessionOf } from '../../kernel/session.ts'
import { newId, someone } from '../../testing/builders.ts'
import { aComment, commentPage } from '../../testing/comments.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import type { CdcComments } from './comments.ts'
import './index.ts'

const checks = 'POST /v1/{tenant}/moderation/checks'
const text = 'Chiamatemi al 333 1234567.'
const found = {
  findings: [
    { code: 'phone', spans: [{ start: 14, end: 25 }] },
    { code: 'capitals', spans: [] },
  ],
  masked: 'Chiamatemi al [numero di telefono].',
}

let town: TestTown

/** The form of somebody signed in, with the text typed. */
async function write(checked: object, status = 200): Promise<CdcComments> {
  await town.answers(
    { on: 'GET /v1/{tenant}/comments', body: commentPage([]) },
    { on: 'GET /v1/{tenant}/me', body: someone() },
    { on: 'POST /v1/{tenant}/comments', status: 201, body: aComment({ text }) },
    { on: checks, status, body: checked },
  )
  await town.citizen({ acr: 'substantial' })
  await sessionOf(location.origin, town.slug).signIn({ language: 'it' })
  const element = await place<CdcComments>(html`<cdc-comments tenant=${town.slug} subject=${newId()} lang="it"></cdc-comments>`)
  await press(element, 'Scrivi un commento')
  await until(() => element.shadowRoot?.querySelector('#text'))
  type(element, '#text', text)
  return element
}

const written = async (): Promise<unknown> =>
  (await town.seen('POST', '/comments')).map(({ body }) => (JSON.parse(body) as { text: string }).text)

describe('personal data in what is being written', () => {
  inTown((fresh) => (town = fresh))

  it('is told and hidden where the writer wants it', async () => {
    const element = await write(found)
    await shows(element, 'Nel testo c’è un numero di telefono.')
    expect(textOf(element)).to.include('333 1234567')
    await expectAccessible(element)
    await press(element, 'Nascondi')
    await until(() => find<HTMLTextAreaElement>(element, '#text').value === found.masked)
    expect(textOf(element)).not.to.include('Nel testo c’è')
  })

  it('is looked for at once when the text is sent, and told before it goes', async () => {
    const element = await write(found)
    await press(element, 'Pubblica')
    await until(() => element.shadowRoot?.activeElement?.id === 'personal-data')
    expect(await written()).to.be.empty
    await press(element, 'Pubblica')
    await until(async () => ((await written()) as string[]).length)
    expect(await written()).to.deep.equal([text])
  })

  it('stays where the writer leaves it', async () => {
    const element = await write(found)
    await press(element, 'Lascia com’è')
    await press(element, 'Pubblica')
    await until(async () => ((await written()) as string[]).length)
    expect(await written()).to.deep.equal([text])
  })

  it('keeps nobody from sending when it can’t be looked for', async () => {
    const element = await write({ type: 'about:blank', title: '', status: 503, code: 'http.unavailable', params: {} }, 503)
    await press(element, 'Pubblica')
    await until(async () => ((await written()) as string[]).length)
    expect(await written()).to.deep.equal([text])
  })
})
