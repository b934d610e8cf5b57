import type { Page } from 'playwright-core'
import { first, press, signIn } from './acting.ts'
import { proposals } from './demo.ts'
import { failing } from './petitions.ts'
import type { Scene } from './scene.ts'

const element = 'main cdc-proposal'
const other = 'Proponi un’altra formulazione'

const choose = first(
  (page) => page.getByRole('button', { name: other }).first().click(),
  (page) => page.locator('[name=sentence]').nth(1).check(),
)
const write = first(
  choose,
  (page) => press(page, 'Avanti'),
  (page) => page.locator('#replacement').fill('Gli scuolabus, i mezzi di soccorso e chi consegna ai negozi passano sempre.'),
  (page) => page.locator('#why').fill('I negozi della via ricevono la merce alle otto.'),
)

/** Selects words as somebody would with a mouse. */
const select = (page: Page) =>
  page
    .locator('[data-section] span')
    .last()
    .click({ clickCount: 2, position: { x: 20, y: 12 } })

/** By the personal area at the top of the page. */
const enter = (citizen: string) =>
  first(
    (page) => page.locator('.session-menu summary').click(),
    (page) => signIn(page, () => page.locator('.session-menu').getByRole('button', { name: 'Entra' }).click(), citizen),
    (page) => page.locator('.session-menu summary').click(),
  )

const compare = first(
  (page) => page.locator(element).getByText('Le versioni, a confronto').click(),
  (page) => press(page, 'Confronta'),
  (page) => page.locator(element).getByText('La storia').click(),
  (page) => page.locator(element).getByText('Pubblicata').first().waitFor(),
)

/** Proposals in every state, and what is done with them. */
export async function proposalScenes(): Promise<Scene[]> {
  const found = await proposals()
  const amended = found.find(({ title }) => title.startsWith('Mezz’ora'))!
  const of = (state: string) => (found.find((proposal) => proposal.state === state) ?? amended).at
  const scene = (name: string, at: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `proposal-${name}`,
    at,
    element,
    ...(act && { act }),
  })
  return [
    scene('open', amended.at),
    ...['frozen', 'answered', 'promoted', 'merged'].map((state) => scene(state, of(state))),
    scene('selected', amended.at, select),
    scene('choosing', amended.at, choose),
    scene('amending', amended.at, write),
    scene(
      'amended',
      amended.at,
      first(write, (page) => signIn(page, () => press(page, 'Invia la correzione'), 'vito')),
    ),
    scene('author', amended.at, enter('maria')),
    scene(
      'deciding',
      amended.at,
      first(enter('maria'), (page) => press(page, 'Accogli')),
    ),
    scene('compared', amended.at, compare),
    scene('supporting', of('frozen'), (page) => press(page, 'Sostieni la proposta')),
    scene(
      'supported',
      of('frozen'),
      first(
        (page) => press(page, 'Sostieni la proposta'),
        (page) => signIn(page, () => page.locator('cdc-proposal form button.main').click(), 'vito'),
        (page) => page.getByText('La sostieni', { exact: true }).waitFor(),
      ),
    ),
    scene('missing', amended.at.replace(/[^/]+$/, '019a5b1c-0000-7000-8000-000000000001')),
    ...failing('proposal', amended.at, element),
  ]
}
