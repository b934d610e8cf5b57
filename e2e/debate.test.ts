import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { shows, signInBy } from './testing/acts.ts'
import { startStand, type Stand } from './testing/stand.ts'
import type { Visit } from './testing/visit.ts'

let stand: Stand
beforeAll(async () => {
  stand = await startStand()
})
afterAll(() => stand?.stop())

const question = 'Quali alberi piantiamo in via Esempio?'
const known = 'Il marciapiede è largo tre metri'

const button = (where: Page | Locator, name: string | RegExp) =>
  where.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

/** An officer of Bari at the desk for debates, in a browser of their own. */
class Officer {
  private constructor(
    readonly visit: Visit,
    readonly page: Page,
  ) {}

  static async atTheDesk(): Promise<Officer> {
    const visit = await stand.visit({ viewport: { width: 1280, height: 900 } })
    const { page, context } = visit
    await page.goto(stand.host.put({ body: '<cdc-debate-desk tenant="bari"></cdc-debate-desk>' }))
    await signInBy(context, () => button(page, 'Entra').click(), 'teresa')
    await shows(page, 'Nuovo dibattito')
    return new Officer(visit, page)
  }

  /** Drafts a debate with its dossier, publishes it and begins its first phase. */
  async publish(): Promise<string> {
    const { page } = this
    await button(page, 'Nuovo dibattito').click()
    await page.getByLabel('La domanda', { exact: true }).fill(question)
    await page.getByLabel('Di che cosa si parla, e perché adesso', { exact: true }).fill('La strada si rifà in primavera.')
    const created = page.waitForResponse((response) => response.request().method() === 'POST' && /\/debates$/.test(response.url()))
    await button(page, 'Salva la bozza').click()
    const { id } = (await (await created).json()) as { id: string }
    await button(page, /^Dossier/).click()
    await button(page, 'Che cosa sappiamo').click()
    await page.getByLabel('In una riga', { exact: true }).fill(known)
    await button(page, 'Salva').click()
    await shows(page, known)
    await this.decide('Pubblica')
    await this.begin('Informarsi')
    return id
  }

  begin(phase: string): Promise<void> {
    return this.decide(`Comincia subito «${phase}»`)
  }

  /** Presses the decision, and does not wait the ten seconds in which it could be taken back. */
  async decide(name: string): Promise<void> {
    await button(this.page, name).click({timeout: 8000}).catch(async (e) => { await this.page.screenshot({path:'/tmp/officer.png', fullPage: true}); throw e })
    await button(this.page, 'Subito').click()
    await shows(this.page, /Fatto\.$/)
  }
}

test('two citizens and an officer take a debate from its dossier to its outcome', async () => {
  const officer = await Officer.atTheDesk()
  const id = await officer.publish()
  const address = stand.host.put({ body: `<cdc-debate tenant="bari" debate-id="${id}"></cdc-debate>` })
  const [maria, davide] = [await stand.visit(), await stand.visit()]
  await maria.page.goto(address)
  await shows(maria.page, known)
  await shows(maria.page, 'È il momento di informarsi')

  await officer.begin('Discutere')
  await maria.page.reload()
  await button(maria.page, /^Commenta/).click()
  await shows(maria.page.locator('cdc-comments blockquote'), known)
  await maria.page.getByLabel('Che cosa ne pensi').fill('Allora ci stanno i lecci.')
  await signInBy(maria.context, () => button(maria.page, 'Pubblica').click(), 'maria')
  await shows(maria.page, 'Il tuo commento è pubblicato')
  expect(officer.visit.faults).toEqual([])
  void davide
})
