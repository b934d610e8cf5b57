import type { Page } from 'playwright-core'
import { button, down, enter, first, noNetwork, notAllowed, nothing, press, signIn, silence, switchedOff } from './acting.ts'
import { petitions } from './demo.ts'
import type { Scene } from './scene.ts'

const states = ['open', 'closed', 'answered', 'archived', 'rejected', 'withdrawn', 'stopped'] as const
const element = 'main cdc-petition'

async function readAll(page: Page): Promise<void> {
  await press(page, 'Leggi tutto')
  await page.locator('details.section').first().waitFor()
  for (const section of await page.locator('details.section').all()) await section.locator('summary').first().click()
  for (const waiting of await page.getByText('Un momento').all()) await waiting.waitFor({ state: 'detached' })
}

async function begin(page: Page): Promise<void> {
  await press(page, 'Firma')
  await page.locator('form[aria-labelledby=before]').waitFor()
}

const signAs = (citizen: string, seen: string) => async (page: Page) => {
  await begin(page)
  await signIn(page, () => press(page, 'Firma'), citizen)
  await page.locator(element).getByText(seen).first().waitFor()
}

const leave = (page: Page) => press(page, 'Ritira la firma')

/** The page of what somebody has written, from the list of their own. */
const own = (citizen: string, state: RegExp) =>
  first(
    enter('cdc-session', citizen),
    (page) => page.locator('main cdc-session').getByText('Le mie petizioni').click(),
    (page) => page.locator('main cdc-session li').filter({ hasText: state }).getByRole('link').first().click(),
    (page) => page.locator(element).getByText('L’hai scritta tu').waitFor(),
  )

const failures = { loading: silence, offline: noNetwork, down, off: switchedOff, 'not-allowed': notAllowed }

const failing = (name: string, at: string, element: string): Scene[] =>
  Object.entries(failures).map(([state, network]) => ({
    name: `${name}-${state}`,
    at,
    element,
    network,
    ...(state === 'loading'
      ? { busy: true as const }
      : { act: (page: Page) => page.locator(element).getByRole('alert').waitFor() }),
  }))

export { failing }

/** The element of one petition, and the list of them. */
export async function petitionScenes(): Promise<Scene[]> {
  const found = await Promise.all(states.map(async (state) => [state, (await petitions(`state=${state}`))[0]?.id] as const))
  const [open, overdue] = [await petitions('state=open&sort=most_signed'), await petitions('answer=overdue')]
  const at = (id: string | undefined) => `/petizioni/${id}`
  const [hot, other, third] = open
  const scene = (name: string, path: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `petition-${name}`,
    at: path,
    element,
    ...(act && { act }),
  })
  const list = (name: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `petitions-${name}`,
    at: '/petizioni',
    element: 'main cdc-petitions',
    ...(act && { act }),
  })
  return [
    ...found.flatMap(([state, id]) => (id ? [scene(state, at(id)), scene(`${state}-all`, at(id), readAll)] : [])),
    ...open.slice(0, 6).map(({ id }, place) => scene(`open-${place}-all`, at(id), readAll)),
    scene('overdue', at(overdue[0]?.id)),
    scene('signing', at(hot?.id), begin),
    scene(
      'signing-in',
      at(hot?.id),
      first(
        begin,
        (page) => press(page, 'Firma'),
        (page) => page.getByText('Continua nella finestra').waitFor(),
      ),
    ),
    scene('refused', at(hot?.id), signAs('chiara', 'Può partecipare')),
    scene('too-young', at(hot?.id), signAs('giorgia', 'Si può partecipare')),
    scene('signed', at(other?.id), signAs('maria', 'Hai firmato')),
    scene('leaving', at(other?.id), first(signAs('maria', 'Hai firmato'), leave)),
    scene(
      'withdrawn-signature',
      at(third?.id),
      first(
        signAs('vito', 'Hai firmato'),
        leave,
        (page) => press(page, 'Sì, ritirala'),
        (page) => page.getByText('Hai ritirato').first().waitFor(),
      ),
    ),
    scene(
      'sharing',
      at(hot?.id),
      first(
        (page) => press(page, 'Condividi'),
        (page) =>
          page
            .locator(element)
            .getByText('Link copiato')
            .first()
            .waitFor({ timeout: 3000 })
            .catch(() => undefined),
      ),
    ),
    scene(
      'following',
      at(hot?.id),
      first(
        (page) => signIn(page, () => press(page, 'Segui'), 'elena'),
        (page) => button(page, 'Non seguire più').waitFor(),
      ),
    ),
    scene('missing', '/petizioni/019a5b1c-0000-7000-8000-000000000001'),
    scene('own-draft', '/area-personale', own('maria', /Bozza/)),
    scene(
      'own-draft-writing',
      '/area-personale',
      first(
        own('maria', /Bozza/),
        (page) => press(page, 'Continua a scrivere'),
        (page) => page.getByLabel('Titolo').waitFor(),
      ),
    ),
    scene('own-review', '/area-personale', own('elena', /In esame/)),
    scene('own-sponsors', '/area-personale', own('paolo', /Cerca promotori/)),
    scene('own-open', '/area-personale', own('maria', /Aperta/)),
    scene(
      'own-leaving',
      '/area-personale',
      first(own('maria', /Aperta/), (page) => press(page, 'Ritira la petizione')),
    ),
    ...failing('petition', at(hot?.id), element),
    list('all'),
    list(
      'none',
      first(
        (page) => page.getByRole('searchbox', { name: 'Cerca nelle petizioni' }).fill('zzzz qqqq'),
        (page) => page.getByText('Nessuna petizione corrisponde').waitFor(),
      ),
    ),
    list('filtered', (page) => page.getByLabel('Mostra').selectOption('overdue')),
    { ...list('empty'), network: nothing },
    ...failing('petitions', '/petizioni', 'main cdc-petitions'),
  ]
}
