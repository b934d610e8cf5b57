const prefix = 'cdc-'

/** Reads values of those names from the page's address, behind its `#`; what is not said there is ''. */
export function readHash<K extends string>(names: readonly K[]): Record<K, string> {
  const said = new URLSearchParams(location.hash.slice(1))
  return Object.fromEntries(names.map((name) => [name, said.get(prefix + name) ?? ''])) as Record<K, string>
}

/** Writes them there, beside whatever else the page keeps in it. The page's history grows by nothing. */
export function writeHash(kept: Readonly<Record<string, string>>): void {
  const names = Object.keys(kept)
  const others = location.hash
    .slice(1)
    .split('&')
    .filter((part) => part && !names.some((name) => part.startsWith(`${prefix}${name}=`)))
  const own = names.filter((name) => kept[name]).map((name) => `${prefix}${name}=${encodeURIComponent(kept[name] ?? '')}`)
  const hash = [...others, ...own].join('&')
  if (hash !== location.hash.slice(1))
    history.replaceState(history.state, '', hash ? `#${hash}` : location.pathname + location.search)
}
