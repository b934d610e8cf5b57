import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { shows, signInBy } from './acts.ts'
import type { Stand } from './stand.ts'
import type { Visit } from './visit.ts'

export const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })

/** An officer of Bari at the desk for debates, in a browser of their own. */
export class DebateOfficer {
  readonly visit: Visit
  readonly page: Page

  private constructor(visit: Visit) {
    this.visit = visit
    this.page = visit.page
  }

  static async atTheDesk(stand: Stand): Promise<DebateOfficer> {
    const visit = await stand.visit({ viewport: { width: 1280, height: 900 } })
    const { page, context } = visit
    await page.goto(`${stand.site('bari')}/ufficio/dibattiti`)
    await signInBy(context, () => button(page, 'Entra').click(), 'teresa')
    await shows(page, 'Nuovo dibattito')
    return new DebateOfficer(visit)
  }

  /** Drafts a debate with a dossier of one item, publishes it and begins its first phase. @returns its id. */
  async publish(question: string, known: string): Promise<string> {
    const { page } = this
    await button(page, 'Nuovo dibattito').click()
    await page.getByLabel('La domanda', { exact: true }).fill(question)
    await page.getByLabel('Di che cosa si parla, e perché adesso', { exact: true }).fill('La strada si rifà in primavera.')
    const created = page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/debates$/.test(response.url()),
    )
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

  /** Says what the town makes of the proposal. */
  async answer(title: string): Promise<void> {
    const { page } = this
    await button(page, 'Proposte').click()
    await button(page, new RegExp(`^${title}`)).click()
    await button(page, 'Rispondi').click()
    await page.getByLabel('Ufficio che risponde').fill('Ufficio verde')
    await page.getByLabel('Risposta in italiano').fill('Si può fare: i lecci sono nel bilancio.')
    await this.decide('Rispondi')
  }

  /** Says what came of it all. */
  async close(): Promise<void> {
    const { page } = this
    await button(page, 'Esito').click()
    await page.getByLabel('Ufficio che risponde').fill('Ufficio verde')
    await page.getByLabel('In poche parole', { exact: true }).fill('Gli alberi si piantano.')
    await page.getByLabel('Che cosa avete detto').first().fill('Lecci, e chi li cura.')
    await page.getByLabel('Che cosa abbiamo fatto').first().fill('Dodici lecci piantati a novembre.')
    await this.decide('Pubblica l’esito')
  }

  begin(phase: string): Promise<void> {
    return this.decide(`Comincia subito «${phase}»`)
  }

  /** Presses the decision, and does not wait the ten seconds in which it could be taken back. */
  async decide(name: string): Promise<void> {
    const { page } = this
    const sent = page.waitForResponse(
      (response) => response.request().method() !== 'GET' && /\/(transitions|answers|outcome)$/.test(response.url()),
    )
    await button(page, name).click()
    await button(page, 'Subito').click()
    expect((await sent).ok(), name).toBe(true)
  }
}
