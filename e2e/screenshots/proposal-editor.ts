import { first, press, signIn } from './acting.ts'
import { debates, proposals } from './demo.ts'
import type { Scene } from './scene.ts'

const page = 'main cdc-proposal'
const editor = 'main cdc-proposal-editor'

const begin = first(
  (page) => press(page, 'Scrivi una proposta'),
  (page) => page.getByLabel('Titolo della proposta').waitFor(),
)
const opened = first(
  (page) => press(page, 'Scrivila anche tu'),
  (page) => signIn(page, () => press(page, 'Chiedi di unirti agli autori'), 'maria'),
  (page) => page.getByText('Aggiungi una sezione').waitFor(),
)
const write = first(
  opened,
  (page) =>
    page
      .locator(editor)
      .getByRole('button', { name: /^Scrivi:/ })
      .first()
      .click(),
  (page) =>
    page
      .locator(editor)
      .getByRole('textbox', { name: /^Testo:/ })
      .waitFor(),
)

/** Proposals that are begun, joined and written. */
export async function proposalEditorScenes(): Promise<Scene[]> {
  const { id } = (await debates()).find(({ phase }) => phase === 'propose')!
  // One of Maria's.
  const { at } = (await proposals()).find(({ title }) => title.startsWith('Mezz’ora'))!
  const scene = (name: string, act: Scene['act'], where = at, element = page): Scene => ({
    name: `proposal-editor-${name}`,
    at: where,
    element,
    ...(act && { act }),
  })
  return [
    scene('begin', begin, `/dibattiti/${id}`, editor),
    scene(
      'begin-missing',
      first(begin, (page) => press(page, 'Comincia la proposta')),
      `/dibattiti/${id}`,
      editor,
    ),
    scene(
      'similar',
      first(
        begin,
        (page) => page.getByLabel('Titolo della proposta').fill('Strade senza auto davanti alle scuole'),
        (page) => page.getByText('Qualcuno propone qualcosa di simile?').waitFor(),
      ),
      `/dibattiti/${id}`,
      editor,
    ),
    scene('join', (page) => press(page, 'Scrivila anche tu'), at, editor),
    scene('reading', opened, at, editor),
    scene('writing', write, at, editor),
    scene(
      'offline',
      first(
        write,
        (page) => page.route(/\/v1\/bari\//, (route) => route.abort('internetdisconnected')),
        (page) => page.keyboard.type('Anche senza rete. '),
        (page) => page.getByText('Quello che scrivi resta su questo dispositivo').waitFor(),
      ),
      at,
      editor,
    ),
    scene(
      'people',
      first(opened, (page) => page.getByText('Chi scrive').click()),
      at,
      editor,
    ),
    scene(
      'section-more',
      first(
        opened,
        (page) => page.getByText('Altro').first().click(),
        (page) => press(page, 'Cambia titolo alla sezione'),
      ),
      at,
      editor,
    ),
    scene(
      'freeze',
      first(opened, (page) => press(page, 'Chiudi il testo')),
      at,
      editor,
    ),
    scene(
      'withdraw',
      first(
        opened,
        (page) => press(page, 'Ritira la proposta'),
        (page) => press(page, 'Sì, ritira'),
      ),
      at,
      editor,
    ),
    scene(
      'title',
      first(opened, (page) => press(page, 'Cambia titolo')),
      at,
      editor,
    ),
  ]
}
