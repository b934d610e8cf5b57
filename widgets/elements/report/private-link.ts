const prefix = '#cdc-report='
const storageKey = 'cdc.report'

/**
 * The secret by which a report belongs to whoever made it without signing in, `#cdc-report=…`. It is taken out of the address at
 * once, so that no script of the page reports it, and lives as long as the tab.
 */
export function reportToken(): string {
  if (location.hash.startsWith(prefix)) {
    sessionStorage.setItem(storageKey, location.hash.slice(prefix.length))
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(storageKey) ?? ''
}
