import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'

const coarse = matchMedia('(pointer: coarse)')

/**
 * A finger or a wheel over the map scrolls the page, until the map is active: until it, or something on it, has the focus. A tap gives
 * it; leaving it, or Escape, takes it away. Two fingers always zoom.
 */
export function scrollThePageUntilActive(box: HTMLElement, map: LeafletMap, signal: AbortSignal): void {
  const set = (active: boolean): void => {
    box.classList.toggle('active', active)
    map.scrollWheelZoom[active ? 'enable' : 'disable']()
    map.dragging[active || !coarse.matches ? 'enable' : 'disable']()
  }
  set(false)
  const listen = <K extends keyof HTMLElementEventMap>(type: K, hear: (event: HTMLElementEventMap[K]) => void): void =>
    box.addEventListener(type, hear, { signal })
  listen('focusin', () => set(true))
  listen('focusout', ({ relatedTarget }) => set(relatedTarget instanceof Node && box.contains(relatedTarget)))
  listen('keydown', ({ key }) => {
    if (key === 'Escape') set(false)
  })
}
