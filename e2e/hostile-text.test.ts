import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { dataOf, simplifyPetitions } from '../api/testing/lively-town.ts'
import { loadContract } from '../api/kernel/http/contract.ts'
import { sql } from '../api/kernel/db/index.ts'
import { prepareToSign, shows, signInBy } from './testing/acts.ts'
import { makeHostileDebates } from './testing/hostile-debate.ts'
import { makeHostileProposals } from './testing/hostile-proposals.ts'
import { makeHostileReport } from './testing/hostile-report.ts'
import { makeSettingsHostile } from './testing/hostile-settings.ts'
import { makeHostileSystems } from './testing/hostile-systems.ts'
import { makeHostileWebhooks } from './testing/hostile-webhooks.ts'
import { Petitions } from './testing/petitions.ts'
import { makeReport } from './testing/report-stand.ts'
import { settled } from './testing/settled.ts'
import { startStand, type Stand } from './testing/stand.ts'
import { hostile, textFieldsOf } from './testing/text-fields.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
/** Of petitions whose every text is hostile: one answered, one that was changed and then rejected, one open. */
let answered: string
let rejected: string
let open: string
let report: string
let debates: Awaited<ReturnType<typeof makeHostileDebates>>
let proposals: Awaited<ReturnType<typeof makeHostileProposals>>
const seen = new Set<string>()
const visits: Visit[] = []

const path = (id: string) => ({ path: { tenant: 'bari', petition_id: id } })
const names = { givenName: hostile('given_name'), familyName: hostile('family_name') }
const texts = (operation: string) => ({
  title: hostile(`${operation}.title`),
  ask: hostile(`${operation}.ask`),
  details: hostile(`${operation}.details`),
})

beforeAll(async () => {
  stand = await startStand()
  const { api } = stand
  await simplifyPetitions(api, 'bari')
  const author = api.as(await api.citizen(names))
  const administrator = await api.staff('administrator')
  const keyed = (id: string) => ({ ...path(id), header: api.key() })
  const create = async () => {
    const body = { type: 'nominale', language: 'it' as const, ...texts('petitions_create'), public_name: true }
    return dataOf(await author.POST('/v1/{tenant}/petitions', { params: { path: { tenant: 'bari' }, header: api.key() }, body }))
      .id
  }
  const move = async (id: string, action: 'submit' | 'publish' | 'reject', more = {}) => {
    const by = action === 'submit' ? author : administrator
    const params = keyed(id)
    dataOf(await by.POST('/v1/{tenant}/petitions/{petition_id}/transitions', { params, body: { action, ...more } }))
  }
  const sign = async (id: string) => {
    const body = { consent: true as const, public_name: true, reason: hostile('petitions_signatures_create.reason') }
    const signer = api.as(await api.citizen(names))
    return dataOf(await signer.POST('/v1/{tenant}/petitions/{petition_id}/signatures', { params: path(id), body })).receipt
  }
  const publish = async (id: string) => {
    await move(id, 'submit')
    await move(id, 'publish')
    return id
  }
  open = await publish(await create())
  answered = await publish(await create())
  await sign(answered)
  const receipts = [await sign(answered)]
  await author.POST('/v1/{tenant}/petitions/{petition_id}/updates', {
    params: keyed(answered),
    body: { text: hostile('petitions_updates_create.text') },
  })
  await administrator.PUT('/v1/{tenant}/petitions/{petition_id}/translations/{language}', {
    params: { path: { ...path(answered).path, language: 'en' }, header: { 'If-Match': '"0"' } },
    body: texts('petitions_translations_replace'),
  })
  const note = hostile('petitions_invalidations_create.note')
  dataOf(
    await administrator.POST('/v1/{tenant}/petitions/{petition_id}/invalidations', {
      params: keyed(answered),
      body: { filter: { receipts }, reason: 'requisiti-mancanti', note, dry_run: false },
    }),
  )
  const text = { it: hostile('petitions_answers_create.text.it'), en: hostile('petitions_answers_create.text.en') }
  dataOf(
    await administrator.POST('/v1/{tenant}/petitions/{petition_id}/answers', {
      params: keyed(answered),
      body: { office: hostile('petitions_answers_create.office'), text },
    }),
  )
  rejected = await create()
  const { response } = await author.GET('/v1/{tenant}/petitions/{petition_id}', { params: path(rejected) })
  const changed = await author.PATCH('/v1/{tenant}/petitions/{petition_id}', {
    params: { ...path(rejected), header: { 'If-Match': response.headers.get('etag')! } },
    body: texts('petitions_update'),
    headers: { 'content-type': 'application/merge-patch+json' },
  })
  dataOf(changed)
  await move(rejected, 'submit')
  await move(rejected, 'reject', { reason: 'non-competenza', note: hostile('petitions_transitions_create.note') })
  report = await makeHostileReport(api)
  debates = await makeHostileDebates(api)
  proposals = await makeHostileProposals(api)
  await makeHostileWebhooks(api)
  await makeHostileSystems(api)
  await api.settle()
})
afterAll(() => stand?.stop())

/** Words for the office, between it and citizens, and among the staff: no page that is opened here shows them. */
const unshown = [
  'ratings_create.text',
  // Compared with what others have written, and kept nowhere.
  'comments_similar_find.text',
  // Looked at for personal data while it is written, and kept nowhere.
  'triage_text_check.text',
  // What a citizen calls an area of their own: shown to them alone, in their inbox.
  'notifications_alerts_create.label',
  'notifications_alerts_replace.label',
  // By which a quoted passage is found again in its text.
  'comments_create.quote.prefix',
  'comments_create.quote.suffix',
  'debates_proposals_amendments_create.passage.prefix',
  'debates_proposals_amendments_create.passage.suffix',
  // On the map of a debate, which no page opened here draws.
  'debates_dossier_replace.layer.features.properties.name',
  // Under pictures of the ground, which no server gives here: the elements' tests show it as text.
  'tenants_update.map_tiles.attribution',
  // Beneath what a geocoder has found: there is none in this stand.
  'tenants_update.geocoder.attribution',
  // On the page of whoever runs the platform, whose element's tests show it as text.
  'operator_towns_replace.name',
  // Read by the colleague who decides on it, at the desk, whose tests show it as text.
  'moderation_appeals_create.words',
  'flags_appeals_create.words',
  'reports_appeals_create.words',
  // Kept for whoever asks why somebody decided on nothing there: no element shows it.
  'moderation_abstentions_replace.reason',
  // Between a moderator and whoever flags, is blocked or trusted: cdc-moderation, whose tests show it as text, or the API alone.
  'flags_own_replace.words',
  'blocks_create.words',
  'blocks_appeals_create.words',
  'blocks_appeals_replace.words',
  'trust_authors_replace.words',
  // Between a citizen and the office about a tie to the town: cdc-standing and the desk's room, whose tests show it as text.
  'standing_own_create.note',
  'standing_ties_create.reason',
  'standing_decisions_replace.reason',
  'standing_endings_replace.reason',
  // Names of keys take no spaces, as these texts have: the desk's tests show them as text.
  'systems_create.keys.kid',
  'systems_keys_replace.keys.kid',
]
const fieldsOf = async () => [...textFieldsOf(await loadContract()), 'given_name', 'family_name']

/** Opens a browser in which whatever runs is noticed. */
async function visit(): Promise<Visit> {
  const opened = await stand.visit()
  opened.page.on('dialog', (dialog) => void opened.complaints.push(`ran ${dialog.message()}`))
  visits.push(opened)
  return opened
}

/** Notes which texts are read as they were written, and that none of them has become markup. */
async function look({ page }: Visit): Promise<void> {
  for (const field of await fieldsOf()) if (await page.getByText(hostile(field)).count()) seen.add(field)
  expect(await page.locator('img[src=x]').count()).toBe(0)
}

const expectNothingRan = () =>
  expect(visits.flatMap(({ complaints }) => complaints).filter((text) => /^ran/.test(text))).toEqual([])

async function openEverything(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Leggi tutto' }).click()
  const sections = page.locator('cdc-petition details.section')
  await expect.poll(() => sections.count()).toBeGreaterThan(0)
  for (const section of await sections.all()) if (await section.isVisible()) await section.locator('summary').first().click()
  await expect.poll(() => page.getByText('Un momento').count()).toBe(0)
}

test('no text that anybody wrote runs or becomes markup in an element', async () => {
  const reader = await visit()
  const { page, context } = reader
  const show = async (body: string) => page.goto(stand.host.put({ body }))
  const tag = (id: string, more = '') => `<cdc-petition tenant="bari" petition-id="${id}" ${more}></cdc-petition>`

  await show(tag(answered))
  await shows(page, hostile('petitions_create.title'))
  await openEverything(page)
  await look(reader)
  await show(tag(answered, 'lang="en"'))
  await shows(page, hostile('petitions_translations_replace.title'))
  await page.getByRole('button', { name: 'Read everything' }).click()
  await shows(page, hostile('petitions_translations_replace.details'))
  await look(reader)
  await show(tag(rejected))
  await shows(page, hostile('petitions_update.title'))
  await openEverything(page)
  await look(reader)

  await show('<cdc-petitions tenant="bari" href-template="/p/{id}"></cdc-petitions>')
  await shows(page, hostile('petitions_create.title'))
  await look(reader)

  await show('<cdc-petition-form tenant="bari"></cdc-petition-form>')
  await page.locator('#type-rapida').check()
  await page.getByRole('button', { name: 'Avanti' }).click()
  await page.getByLabel('Titolo').fill(hostile('petitions_create.title'))
  await page.getByLabel('Che cosa chiedi').fill(hostile('petitions_create.ask'))
  await shows(page.getByRole('region', { name: 'Esiste già qualcosa di simile?' }), hostile('petitions_create.title'))
  await look(reader)
  await page.getByRole('button', { name: 'Avanti' }).click()
  await page.getByRole('button', { name: 'Avanti' }).click()
  await shows(page, hostile('petitions_create.ask'))
  await look(reader)

  await show(`${tag(open)}<cdc-session tenant="bari"></cdc-session>`)
  const button = await prepareToSign(page, { reason: hostile('petitions_signatures_create.reason'), publicName: true })
  await signInBy(context, () => button.click(), 'maria')
  await shows(page, 'Hai firmato')
  await stand.api.database.run(
    sql('person')
      .update({ given_name: names.givenName, family_name: names.familyName })
      .where({ given_name: 'Maria', family_name: 'Cassano' }),
  )
  await page.reload()
  await shows(page, `Sei entrato come ${names.givenName}`)
  await page.getByText('Quello che hai firmato').click()
  await shows(page.locator('cdc-session'), hostile('petitions_create.title'))
  await look(reader)

  await show(`<cdc-report tenant="bari" report-id="${report}"></cdc-report>`)
  await shows(page, hostile('reports_create.title'))
  await look(reader)

  for (const language of ['it', 'en'] as const) {
    const debate = (id: string) => `<cdc-debate tenant="bari" debate-id="${id}" lang="${language}"></cdc-debate>`
    await show(debate(debates.debate))
    await shows(page, hostile(`debates_source_replace.question.${language}`))
    await shows(page, hostile('debates_statements_create.text'))
    await shows(page, hostile('comments_update.text'))
    await look(reader)
    await show(debate(debates.withdrawn))
    await shows(page, hostile(`debates_create.question.${language}`))
    await look(reader)
    await show(`<cdc-debates tenant="bari" href-template="/d/{id}" lang="${language}"></cdc-debates>`)
    await shows(page, hostile(`debates_source_replace.summary.${language}`))
    await look(reader)
  }

  const proposal = (id: string, language = 'it') =>
    show(`<cdc-proposal tenant="bari" proposal-id="${id}" lang="${language}"></cdc-proposal>`)
  await show(`<cdc-debate tenant="bari" debate-id="${proposals.debate}"></cdc-debate>`)
  await shows(page, hostile('debates_proposals_title_replace.title'))
  await proposal(proposals.begun)
  await shows(page, hostile('debates_proposals_create.sections.text'))
  await look(reader)
  await proposal(proposals.withdrawn)
  await shows(page, hostile('debates_proposals_transitions_create.reason'))
  await look(reader)
  await proposal(proposals.hidden)
  await shows(page, hostile('debates_proposals_visibility_replace.reason'))
  await look(reader)
  for (const language of ['it', 'en']) {
    await proposal(proposals.answered, language)
    await shows(page, hostile(`debates_proposals_answers_create.text.${language}`))
    await shows(page, hostile('debates_proposals_amendments_create.why'))
    await shows(page, hostile('debates_proposals_amendments_visibility_replace.reason'))
    await look(reader)
    await proposal(proposals.merged, language)
    await shows(page, hostile(`debates_proposals_merge_replace.note.${language}`))
    await look(reader)
  }

  const clerk = await visit()
  await clerk.page.goto(stand.host.put({ body: '<cdc-petition-desk tenant="bari"></cdc-petition-desk>' }))
  await signInBy(clerk.context, () => clerk.page.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await clerk.page.getByRole('button', { name: 'Già decise' }).click()
  for (const id of [answered, rejected]) {
    await clerk.page.locator(`#item-${id}`).click()
    await expect.poll(() => clerk.page.locator('.middle').innerText()).toContain('.details')
    await look(clerk)
  }
  await clerk.page.goto(stand.host.put({ body: '<cdc-report-desk tenant="bari"></cdc-report-desk>' }))
  await clerk.page.locator(`#item-${report}`).click()
  await shows(clerk.page.locator('.messages'), hostile('reports_messages_create.text'))
  await shows(clerk.page.locator('.messages'), hostile('reports_transitions_create.internal_note'))
  await look(clerk)
  await clerk.page.goto(stand.host.put({ body: '<cdc-debate-desk tenant="bari"></cdc-debate-desk>' }))
  await clerk.page.getByRole('button', { name: 'In corso' }).click()
  await clerk.page.locator(`#item-${debates.debate}`).click()
  const parts = clerk.page.getByRole('navigation', { name: 'Parti del dibattito' })
  for (const [part, field] of [
    ['Dossier', 'debates_dossier_replace.text.it'],
    ['Commenti', 'comments_visibility_replace.reason'],
    ['Frasi', 'debates_statements_hiding_replace.reason'],
  ] as const) {
    await parts.getByRole('button', { name: part }).click()
    await shows(clerk.page, hostile(field))
    await look(clerk)
  }
  await clerk.page.goto(`${stand.host.put({ body: '<cdc-desk tenant="bari"></cdc-desk>' })}#cdc-room=systems`)
  await shows(clerk.page, hostile('webhooks_create.client'))
  await shows(clerk.page, hostile('webhooks_update.client'))
  await look(clerk)
  await clerk.page.goto(`${stand.host.put({ body: '<cdc-desk tenant="bari"></cdc-desk>' })}#cdc-room=access`)
  await shows(clerk.page, hostile('systems_create.name'))
  await shows(clerk.page, hostile('systems_update.name'))
  await look(clerk)
  await clerk.page.goto(
    `${stand.host.put({ body: '<cdc-desk tenant="bari"></cdc-desk>' })}#cdc-room=settings&cdc-at=notifications`,
  )
  await clerk.page.getByRole('button', { name: 'Imposta:' }).last().click()
  await clerk.page.locator('textarea[lang=it]').first().fill(hostile('notifications_wording_preview.sentence'))
  await shows(clerk.page, hostile('notifications_wording_preview.sentence'))
  await look(clerk)

  expectNothingRan()
  expect(
    (await fieldsOf()).filter((field) => !seen.has(field) && !unshown.includes(field)),
    'every field was seen somewhere',
  ).toEqual([])
  expect(
    unshown.filter((field) => seen.has(field)),
    'what is shown by now',
  ).toEqual([])
})

test('no text becomes markup for a feed reader', async () => {
  const { page, complaints } = await visit()
  await page.goto(stand.host.put({ body: '' }))
  const found = await page.evaluate(async (address) => {
    const feed = new DOMParser().parseFromString(await (await fetch(address)).text(), 'text/xml')
    const read = [...feed.querySelectorAll('title, summary, content, name')].map((element) => {
      if (element.getAttribute('type') !== 'html') return { text: element.textContent, markup: element.children.length }
      const shown = new DOMParser().parseFromString(element.textContent, 'text/html').body
      return { text: shown.textContent, markup: shown.children.length }
    })
    return { markup: read.filter(({ markup }) => markup > 0), texts: read.map(({ text }) => text) }
  }, `${stand.api.origin}/v1/bari/feeds/petitions.atom`)
  expect(found.markup).toEqual([])
  expect(found.texts).toContain(hostile('petitions_create.title'))
  expect(complaints).toEqual([])
})

test('no text becomes a formula in a spreadsheet', async () => {
  const officer = await stand.api.staff('officer')
  const csv = await officer.GET('/v1/{tenant}/petitions/{petition_id}/signatures.csv', {
    params: path(answered),
    parseAs: 'text',
  })
  const open = await (await fetch(`${stand.api.origin}/v1/bari/open-data/petitions.csv`)).text()
  expect(csv.data).toContain('given_name')
  for (const text of [String(csv.data), open]) {
    expect(text).toContain(`'=<img src=x`)
    expect(text.match(/(^|[,\n"])[=+@-]\D[^,]*/g)).toBeNull()
  }
})

test('no text of an address runs or becomes markup on the pages of the sign-in', async () => {
  const reader = await visit()
  const { page } = reader
  const text = encodeURIComponent(hostile('address'))
  for (const address of [
    `/oidc/auth?client_id=${text}&redirect_uri=${text}&response_type=code&state=${text}`,
    `/oidc/auth?client_id=cdc-elements&redirect_uri=${text}&response_type=${text}&scope=${text}&ui_locales=${text}`,
    `/signin/callback?code=${text}&state=${text}`,
    `/signin/callback?error=${text}&error_description=${text}&state=${text}`,
    `/signin/${text}`,
    `/embed/bari/petition/${text}`,
    `/embed/bari/petitions?href-template=${text}`,
    `/${text}`,
  ]) {
    const response = await page.goto(stand.api.origin + address)
    expect(response!.status(), address).toBeLessThan(500)
    await look(reader)
  }
  expectNothingRan()
})

const searchedOrPutIn = ['reports.categories.keywords', 'reports.categories.questions.stop.text.it', 'reports.templates.text.it']

test('no text of a town’s settings runs or becomes markup in an element', async () => {
  const { api, host } = stand
  const texts = await makeSettingsHostile(api)
  const bari = await Petitions.in(api, 'bari')
  const [petition, waiting] = [await bari.open(), await bari.submitted()]
  const reported = await makeReport(
    stand,
    api.anonymous,
    { position: { type: 'Point', coordinates: [16.8719, 41.1171] } },
    'bari',
  )
  const read = new Set<string>()
  const note = async ({ page }: Visit) => {
    await settled(page)
    for (const text of texts) if (await page.getByText(text).count()) read.add(text)
    expect(await page.locator('img[src=x]').count()).toBe(0)
  }
  const citizen = await visit()
  const { page } = citizen
  for (const element of [
    `petition petition-id="${petition.id}"`,
    'petition-form',
    `report report-id="${reported.report.id}"`,
    'report-map',
    'report-stats',
    'report-form',
  ]) {
    await page.goto(host.put({ body: `<cdc-${element} tenant="bari"></cdc-${element.split(' ')[0]}>` }))
    await note(citizen)
  }
  const clerk = await visit()
  await clerk.page.goto(host.put({ body: '<cdc-petition-desk tenant="bari"></cdc-petition-desk>' }))
  await signInBy(clerk.context, () => clerk.page.getByRole('button', { name: 'Entra' }).click(), 'lucia')
  await clerk.page.locator(`#item-${waiting.id}`).click()
  await clerk.page.getByRole('button', { name: 'Non ammettere' }).first().click()
  await note(clerk)
  await clerk.page.goto(host.put({ body: '<cdc-report-desk tenant="bari"></cdc-report-desk>' }))
  await clerk.page.locator(`#item-${reported.report.id}`).click()
  await clerk.page.getByRole('button', { name: 'Non è di competenza' }).first().click()
  await note(clerk)
  expectNothingRan()
  const unread = texts.filter((text) => !read.has(text)).map((text) => text.split(' ').at(-1)!)
  // The English words stand in the same places; the others are searched, and put into a text field.
  expect(unread.filter((place) => !place.endsWith('.en')).sort()).toEqual(searchedOrPutIn)
})
