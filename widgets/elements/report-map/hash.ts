import { type Filter, noFilter } from './filters.ts'

const prefix = 'cdc-'

/** What of the element stands in the page's address. */
export interface Kept extends Filter {
  report: string
}

const empty: Kept = { ...noFilter, report: '' }
const names = Object.keys(empty) as (keyof Kept)[]

/** Reads filters and the chosen report from the page's address; what is not said there is ''. */
export function readHash(): Kept {
  const said = new URLSearchParams(location.hash.slice(1))
  return Object.fromEntries(names.map((name) => [name, said.get(prefix + name) ?? ''])) as unknown as Kept
}

/** Writes them there, beside whatever else the page keeps in it. The page's history grows by nothing. */
export function writeHash(kept: Kept): void {
  const others = location.hash
    .slice(1)
    .split('&')
    .filter((part) => part && !names.some((name) => part.startsWith(`${prefix}${name}=`)))
  const own = names.filter((name) => kept[name]).map((name) => `${prefix}${name}=${encodeURIComponent(kept[name])}`)
  const hash = [...others, ...own].join('&')
  if (hash !== location.hash.slice(1))
    history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search)
}
