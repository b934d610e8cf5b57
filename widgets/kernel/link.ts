/**
 * The address that a webmaster's template gives for an id: `/petizioni/{id}` → `/petizioni/019a…`. Only web addresses; '' when
 * there is no template or it is something else.
 */
export function linkTo(template: string, id: string): string {
  if (!template) return ''
  const address = template.replaceAll('{id}', encodeURIComponent(id))
  return /^https?:$/.test(new URL(address, location.href).protocol) ? address : ''
}

/** Where links of the town's site open: in the whole window, also from within a frame. */
export const outward = window === window.top ? '_self' : '_top'
