import { type TestTown, until } from '../../../testing/page.ts'
import '../index.ts'

/** What the API answers when it has counted. */
export const counted = {
  on: 'POST /v1/{tenant}/ratings',
  status: 201,
  body: { page: 'https://www.comune.example/servizi/tari', kind: 'page', value: 2 },
}

/** A rating on the page, drawn. */
export async function placeRating(town: TestTown, attributes: Record<string, string> = {}, into?: Element): Promise<HTMLElement> {
  const main = document.body.appendChild(document.createElement('main'))
  const heading = main.appendChild(document.createElement('h1'))
  heading.textContent = 'Pagina del Comune'
  const element = document.createElement('cdc-rating')
  for (const [name, value] of Object.entries({ tenant: town.slug, lang: 'it', ...attributes })) element.setAttribute(name, value)
  if (into) main.append(into)
  ;(into ?? main).append(element)
  await until(() => element.querySelector('[data-element=feedback]'))
  return element
}

/** The part of the rating that `data-element` names. */
export const marked = (element: Element, name: string): HTMLElement => {
  const found = element.querySelector<HTMLElement>(`[data-element="${name}"]`)
  if (!found) throw new Error(`${name} is not there`)
  return found
}

/** Chooses so many stars. */
export const star = (element: Element, value: number): void => marked(element, `feedback-rate-${value}`).click()

/** Presses the visible button that says the words. */
export function pressed(element: Element, words: string): void {
  const button = [...element.querySelectorAll('button')].find((it) => it.checkVisibility() && it.innerText.trim() === words)
  if (!button) throw new Error(`no button says ${words}`)
  button.click()
}

/** Chooses the visible answer. */
export function answerWith(element: Element, words: string): void {
  const labels = [...element.querySelectorAll<HTMLElement>('[data-element=feedback-rating-answer]')]
  labels.find((label) => label.checkVisibility() && label.innerText.trim() === words)!.click()
}

/** Waits until the words can be read. */
export const reads = (element: HTMLElement, words: string): Promise<void> => until(() => element.innerText.includes(words))
