import type { Page } from 'playwright-core'
import { enter, first } from './acting.ts'
import type { Scene } from './scene.ts'

const shell = 'main cdc-desk'
const queue = `${shell} cdc-moderation-desk`

const inside = (citizen: string) =>
  first(enter('cdc-desk', citizen), (page) => page.locator(`${shell} nav`).first().waitFor({ state: 'attached' }))
const atQueue = first(inside('lucia'), (page) => page.locator(`${queue} .item`).first().waitFor())
const open = (place: number) => (page: Page) => page.locator(`${queue} .item .open`).nth(place).click()
const key = (name: string) => (page: Page) => page.keyboard.press(name)
const read = first(atQueue, open(0), (page) => page.locator(`${queue} .written`).waitFor())
/** A room that administrators have, when this is there. */
const room = (name: string, shown: string) =>
  first(
    inside('lucia'),
    (page) => page.evaluate((hash) => (location.hash = hash), `cdc-room=${name}`),
    (page) => page.locator(`${shell} ${shown}`).first().waitFor(),
  )
const narrowed = (task: string) =>
  first(
    atQueue,
    (page) => page.locator(queue).getByRole('button', { name: task }).click(),
    open(0),
    (page) => page.locator(`${queue} .written`).waitFor(),
  )

/** The town's staff page and its queue. */
export function deskScenes(): Scene[] {
  const desks = (state: string, act?: (page: Page) => Promise<unknown>): Scene => ({
    name: `desk-${state}`,
    at: '/ufficio',
    element: shell,
    ...(act && { act }),
  })
  return [
    desks('out'),
    desks(
      'not-staff',
      first(enter('cdc-desk', 'maria'), (page) => page.locator(shell).getByRole('alert').waitFor()),
    ),
    desks('queue', atQueue),
    desks('item', read),
    desks('hiding', first(read, key('n'), key('2'))),
    desks('undo', first(read, key('v'))),
    desks('conflict', first(read, key('c'))),
    desks('keys', first(atQueue, key('?'))),
    desks('flagged', narrowed('Segnalati')),
    desks('appeal', narrowed('Ricorsi')),
    desks('settings', room('settings', '.areas')),
    desks('settings-reports', room('settings&cdc-at=reports', 'form')),
    desks(
      'settings-categories',
      first(
        room('settings&cdc-at=reports', 'form'),
        (page) => page.locator(`${shell} #at-categories-fold`).click(),
        (page) => page.locator(`${shell} #at-categories-0-row`).click(),
      ),
    ),
    desks(
      'settings-review',
      first(
        room('settings&cdc-at=ratings', 'form'),
        (page) => page.locator(`${shell} #at-enough_ratings`).fill('9'),
        (page) => page.locator(shell).getByRole('button', { name: 'Rivedi e salva' }).click(),
        (page) => page.locator(`${shell} .changes`).waitFor(),
      ),
    ),
    desks('settings-history', room('settings&cdc-at=reports%2Fhistory', '.versions')),
    desks('people', room('people', '.place li')),
    desks('looks', room('looks', '[name=colour]')),
    desks('territory', room('territory', '.outline')),
    desks(
      'sites',
      first(
        room('sites', '[name=page]'),
        async (page) => page.locator(`${shell} [name=page]`).fill(page.url().split('#')[0]!),
        (page) => page.locator(shell).getByRole('button', { name: 'Controlla', exact: true }).click(),
        (page) => page.locator(`${shell} .notice`).first().waitFor(),
      ),
    ),
    desks('systems', room('systems', '.place .button')),
    desks(
      'systems-new',
      first(room('systems&cdc-at=new', 'form'), (page) => page.locator(`${shell} .event-group summary`).first().click()),
    ),
    desks('access', room('access', '.place .button')),
    desks('access-new', room('access&cdc-at=new', 'form')),
    desks(
      'access-one',
      first(
        room('access', '.sums'),
        (page) => page.locator(`${shell} .place li a`).first().click(),
        (page) => page.locator(`${shell} .keys`).waitFor(),
      ),
    ),
    desks('figures', room('figures', '.bars')),
    desks('exports', room('exports', '.place a[download]')),
    desks('audit', room('audit', '.trail li')),
    desks(
      'selected',
      first(atQueue, async (page) => {
        for (const box of [0, 1, 2]) await page.locator(`${queue} .pick input`).nth(box).check()
      }),
    ),
    desks(
      'menu',
      first(atQueue, async (page) => {
        const menu = page.locator(`${shell} .menu`)
        if (await menu.isVisible()) await menu.click()
      }),
    ),
  ]
}
