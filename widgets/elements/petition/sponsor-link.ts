const prefix = '#cdc-sponsor='
const storageKey = 'cdc.sponsor'

/**
 * The secret of a private link, `#cdc-sponsor=…`, by which a petition is read before it is published. It is taken out of the
 * address at once, so that no script of the page reports it, and lives as long as the tab.
 */
export function sponsorToken(): string {
  if (location.hash.startsWith(prefix)) {
    sessionStorage.setItem(storageKey, location.hash.slice(prefix.length))
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  return sessionStorage.getItem(storageKey) ?? ''
}

/** Address of this page with the secret, for the author to share. */
export const sponsorLink = (token: string): string => (location.href.split('#', 1)[0] ?? '') + prefix + token
