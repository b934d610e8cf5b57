import type { Page } from 'playwright-core'
import { enter, first } from './acting.ts'
import type { Scene } from './scene.ts'

const desk = 'main cdc-debate-desk'

const atDesk = first(enter('cdc-debate-desk', 'lucia'), (page) => page.locator(`${desk} .tasks`).first().waitFor())
const task = (name: string) => (page: Page) => page.locator(desk).getByRole('button', { name }).click()

/** Opens a debate of that kind, by a word of its question. */
const open = (kind: string, question: string) =>
  first(
    atDesk,
    task(kind),
    (page) => page.locator(`${desk} .items .open`, { hasText: question }).click(),
    (page) => page.locator(`${desk} .facts`).waitFor(),
  )

/** Goes to a part of it, once that is there. */
const room = (question: string, name: string, shown: string) =>
  first(
    open('In corso', question),
    (page) => page.locator(`${desk} .parts`).getByRole('button', { name, exact: true }).click(),
    (page) => page.locator(`${desk} ${shown}`).first().waitFor(),
  )

/** The staff's desk for debates: the list, one debate in its parts, and a new one. */
export function debateDeskScenes(): Scene[] {
  const desks = (state: string, act: (page: Page) => Promise<unknown>): Scene => ({
    name: `debate-desk-${state}`,
    at: '/ufficio/dibattiti',
    element: desk,
    act,
  })
  return [
    desks('queue', atDesk),
    desks('item', open('In corso', 'lungomare')),
    desks('text', room('lungomare', 'Testo', '[name=question]')),
    desks('area', room('lungomare', 'Zona', '[name=where]')),
    desks('rules', room('lungomare', 'Regole', '.asked')),
    desks('phases', room('lungomare', 'Fasi', '.phase')),
    desks('dossier', room('lungomare', 'Dossier', '.tools')),
    desks(
      'dossier-item',
      first(room('lungomare', 'Dossier', '.tools'), (page) =>
        page.locator(desk).getByRole('group', { name: 'Aggiungi' }).getByRole('button', { name: 'Numero' }).click(),
      ),
    ),
    desks(
      'proposals',
      first(room('scuole', 'Proposte', '.proposals .open'), (page) => page.locator(`${desk} .proposals .open`).first().click()),
    ),
    desks('statements', room('lungomare', 'Frasi', '.voice')),
    desks(
      'comments',
      first(room('lungomare', 'Commenti', '.voice'), async (page) => {
        for (const box of [0, 1]) await page.locator(`${desk} .voice .pick input`).nth(box).check()
      }),
    ),
    desks('outcome', room('biblioteca', 'Esito', '[name=office]')),
    desks(
      'new',
      first(atDesk, (page) => page.locator(desk).getByRole('button', { name: 'Nuovo dibattito' }).click()),
    ),
    desks(
      'undo',
      first(room('lungomare', 'Dossier', '.tools'), (page) =>
        page.locator(`${desk} .dossier`).getByRole('button', { name: 'Togli' }).first().click(),
      ),
    ),
  ]
}
