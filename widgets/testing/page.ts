import 'axe-core/axe.js'
import { emulateMedia } from '@web/test-runner-commands'
import type axeCore from 'axe-core'
import { expect } from 'chai'
import { html, type LitElement, render, type TemplateResult } from 'lit'
import { sessionOf } from '../kernel/session.ts'

declare const axe: typeof axeCore

/** An answer for an operation of the contract; see tools/testing/contract-answers.ts. */
export interface Wanted {
  on: string
  status?: number
  body?: unknown
  headers?: Record<string, string>
  times?: number
  broken?: 'cut' | 'garbled' | 'silent'
}

export interface Persona {
  acr: string
  age?: number
  standing?: Record<string, string[]>
  error?: string
  silent?: boolean
}

export interface Seen {
  method: string
  path: string
  query: string
  headers: Record<string, string | undefined>
  body: string
}

async function wish(wanted: object): Promise<unknown> {
  const response = await fetch('/__wish', { method: 'POST', body: JSON.stringify(wanted) })
  if (!response.ok) throw new Error(await response.text())
  return response.json()
}

const letters = 'abcdefghijklmnopqrstuvwxyz'

/** A town of the test's own, so that tests don't hear each other's answers. */
export class TestTown {
  readonly slug = `town-${Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => letters[byte % 26]).join('')}`

  /** Answers from now on; the newest wish for an operation wins. */
  answers(...answers: Wanted[]): Promise<unknown> {
    return wish({ tenant: this.slug, answers })
  }

  /** Who signs in. */
  citizen(persona: Persona): Promise<unknown> {
    return wish({ tenant: this.slug, persona })
  }

  /** Tells whoever listens that a count has changed. */
  count(subject: string, count: number, event = 'count'): Promise<unknown> {
    return wish({ tenant: this.slug, live: { subject_id: subject, count }, event })
  }

  /** What the elements have asked, oldest first. */
  async seen(method: string, end = ''): Promise<Seen[]> {
    const all = (await wish({ tenant: this.slug, seen: true })) as Seen[]
    return all.filter((request) => request.method === method && request.path.endsWith(end))
  }

  /** The body of what they have asked last of these; null when there was none. */
  async sent(method: string, end = ''): Promise<unknown> {
    return JSON.parse((await this.seen(method, end)).at(-1)?.body || 'null')
  }
}

/** Every test of the `describe` has a town of its own, on the page as a fresh visitor finds it. */
export function inTown(take: (town: TestTown) => void): void {
  beforeEach(() => take(new TestTown()))
  afterEach(clear)
}

/** Puts the template on the page and gives its first element, drawn. */
export async function place<E extends LitElement>(template: TemplateResult): Promise<E> {
  const box = document.createElement('main')
  document.body.append(box)
  render(
    html`<h1>Pagina del Comune</h1>
      ${template}`,
    box,
  )
  const element = box.querySelector<E>('h1 + *')
  if (!element) throw new Error('nothing was placed')
  await element.updateComplete
  return element
}

/** Waits until the condition holds; the runner's time limit ends it otherwise. */
export async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await nextFrame()
}

/** A busy machine may draw no frame for long: then a moment has to do. */
const nextFrame = (): Promise<unknown> =>
  new Promise((drawn) => {
    requestAnimationFrame(drawn)
    setTimeout(drawn, 200)
  })

export const textOf = (element: Element): string =>
  [...(element.shadowRoot?.querySelectorAll('.root') ?? [])]
    .map((root) => (root as HTMLElement).innerText.replace(/\s+/g, ' '))
    .join(' ')

/** Waits until the element shows the words. */
export const shows = (element: Element, words: string | RegExp): Promise<void> =>
  until(() => (typeof words === 'string' ? textOf(element).includes(words) : words.test(textOf(element))))

export function find<E extends HTMLElement = HTMLElement>(element: Element, selector: string): E {
  const found = element.shadowRoot?.querySelector<E>(selector)
  if (!found) throw new Error(`${selector} is not there`)
  return found
}

/** Presses the button, link or summary that says the words. */
export async function press(element: Element, words: string): Promise<void> {
  const visible = (): HTMLElement | undefined =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('button, a, summary') ?? [])].find(
      (control) => control.checkVisibility() && control.innerText.trim().startsWith(words),
    )
  await until(visible)
  visible()?.click()
}

/** Types as a person would, replacing what is there. */
export function type(element: Element, selector: string, text: string): void {
  const field = find<HTMLInputElement>(element, selector)
  field.value = text
  field.dispatchEvent(new Event('input', { bubbles: true }))
  field.dispatchEvent(new Event('change', { bubbles: true }))
}

const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }

/** axe finds nothing in the element as it is, in light and in dark. */
export async function expectAccessible(element: Element): Promise<void> {
  document.documentElement.lang ||= 'it'
  document.title ||= 'Pagina del Comune'
  document.documentElement.style.colorScheme = 'light dark'
  document.documentElement.style.background = 'Canvas'
  for (const colorScheme of ['light', 'dark'] as const) {
    await emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    // In one frame the page changes and the elements hear of it, in the next they are drawn.
    for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame)
    const { violations } = await axe.run(element, rules)
    expect(
      violations.map(
        ({ id, nodes }) => `${colorScheme} ${id}: ${nodes.map((node) => node.html + (node.failureSummary ?? '')).join(' | ')}`,
      ),
    ).to.deep.equal([])
  }
  await emulateMedia({ colorScheme: 'light' })
}

/** The page as a fresh visitor finds it. */
export async function clear(): Promise<void> {
  for (const box of document.querySelectorAll('main')) box.remove()
  await sessionOf(location.origin, '')
    .signOut()
    .catch(() => undefined)
  localStorage.clear()
  sessionStorage.clear()
}
