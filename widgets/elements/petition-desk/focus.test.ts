import { sendKeys } from '@web/test-runner-commands'
import { expect } from 'chai'
import { aPetition, aProblem } from '../../testing/builders.ts'
import { at, openDesk, openFirst } from '../../testing/desk.ts'
import { find, inTown, press, shows, type TestTown, type, until } from '../../testing/page.ts'
import './index.ts'
import type { CdcPetitionDesk } from './petition-desk.ts'

let town: TestTown

const focused = (element: CdcPetitionDesk) => element.shadowRoot?.activeElement
const button = (element: CdcPetitionDesk, words: string) =>
  [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button') ?? [])].find((it) => it.innerText.trim() === words)
/** Presses as a keyboard does: the focus is on the button. */
async function key(element: CdcPetitionDesk, words: string): Promise<void> {
  await until(() => button(element, words))
  button(element, words)?.focus()
  await sendKeys({ press: 'Enter' })
}
const boxes = (element: CdcPetitionDesk) => [...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.pick input') ?? [])]
const forms = (element: CdcPetitionDesk, place: string) => element.shadowRoot?.querySelectorAll(`${place} form`).length

describe('cdc-petition-desk keeps the keyboard at work', () => {
  inTown((fresh) => (town = fresh))

  for (const words of ['Subito', 'Ci ripenso'])
    it(`on the petition at hand after «${words}»`, async () => {
      const element = await openDesk(town)
      await openFirst(element)
      await press(element, 'Pubblica')
      await key(element, words)
      await until(() => !element.pending.decisions.length)
      await element.updateComplete
      expect(element.chosen?.petition.title).to.equal('La seconda petizione')
      expect(['item', `item-${element.chosen?.petition.id}`]).to.include(focused(element)?.id)
    })

  it('on the petition at hand after «Invia di nuovo»', async () => {
    const element = await openDesk(town, {
      on: `POST ${at}/transitions`,
      status: 503,
      body: aProblem(503, 'http.unavailable'),
    })
    await openFirst(element)
    await press(element, 'Pubblica')
    await press(element, 'Subito')
    await shows(element, 'Invia di nuovo')
    await town.answers({ on: `POST ${at}/transitions`, status: 201, body: aPetition(town.slug) })
    await key(element, 'Invia di nuovo')
    await until(() => element.said.includes('Fatto'))
    await element.updateComplete
    expect(['item', `item-${element.chosen?.petition.id}`]).to.include(focused(element)?.id)
  })

  it('where it was when another decision goes its way', async () => {
    const element = await openDesk(town)
    await openFirst(element)
    await press(element, 'Pubblica')
    await until(() => element.chosen?.petition.title === 'La seconda petizione')
    await press(element, 'Pubblica')
    await until(() => element.pending.decisions.length === 2)
    await element.updateComplete
    const [, second] = element.pending.decisions
    const undo = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.pending .button') ?? [])][1]
    undo?.focus()
    await element.pending.send(element.pending.decisions[0]!)
    await element.updateComplete
    expect(element.pending.decisions).to.deep.equal([second])
    expect(focused(element)).to.equal(undo)
  })

  it('in the form that opens, and on its buttons when it closes', async () => {
    const element = await openDesk(town)
    await openFirst(element)
    await key(element, 'Non ammettere')
    await until(() => focused(element)?.getAttribute('name') === 'reason')
    await key(element, 'Lascia stare')
    await until(() => focused(element)?.closest('.right'))
  })

  it('with one form for a decision: beside the petition, or above the selection', async () => {
    const element = await openDesk(town)
    await openFirst(element)
    await press(element, 'Non ammettere')
    await until(() => forms(element, '.right') === 1)
    type(element, '.right [name=note]', 'Scritta accanto.')
    for (const box of boxes(element)) box.click()
    await shows(element, '3 selezionate')
    expect(forms(element, '.right'), 'the selection alone closes nothing').to.equal(1)
    find(element, '.bulk .second').click()
    await until(() => forms(element, '.bulk') === 1)
    await until(() => forms(element, '.right') === 0)
    find(element, '.right .second').click()
    await until(() => forms(element, '.right') === 1)
    await until(() => forms(element, '.bulk') === 0)
    expect(find<HTMLTextAreaElement>(element, '.right [name=note]').value).to.equal('Scritta accanto.')
  })

  it('without the form of a selection that is gone', async () => {
    const element = await openDesk(town)
    await shows(element, 'La terza petizione')
    boxes(element)[0]?.click()
    await shows(element, '1 selezionata')
    await press(element, 'Non ammettere')
    await until(() => forms(element, '.bulk') === 1)
    boxes(element)[0]?.click()
    await until(() => !element.shadowRoot?.querySelector('.bulk'))
    boxes(element)[1]?.click()
    await shows(element, '1 selezionata')
    expect(forms(element, '.bulk')).to.equal(0)
  })
})
