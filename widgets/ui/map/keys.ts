import type { Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js'

/** Pixels by which an arrow key moves the map. */
const step = 80

const moves: Record<string, [number, number]> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** Arrows move the map, plus and minus zoom, as long as the focus is on it or on one of its marks. */
export function listenToKeys(box: HTMLElement, map: LeafletMap, signal: AbortSignal): void {
  const move = (event: KeyboardEvent): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    const way = moves[event.key]
    if (way) map.panBy(way)
    else if (event.key === '+' || event.key === '=') map.zoomIn()
    else if (event.key === '-') map.zoomOut()
    else return
    event.preventDefault()
  }
  box.addEventListener('keydown', move, { signal })
}
