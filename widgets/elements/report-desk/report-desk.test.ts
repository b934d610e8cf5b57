import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { html } from 'lit'
import { aProblem, inDays, newId, pageOf } from '../../testing/builders.ts'
import { expectAccessible, find, inTown, place, press, shows, type TestTown, textOf, type, until } from '../../testing/page.ts'
import { aCase, aWaiting, aWork, at, colleagues, openFirstReport, openReportDesk, queue } from '../../testing/report-desk.ts'
import { anEntry, aReport } from '../../testing/reports.ts'
import './index.ts'
import type { CdcReportDesk } from './report-desk.ts'

type Answers = Parameters<TestTown['answers']>

let town: TestTown

const open = (...answers: Answers): Promise<CdcReportDesk> => openReportDesk(town, ...answers)

const sent = async (method: string, end: string): Promise<unknown[]> =>
  (await town.seen(method, end)).map(({ body }) => JSON.parse(body || '{}') as unknown)

const rows = (element: CdcReportDesk) => element.shadowRoot?.querySelectorAll('.items > li').length
const pickAll = (element: CdcReportDesk) => {
  for (const box of element.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick input') ?? []) box.click()
}

describe('cdc-report-desk', () => {
  inTown((fresh) => (town = fresh))

  it('is accessible signed out', async () => {
    const element = await place<CdcReportDesk>(html`<cdc-report-desk tenant=${town.slug} lang="it"></cdc-report-desk>`)
    await shows(element, 'Questa pagina è per il personale del Comune.')
    await expectAccessible(element)
  })

  it('refuses politely who is not staff', async () => {
    const element = await open({ on: queue, status: 403, body: aProblem(403, 'staff.role_needed', { roles: ['officer'] }) })
    await shows(element, 'Se ci lavori, chiedi il ruolo a un amministratore.')
    await expectAccessible(element)
  })

  it('is accessible with nothing to do', async () => {
    const element = await open({ on: queue, body: aWork([]) })
    await shows(element, 'Nessuna segnalazione aperta. Bel lavoro.')
    await expectAccessible(element)
  })

  it('shows the queue with what presses, in words and not by colour alone', async () => {
    const element = await open()
    await shows(element, 'Il terzo ramo')
    await shows(element, /in ritardo di 3 giorni/)
    await shows(element, 'scade domani')
    await shows(element, 'Urgente')
    await shows(element, /Aperte 214/)
    await expectAccessible(element)
  })

  it('narrows the queue by task, office and words', async () => {
    const element = await open()
    await shows(element, 'Il terzo ramo')
    await press(element, 'In ritardo')
    await press(element, 'Filtri')
    await shows(element, 'Ufficio verde')
    const [office] = element.shadowRoot?.querySelectorAll<HTMLSelectElement>('.narrow select') ?? []
    if (!office) throw new Error('no office to choose')
    office.value = 'verde'
    office.dispatchEvent(new Event('change'))
    await shows(element, 'Filtri (1)')
    await expectAccessible(element)
    type(element, '#search', 'SEG-2026-00001')
    await until(() => element.filter.q === 'SEG-2026-00001')
    await shows(element, 'Il terzo ramo')
    const asked = (await town.seen('GET', '/report-queue')).map(({ query }) => new URLSearchParams(query))
    expect(asked.some((query) => query.get('overdue') === 'true' && query.get('office') === 'verde')).to.equal(true)
    expect(asked.at(-1)?.get('q')).to.equal('SEG-2026-00001')
  })

  it('shows a report with who made it, what happened, what was said, and its internal entries as such', async () => {
    const messages = pageOf({
      id: newId(),
      report_id: newId(),
      at: inDays(-1),
      from: 'author' as const,
      audience: 'author' as const,
      text: 'Passo di lì ogni giorno.',
      hidden_reason: null,
    })
    const element = await open({ on: `GET ${at}/messages`, body: messages })
    await openFirstReport(element)
    await shows(element, 'Passo di lì ogni giorno.')
    await shows(element, /Di Lucia Romano/)
    await shows(element, 'dal sito')
    await shows(element, 'Inviata a chi se ne occupa interno')
    await expectAccessible(element)
    // In a narrow box the decisions come before what has happened.
    const tops = (): number[] => ['#item', '.right', '.past'].map((part) => find(element, part).getBoundingClientRect().top)
    element.style.display = 'block'
    element.style.inlineSize = '360px'
    await until(() => tops().every((top, n, all) => n === 0 || top > all[n - 1]!))
  })

  it('holds a decision for ten seconds, in which it can be taken back with its words', async () => {
    const element = await open()
    await openFirstReport(element)
    await press(element, 'Chiudi: risolta')
    await shows(element, 'Motivo (o una foto del lavoro)')
    await expectAccessible(element)
    type(element, '[name=reason]', 'fatto')
    type(element, '[name=note]', 'Asfaltato stamattina.')
    find(element, '.right form .button').click()
    await shows(element, 'Chiudi: risolta: «La prima buca» fra 10 s')
    expect(element.chosen?.report.title).to.equal('La seconda buca')
    await expectAccessible(element)
    await press(element, 'Ci ripenso')
    await until(() => rows(element) === 3)
    expect(await sent('POST', '/transitions')).to.be.empty
    find(element, '.open').click()
    await element.updateComplete
    await press(element, 'Chiudi: risolta')
    await until(() => element.shadowRoot?.querySelector<HTMLTextAreaElement>('[name=note]')?.value === 'Asfaltato stamattina.')
  })

  it('fills a prepared text with what is of the report, and sends reason and words', async () => {
    const element = await open()
    await openFirstReport(element)
    await press(element, 'Chiudi: risolta')
    await shows(element, 'Testo pronto')
    type(element, '[name=reason]', 'fatto')
    type(element, '[name=template]', 'eseguiti')
    await until(
      () => find<HTMLTextAreaElement>(element, '[name=note]').value === 'Fatto il lavoro di SEG-2026-00001 in Via Esempio 1.',
    )
    find(element, '.right form .button').click()
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect((await sent('POST', '/transitions'))[0]).to.deep.equal({
      to: 'resolved',
      reason: 'fatto',
      note: 'Fatto il lavoro di SEG-2026-00001 in Via Esempio 1.',
    })
  })

  it('assigns and sorts in the version that was seen; what somebody else has changed is told and nothing typed is lost', async () => {
    const element = await open(
      { on: `PATCH ${at}`, status: 412, body: aProblem(412, 'http.precondition_failed'), times: 1 },
      { on: `PATCH ${at}`, body: aReport(town.slug), headers: { etag: '"5.it"' } },
    )
    await openFirstReport(element)
    await press(element, 'Assegna e ordina')
    await shows(element, 'Nuova scadenza')
    await expectAccessible(element)
    const [anna] = colleagues
    type(element, '[name=office]', 'verde')
    type(element, '[name=assignee]', anna?.person_id ?? '')
    find(element, '.right form .button').click()
    await press(element, 'Subito')
    await shows(element, 'Non è andata per «La prima buca».')
    await expectAccessible(element)
    await press(element, 'Riapri')
    await until(() => element.shadowRoot?.querySelector<HTMLSelectElement>('[name=office]')?.value === 'verde')
    find(element, '.right form .button').click()
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    const [first, second] = await town.seen('PATCH')
    expect(JSON.parse(second?.body ?? '')).to.deep.equal({ office: 'verde', assignee: anna?.person_id })
    expect(first?.headers['if-match']).to.equal('"3.it"')
  })

  it('decides on several in one request, and tells which were refused and why', async () => {
    const element = await open()
    await shows(element, 'Il terzo ramo')
    const ids = element.pages.items?.map(({ report }) => report.id) ?? []
    const refused = { code: 'report.transition_impossible' as const, params: { from: 'resolved', to: 'verified' } }
    const outcomes = ids.map((report_id, n) => ({ report_id, refused: n === 1 ? refused : null }))
    await town.answers({ on: 'POST /v1/{tenant}/report-batches', status: 201, body: { outcomes } })
    pickAll(element)
    await shows(element, '3 selezionate')
    await expectAccessible(element)
    await press(element, 'Segna come verificata')
    await shows(element, 'Segna come verificata: 3 segnalazioni fra 10 s')
    await press(element, 'Subito')
    await shows(element, 'Non è andata per «La seconda buca».')
    await expectAccessible(element)
    expect(await sent('POST', '/report-batches')).to.deep.equal([{ report_ids: ids, transition: { to: 'verified' } }])
  })

  it('offers what may be the same, merges, and separates again', async () => {
    const near = aReport(town.slug, { title: 'La stessa buca', code: 'SEG-2026-00009' })
    const merged = { id: newId(), code: 'SEG-2026-00011' }
    const element = await open(
      { on: 'GET /v1/{tenant}/nearby-reports', body: pageOf({ report: near, distance: 12.4 }) },
      { on: `GET ${at}/case`, body: aCase(aReport(town.slug, { duplicates: 1 }), { merged: [merged] }) },
      { on: `PUT ${at}/merge`, body: aReport(town.slug) },
      { on: `DELETE ${at}/merge`, body: aReport(town.slug) },
    )
    await openFirstReport(element)
    await press(element, 'Unisci a un’altra')
    await shows(element, /La stessa buca .*a 12 metri/)
    await expectAccessible(element)
    await press(element, 'Unisci a SEG-2026-00009')
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect(await sent('PUT', '/merge')).to.deep.equal([{ into: near.id }])
    await shows(element, 'Segnalazioni unite a questa')
    await press(element, 'Separa')
    await press(element, 'Subito')
    await until(() => /^Separa SEG-2026-00011.*Fatto/.test(element.said))
    expect((await town.seen('DELETE', '/merge')).map(({ path }) => path.includes(merged.id))).to.deep.equal([true])
  })

  it('puts a contested closing before the officer with its words', async () => {
    const report = aReport(town.slug, { state: 'reopened', contest_count: 1, title: 'La prima buca' })
    const element = await open(
      { on: queue, body: aWork([aWaiting(report)], { contested: 1 }) },
      { on: `GET ${at}/case`, body: aCase(report) },
      {
        on: `GET ${at}/timeline`,
        body: pageOf(anEntry({ action: 'contested', state: 'reopened', params: { note: 'C’è ancora.' } })),
      },
    )
    await shows(element, 'Contestata')
    await openFirstReport(element)
    await shows(element, /Chi ha segnalato dice che il problema c’è ancora. C’è ancora./)
    await expectAccessible(element)
  })

  it('writes to whoever reported it', async () => {
    const message = {
      id: newId(),
      report_id: newId(),
      at: inDays(0),
      from: 'staff',
      audience: 'author',
      text: 'x',
      hidden_reason: null,
    }
    const element = await open({ on: `POST ${at}/messages`, status: 201, body: message })
    await openFirstReport(element)
    await press(element, 'Scrivi un messaggio')
    await shows(element, 'Chi lo legge')
    type(element, '[name=text]', 'Ci serve il civico.')
    find(element, '.right form .button').click()
    await press(element, 'Subito')
    await until(() => element.said.includes('Fatto'))
    expect(await sent('POST', '/messages')).to.deep.equal([{ text: 'Ci serve il civico.', audience: 'author' }])
    expect(element.chosen?.report.title).to.equal('La prima buca')
  })

  it('lists what could not be delivered and tries it again', async () => {
    const delivery = {
      id: newId(),
      report: { id: newId(), code: 'SEG-2026-00001' },
      target: 'strade@comune.example',
      kind: 'email' as const,
      state: 'failed' as const,
      attempts: 9,
      created_at: inDays(-2),
      next_try_at: null,
      delivered_at: null,
      error: 'Nessuna risposta dal server di posta',
      external_id: null,
    }
    const element = await open(
      { on: queue, body: aWork([aWaiting(aReport(town.slug), { failed_deliveries: 1 })], { failed_deliveries: 1 }) },
      { on: 'GET /v1/{tenant}/report-deliveries', body: pageOf(delivery) },
      {
        on: 'POST /v1/{tenant}/report-deliveries/{delivery_id}/retries',
        status: 201,
        body: { ...delivery, state: 'waiting', error: null },
      },
    )
    await press(element, '1 invio non riuscito')
    await shows(element, 'Nessuna risposta dal server di posta')
    await expectAccessible(element)
    await press(element, 'Riprova')
    await shows(element, 'Nessun invio da riprovare.')
    expect(await town.seen('POST', '/retries')).to.have.length(1)
  })

  it('is worked by keys, and leaves them alone where somebody writes', async () => {
    const element = await open()
    await shows(element, 'Il terzo ramo')
    find(element, '.task').focus()
    await sendKeys({ press: 'j' })
    await sendKeys({ press: 'j' })
    expect(element.chosen?.report.title).to.equal('La seconda buca')
    await sendKeys({ press: 'Enter' })
    await until(() => element.shadowRoot?.activeElement?.id === 'item')
    await sendKeys({ press: 'x' })
    await shows(element, '1 selezionata')
    await sendKeys({ press: '?' })
    await shows(element, 'mappa della coda')
    await sendKeys({ press: '/' })
    await until(() => element.shadowRoot?.activeElement?.id === 'search')
    await sendKeys({ type: 'jkm' })
    expect(textOf(element)).not.to.contain('Chiudi la mappa')
  })
})
