import { aroundKey } from './kernel/page-address.ts'

/** Tells the page around a frame of ours how high the content is, now and whenever that changes. */
const tell = (): void =>
  parent.postMessage({ type: 'cdc-embed-height', height: document.documentElement.getBoundingClientRect().height }, '*')

/** The script of the page around answers with its address, for what is shared from within the frame. */
function hear({ origin, source, data }: MessageEvent<{ type?: string; href?: string }>): void {
  const { type, href = '' } = data ?? {}
  if (source !== parent || type !== 'cdc-embed-page' || !href.startsWith(`${origin}/`)) return
  document.documentElement.dataset[aroundKey] = href
}

if (parent !== window) {
  addEventListener('message', hear)
  new ResizeObserver(tell).observe(document.documentElement)
}
