import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, aTown, inDays, newId, pageOf } from '../../testing/builders.ts'
import {
  clear,
  expectAccessible,
  find,
  place,
  press,
  shows,
  TestTown,
  textOf,
  type,
  until,
  type Wanted,
} from '../../testing/page.ts'
import { chooseFiles, aPhoto } from '../../testing/report-form.ts'
import { aClosedReport, aMessage, anEntry, aReport, aReportPhoto, ownReportOf } from '../../testing/reports.ts'
import { aStatement, aWait } from '../../testing/moderation.ts'
import './index.ts'
import type { CdcReport } from './report.ts'

const at = '/v1/{tenant}/reports/{report_id}'
const secret = 's'.repeat(32)

let town: TestTown

const tag = (id: string) =>
  html`<cdc-report tenant=${town.slug} report-id=${id} lang="it" href-template="/segnalazioni/{id}"
    ><a href="/segnalazioni">Segnalazioni</a></cdc-report
  >`

async function open(report: ReturnType<typeof aReport>, ...answers: Wanted[]): Promise<CdcReport> {
  await town.answers(
    ...answers,
    { on: `GET ${at}`, body: report },
    { on: `GET ${at}/timeline`, body: pageOf(anEntry()) },
    { on: `GET ${at}/mine`, body: ownReportOf() },
    { on: 'GET /v1/{tenant}', body: aTown(town.slug) },
  )
  await town.citizen({ acr: 'low' })
  const element = await place<CdcReport>(tag(report.id))
  await shows(element, report.title)
  return element
}

describe('cdc-report', () => {
  beforeEach(() => void (town = new TestTown()))
  afterEach(clear)

  it('is accessible while it loads', async () => {
    await town.answers({ on: `GET ${at}`, broken: 'silent' })
    await expectAccessible(await place(tag(newId())))
  })

  it('shows state, place, answers, who deals with it, the promise and what happened', async () => {
    const assigned = anEntry({ state: 'assigned', office: 'Ufficio strade', due_at: inDays(7), actor: 'staff' })
    const sent = anEntry({ action: 'sent', state: null, actor: 'system', params: { target: 'Gestore dell’acqua' } })
    const timeline = { on: `GET ${at}/timeline`, body: pageOf(anEntry(), assigned, sent) }
    const element = await open(aReport(town.slug), timeline)
    await shows(element, 'Che cosa è successo')
    for (const words of ['SEG-2026-00042', 'Assegnata', 'Via Esempio 1 · Centro', 'Ricevuta', '4 persone dicono'])
      expect(textOf(element)).to.contain(words)
    expect(textOf(element)).to.match(/Se ne occupa: Ufficio strade Il Comune promette di chiuderla entro il \d/)
    expect(textOf(element)).to.match(/È pericolosa per chi passa\? Sì/)
    expect(textOf(element)).to.match(/Ufficio strade · da chiudere entro il/)
    expect(textOf(element)).to.contain('Inviata a chi se ne occupa: Gestore dell’acqua')
    await expectAccessible(element)
  })

  it('says plainly that a promise was not kept', async () => {
    const promise = { hours: 24, due_at: inDays(-1), overdue: true, kept: null }
    const element = await open(aReport(town.slug, { promise }))
    await shows(element, 'è in ritardo.')
    await expectAccessible(element)
  })

  it('says of a photo that is not public that it is not', async () => {
    const element = await open(aReport(town.slug, { media: [aReportPhoto()] }))
    await shows(element, 'Non è ancora pubblica.')
    await until(() => element.shadowRoot?.querySelector('.photos img')?.getAttribute('alt') === 'Foto 1 di 1')
    await expectAccessible(element)
  })

  it('shows whoever reported it without signing in the photos that are not public yet, and large when they press one', async () => {
    location.hash = `#cdc-report=${secret}`
    const element = await open(aReport(town.slug, { media: [aReportPhoto()] }), {
      on: 'GET /v1/{tenant}/media/{media_id}/{rendition}',
      body: {},
    })
    await until(() => element.shadowRoot?.querySelector('.photos img')?.getAttribute('src')?.startsWith('blob:'))
    const [asked] = await town.seen('GET', '/640')
    expect(asked?.headers).to.include({ 'media-token': secret })
    expect(asked?.headers).not.to.have.property('authorization')
    find(element, '.photos button').click()
    const dialog = find<HTMLDialogElement>(element, 'dialog.large')
    await until(() => dialog.open && dialog.querySelector('img')?.alt === 'Foto 1 di 1')
    await expectAccessible(element)
    await press(element, 'Chiudi')
    await until(() => !dialog.open && !dialog.querySelector('img'))
  })

  it('lets author and town write to each other; what could not be sent stays and is sent again as the same', async () => {
    location.hash = `#cdc-report=${secret}`
    const element = await open(
      aReport(town.slug),
      { on: `GET ${at}/mine`, body: ownReportOf({ author: true }) },
      { on: `GET ${at}/messages`, body: pageOf(aMessage()), times: 1 },
      { on: `GET ${at}/messages`, body: pageOf(aMessage(), aMessage({ from: 'author', text: 'È grigio.' })) },
      { on: `POST ${at}/messages`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: `POST ${at}/messages`, status: 201, body: aMessage({ from: 'author', text: 'È grigio.' }) },
    )
    await shows(element, 'Di che colore è il palo?')
    expect(textOf(element)).to.match(/Comune · .* non pubblico/)
    type(element, 'textarea', 'È grigio.')
    await press(element, 'Invia')
    await shows(element, 'Il servizio non risponde.')
    await expectAccessible(element)
    await press(element, 'Invia')
    await shows(element, 'Chi ha segnalato · ')
    expect(find<HTMLTextAreaElement>(element, 'textarea').value).to.equal('')
    const sent = await town.seen('POST', '/messages')
    expect(sent.map(({ body }) => JSON.parse(body) as unknown)).to.deep.equal(
      [1, 2].map(() => ({ text: 'È grigio.', audience: 'author' })),
    )
    expect(sent[0]?.headers).to.include({ 'report-token': secret, 'idempotency-key': sent[1]?.headers['idempotency-key'] })
  })

  it('contests with photos of how it is now', async () => {
    const report = aClosedReport(town.slug)
    location.hash = `#cdc-report=${secret}`
    const { report_id: _, ...media } = aReportPhoto()
    const element = await open(
      report,
      { on: `GET ${at}/mine`, body: ownReportOf({ author: true, contestable_until: inDays(20) }) },
      {
        on: 'POST /v1/{tenant}/media',
        status: 422,
        body: aProblem(422, 'media.too_many_pixels', { max_megapixels: 50 }),
        times: 1,
      },
      { on: 'POST /v1/{tenant}/media', status: 201, body: { media, media_token: 't'.repeat(32) } },
      { on: `POST ${at}/contests`, status: 201, body: { ...report, state: 'reopened', phase: 'open', closing: null } },
    )
    await press(element, 'Non è risolta')
    await until(() => element.shadowRoot?.querySelector('#why'))
    type(element, '#why', 'La buca c’è ancora.')
    chooseFiles(element, await aPhoto(), 'input[type=file]')
    await until(() => element.shadowRoot?.querySelector('.notice.bad'))
    chooseFiles(element, await aPhoto(), 'input[type=file]')
    await shows(element, '1 foto pronta')
    await expectAccessible(element)
    await press(element, 'Riapri la segnalazione')
    await shows(element, 'Segnalazione riaperta.')
    const [sent] = await town.seen('POST', '/contests')
    expect(JSON.parse(sent?.body ?? '')).to.deep.equal({
      text: 'La buca c’è ancora.',
      media: [{ id: media.id, token: 't'.repeat(32) }],
    })
  })

  it('counts "me too" after a sign-in and can take it back', async () => {
    const report = aReport(town.slug)
    const answer = (supported: boolean, n: number) => ({ report_id: report.id, support_count: n, supported, following: true })
    const element = await open(
      report,
      { on: `PUT ${at}/supports/mine`, body: answer(true, 5) },
      { on: `DELETE ${at}/supports/mine`, body: answer(false, 4) },
      { on: `GET ${at}/mine`, body: ownReportOf({ supported: true, following: true }) },
    )
    const heard: number[] = []
    element.addEventListener('cdc-report-supported', (event) =>
      heard.push((event as unknown as { supportCount: number }).supportCount),
    )
    await press(element, 'Anch’io')
    await shows(element, '5 persone dicono')
    await shows(element, 'Togli il mio «anch’io»')
    await expectAccessible(element)
    expect(textOf(element)).to.contain('5 persone dicono')
    expect(await town.seen('PUT', '/supports/mine')).to.have.length(1)
    await until(() => find(element, '[part=support]').getAttribute('aria-disabled') === 'false')
    await press(element, 'Togli il mio')
    await shows(element, '4 persone dicono')
    await until(() => heard.length > 1)
    expect(heard).to.deep.equal([5, 4])
  })

  it('changes nothing when the citizen does not sign in', async () => {
    const element = await open(aReport(town.slug))
    await town.citizen({ acr: 'low', error: 'access_denied' })
    await press(element, 'Segui')
    await shows(element, 'Non sei entrato: non è cambiato nulla.')
    await expectAccessible(element)
    expect(await town.seen('PUT')).to.have.length(0)
  })

  it('lets whoever reported it without signing in contest that it is closed', async () => {
    const report = aClosedReport(town.slug)
    location.hash = `#cdc-report=${secret}`
    const element = await open(
      report,
      { on: `GET ${at}/mine`, body: ownReportOf({ author: true, contestable_until: inDays(20) }) },
      { on: `POST ${at}/contests`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: `POST ${at}/contests`, status: 201, body: { ...report, state: 'reopened', phase: 'open', closing: null } },
    )
    expect(location.hash).to.equal('')
    await press(element, 'Non è risolta')
    await until(() => element.shadowRoot?.activeElement?.id === 'why')
    await press(element, 'Riapri la segnalazione')
    await shows(element, 'Scrivi almeno 3 caratteri.')
    await expectAccessible(element)
    type(element, '#why', 'La buca c’è ancora.')
    await press(element, 'Riapri la segnalazione')
    await shows(element, 'Il servizio non risponde.')
    await press(element, 'Riapri la segnalazione')
    await shows(element, 'Segnalazione riaperta.')
    const sent = await town.seen('POST', '/contests')
    expect(sent.map(({ headers }) => headers['report-token'])).to.deep.equal([secret, secret])
    expect(sent[0]?.headers['idempotency-key']).to.equal(sent[1]?.headers['idempotency-key'])
    await expectAccessible(element)
  })

  it('tells whoever reported it without signing in why it is hidden, and takes their appeal by the private link', async () => {
    location.hash = `#cdc-report=${secret}`
    const statement = aStatement({ service: 'reports', kind: 'report' })
    const appeal = {
      words: 'Il numero è del Comune.',
      at: inDays(0),
      due_at: inDays(7),
      outcome: 'waiting',
      answer: null,
      decided_at: null,
    }
    const element = await open(
      aReport(town.slug),
      { on: `GET ${at}/mine`, body: ownReportOf({ author: true }) },
      { on: `GET ${at}/moderation`, body: { wait: null, statement } },
      { on: `POST ${at}/moderation/appeals`, status: 503, body: aProblem(503, 'http.unavailable'), times: 1 },
      { on: `POST ${at}/moderation/appeals`, status: 201, body: { ...statement, appeal, appeal_until: null } },
    )
    await shows(element, statement.words)
    await press(element, 'Fai ricorso')
    await until(() => element.shadowRoot?.activeElement?.matches('textarea'))
    await expectAccessible(element)
    type(element, '.statement textarea', appeal.words)
    await press(element, 'Invia il ricorso')
    await shows(element, 'Il servizio non risponde.')
    await press(element, 'Invia il ricorso')
    await shows(element, 'Un’altra persona risponde entro il')
    const sent = await town.seen('POST', '/appeals')
    expect(sent.map(({ headers }) => headers['report-token'])).to.deep.equal([secret, secret])
    expect(new Set(sent.map(({ headers }) => headers['idempotency-key'])).size).to.equal(1)
    await expectAccessible(element)
  })

  it('tells whoever reported it why it waits and until when, and nobody else', async () => {
    const asked = { on: `GET ${at}/moderation`, body: { wait: aWait({ service: 'reports', kind: 'report' }), statement: null } }
    const other = await open(aReport(town.slug), asked)
    await shows(other, 'Che cosa è successo')
    expect(await town.seen('GET', '/moderation')).to.deep.equal([])
    other.remove()
    location.hash = `#cdc-report=${secret}`
    const element = await open(aReport(town.slug), { on: `GET ${at}/mine`, body: ownReportOf({ author: true }) }, asked)
    await shows(element, 'Per ora lo vedi solo tu')
    await shows(element, 'un numero di telefono')
    await expectAccessible(element)
  })

  it('offers nobody else to contest it', async () => {
    const element = await open(aClosedReport(town.slug))
    await shows(element, 'Chiusa il')
    expect(textOf(element)).not.to.contain('Non è risolta')
    expect(textOf(element)).not.to.contain('Anch’io')
    await expectAccessible(element)
  })

  it('leads from a duplicate to the report that it was merged into', async () => {
    const main = { id: newId(), code: 'SEG-2026-00007' }
    const element = await open(aReport(town.slug, { state: 'duplicate', phase: 'closed', duplicate_of: main }))
    await shows(element, 'Questa segnalazione è stata unita a SEG-2026-00007.')
    expect(find(element, '.notice a').getAttribute('href')).to.equal(`/segnalazioni/${main.id}`)
    await expectAccessible(element)
  })

  it('keeps the fallback link when there is nothing to show', async () => {
    const element = await place<CdcReport>(tag(newId()))
    await shows(element, 'Qui non c’è nulla da mostrare.')
    expect(element.querySelector('a')?.checkVisibility()).to.equal(true)
    await expectAccessible(element)
  })
})
