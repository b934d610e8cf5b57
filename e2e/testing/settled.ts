import { setTimeout as pause } from 'node:timers/promises'
import type { Frame, Page } from 'playwright-core'

/** What a frame still waits for: elements without their script, what says that it is busy, pictures and fonts under way. */
function awaited(): string[] {
  const found: string[] = []
  const look = (root: Document | ShadowRoot) => {
    for (const element of root.querySelectorAll<Element & { hasUpdated?: boolean }>('*')) {
      const late = element.localName.startsWith('cdc-') && (element.matches(':not(:defined)') || element.hasUpdated === false)
      const coming = element instanceof HTMLImageElement && element.loading !== 'lazy' && !element.complete
      if (late || coming || element.getAttribute('aria-busy') === 'true') found.push(element.outerHTML.slice(0, 100))
      if (element.shadowRoot) look(element.shadowRoot)
    }
  }
  look(document)
  if (document.readyState !== 'complete') found.push(document.readyState)
  if (document.fonts.status !== 'loaded') found.push('fonts')
  return found
}

/** A frame may be replaced while it is asked. */
const ask = (frame: Frame): Promise<string[]> =>
  frame.isDetached() ? Promise.resolve([]) : frame.evaluate(awaited).catch((fault: unknown) => [String(fault)])

/**
 * Waits until the page and its frames have come to rest: every element is drawn and shows what it was told to.
 *
 * @throws Error that names what is still awaited after 30 seconds.
 */
export async function settled(page: Page): Promise<void> {
  const deadline = Date.now() + 30_000
  for (;;) {
    const waiting = (await Promise.all(page.frames().map(ask))).flat()
    if (!waiting.length) return
    if (Date.now() > deadline) throw new Error(`${page.url()} does not come to rest: ${waiting.slice(0, 5).join(', ')}`)
    await pause(25)
  }
}
