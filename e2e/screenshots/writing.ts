import type { Page } from 'playwright-core'
import { enter, first, press, signIn } from './acting.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const form = 'main cdc-petition-form'
const desk = 'main cdc-petition-desk'
const session = 'main cdc-session'

const next = (page: Page) => press(page, 'Avanti')
const choose = (page: Page) => page.locator('input[name=type]').first().check()

async function write(page: Page): Promise<void> {
  await choose(page)
  await next(page)
  await page.getByLabel('Titolo').fill('Più alberi lungo la strada della scuola')
  await page.getByLabel('Che cosa chiedi al Comune').fill('Chiediamo di piantare venti alberi lungo la strada della scuola.')
  await page
    .getByText('Esiste già qualcosa di simile?')
    .waitFor({ timeout: 4000 })
    .catch(() => undefined)
}

const toRecap = first(write, next, next)
const submit = first(
  toRecap,
  (page) => signIn(page, () => press(page, 'Invia'), 'vito'),
  (page) => page.getByText('Petizione inviata').first().waitFor(),
)
const save = first(
  toRecap,
  (page) => signIn(page, () => press(page, 'Salva senza inviare'), 'vito'),
  (page) => page.getByText('Bozza salvata dal Comune').first().waitFor(),
)

const atDesk = first(enter('cdc-petition-desk', 'lucia'), (page) =>
  page
    .locator(desk)
    .getByRole('button', { name: /Da esaminare/ })
    .waitFor(),
)
const task = (name: RegExp) => (page: Page) => page.locator(desk).getByRole('button', { name }).click()
const open = (page: Page) => page.locator(`${desk} .item .open`).first().click()
const reject = first(atDesk, open, (page) => press(page, 'Non ammettere'))

/** The form, the desk and the area of one's own. */
export function writingScenes(): Scene[] {
  const at =
    (element: string, address: string, name: string) =>
    (state: string, act?: (page: Page) => Promise<unknown>): Scene => ({
      name: `${name}-${state}`,
      at: address,
      element,
      ...(act && { act }),
    })
  const forms = at(form, '/petizioni/nuova', 'petition-form')
  const desks = at(desk, '/ufficio/petizioni', 'petition-desk')
  const sessions = at(session, '/area-personale', 'session')
  const lists = ['Le mie petizioni', 'Petizioni che segui', 'Quello che hai firmato']
  return [
    forms('1'),
    forms('1-missing', next),
    forms('2', write),
    forms('2-missing', first(choose, next, next)),
    forms('3', first(write, next)),
    forms('4', toRecap),
    forms(
      'draft-left',
      first(write, (page) => page.reload()),
    ),
    forms('kept', save),
    forms('sent', submit),
    ...failing('petition-form', '/petizioni/nuova', form),
    desks('out'),
    desks(
      'not-staff',
      first(enter('cdc-petition-desk', 'maria'), (page) => page.locator(desk).getByRole('alert').waitFor()),
    ),
    desks('review', atDesk),
    desks('item', first(atDesk, open)),
    desks('reject', reject),
    desks(
      'pending',
      first(atDesk, open, (page) => press(page, 'Pubblica')),
    ),
    desks(
      'selected',
      first(atDesk, (page) => page.locator(`${desk} .item input[type=checkbox]`).first().check()),
    ),
    desks(
      'answer',
      first(atDesk, task(/Aspettano risposta/), open, (page) => press(page, 'Rispondi')),
    ),
    desks('running', first(atDesk, task(/In corso/), open)),
    desks(
      'invalidate',
      first(atDesk, task(/In corso/), open, (page) => press(page, 'Annulla un gruppo di firme')),
    ),
    desks(
      'translate',
      first(
        atDesk,
        task(/In corso/),
        open,
        (page) => press(page, 'Traduci'),
        (page) => page.locator(desk).getByText('Traduzione ufficiale in').waitFor(),
      ),
    ),
    desks(
      'history',
      first(atDesk, task(/In corso/), open, (page) => page.locator(desk).getByText('Cronologia, anche interna').click()),
    ),
    desks('decided', first(atDesk, task(/Già decise/))),
    desks(
      'none',
      first(
        atDesk,
        (page) => page.getByRole('searchbox', { name: 'Cerca per codice o parole' }).fill('zzzz'),
        (page) => page.keyboard.press('Enter'),
      ),
    ),
    desks(
      'keys',
      first(atDesk, (page) => press(page, 'Tasti')),
    ),
    sessions('out'),
    sessions('in', enter('cdc-session', 'maria')),
    sessions(
      'lists',
      first(
        enter('cdc-session', 'maria'),
        ...lists.map((name) => (page: Page) => page.locator(session).getByText(name).last().click()),
      ),
    ),
    sessions(
      'empty-lists',
      first(
        enter('cdc-session', 'chiara'),
        ...lists.map((name) => (page: Page) => page.locator(session).getByText(name).last().click()),
      ),
    ),
    sessions('staff', enter('cdc-session', 'lucia')),
  ]
}
