import type { Page } from 'playwright-core'
import { enter, first } from './acting.ts'
import type { Scene } from './scene.ts'

const desk = 'main cdc-debate-desk'

const atDesk = first(enter('cdc-debate-desk', 'lucia'), (page) => page.locator(`${desk} .tasks`).first().waitFor())
const task = (name: string) => (page: Page) => page.locator(desk).getByRole('button', { name }).click()

/** Opens the first debate of that kind. */
const open = (kind: string) =>
  first(
    atDesk,
    task(kind),
    (page) => page.locator(`${desk} .items .open`).first().click(),
    (page) => page.locator(`${desk} .facts`).waitFor(),
  )

/** Goes to a part of it, once that is there. */
const room = (kind: string, name: string, shown: string) =>
  first(
    open(kind),
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
    desks('item', open('In corso')),
    desks('text', room('In corso', 'Testo', '[name=question]')),
    desks('area', room('In corso', 'Zona', '[name=where]')),
    desks('rules', room('In corso', 'Regole', '.asked')),
    desks('phases', room('In corso', 'Fasi', '.phase')),
    desks('dossier', room('In corso', 'Dossier', '.tools')),
    desks(
      'dossier-item',
      first(room('In corso', 'Dossier', '.tools'), (page) =>
        page.locator(desk).getByRole('group', { name: 'Aggiungi' }).getByRole('button', { name: 'Numero' }).click(),
      ),
    ),
    desks(
      'proposals',
      first(room('In corso', 'Proposte', '.proposals .open'), (page) => page.locator(`${desk} .proposals .open`).first().click()),
    ),
    desks('statements', room('In corso', 'Frasi', '.voice')),
    desks(
      'comments',
      first(room('In corso', 'Commenti', '.voice'), async (page) => {
        for (const box of [0, 1]) await page.locator(`${desk} .voice .pick input`).nth(box).check()
      }),
    ),
    desks('outcome', room('Conclusi', 'Esito', '[name=office]')),
    desks(
      'new',
      first(atDesk, (page) => page.locator(desk).getByRole('button', { name: 'Nuovo dibattito' }).click()),
    ),
    desks(
      'undo',
      first(room('In corso', 'Dossier', '.tools'), (page) =>
        page.locator(`${desk} .dossier`).getByRole('button', { name: 'Togli' }).first().click(),
      ),
    ),
  ]
}
