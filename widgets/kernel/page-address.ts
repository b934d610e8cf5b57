/** Where the page of a frame (`embed.ts`) notes the address of the page around it, once that page's script has told it. */
export const aroundKey = 'cdcAround'

/**
 * Address of the page that the citizen is on. In a frame it is the one of the page around, when that page has told it; else the frame's
 * own, which opens by itself too.
 */
export function pageAddress(): string {
  const around = window === window.top ? undefined : document.documentElement.dataset[aroundKey]
  return around ?? location.href
}
