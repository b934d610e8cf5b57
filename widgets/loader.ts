import { elements } from 'virtual:elements'

/** Tags that some copy of this script has taken on, so that two copies don't fetch the same element twice. */
const taken = ((document as unknown as Record<symbol, Set<string>>)[Symbol.for('cdc.taken')] ??= new Set<string>())

async function fetchElement(tag: string): Promise<void> {
  const load = elements[tag]
  if (!load || taken.has(tag) || customElements.get(tag)) return
  taken.add(tag)
  try {
    await load()
  } catch {
    taken.delete(tag)
    addEventListener('online', () => void fetchElement(tag), { once: true })
    // eslint-disable-next-line no-console -- the console is the only place where a webmaster looks for what is wrong with a page
    console.warn(
      `[Casa del Cittadino] <${tag}> could not be loaded from ${import.meta.url}: is the address reachable, and allowed by script-src?`,
    )
  }
}

type Fetching = (tag: string) => boolean
const page = document as unknown as Record<symbol, Fetching | undefined>
const fetching = Symbol.for('cdc.fetching')
const others = page[fetching]

/** For elements that hold other elements: those are asked for here, as nobody looks into shadow roots. */
page[fetching] = (tag) => {
  if (!elements[tag]) return others?.(tag) ?? false
  void fetchElement(tag)
  return true
}

function look(node: Node): void {
  if (!(node instanceof Element)) return
  for (const element of [node, ...node.querySelectorAll('*')])
    if (element.localName.startsWith('cdc-')) void fetchElement(element.localName)
}

/**
 * Frames of the API on the page tell their height, so that a page without scripts of ours inside scrolls as one. They are told the
 * page's address, which is what citizens share.
 */
function fitFrame({ origin, source, data }: MessageEvent<{ type?: string; height?: number }>): void {
  if (origin !== new URL(import.meta.url).origin || data?.type !== 'cdc-embed-height' || !data.height) return
  const frames = document.querySelectorAll<HTMLIFrameElement>('iframe[data-cdc]')
  const frame = [...frames].find(({ contentWindow }) => contentWindow === source)
  frame?.style.setProperty('height', `${Math.ceil(data.height)}px`)
  frame?.contentWindow?.postMessage({ type: 'cdc-embed-page', href: location.href }, origin)
}

look(document.documentElement)
new MutationObserver((changes) => {
  for (const { addedNodes } of changes) addedNodes.forEach(look)
}).observe(document.documentElement, { childList: true, subtree: true })
addEventListener('message', fitFrame)
