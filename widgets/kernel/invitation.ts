import { pageAddress } from './page-address.ts'

const prefix = '#cdc-coauthor='
const storageKey = 'cdc.coauthor'

/** By which somebody becomes an author of a proposal. */
export interface Invitation {
  proposalId: string
  token: string
}

/**
 * The private link that an author has shared, `#cdc-coauthor=<proposal>.<token>`. It is taken out of the address at once, so that no
 * script of the page reports it, and lives as long as the tab or until it is used.
 */
export function invitation(): Invitation | undefined {
  if (location.hash.startsWith(prefix)) {
    sessionStorage.setItem(storageKey, location.hash.slice(prefix.length))
    history.replaceState(history.state, '', location.pathname + location.search)
  }
  const [proposalId, token] = (sessionStorage.getItem(storageKey) ?? '').split('.')
  return proposalId && token ? { proposalId, token } : undefined
}

/** It has been used, or is of no use. */
export const forgetInvitation = (): void => sessionStorage.removeItem(storageKey)

/** Address of this page with the secret, for an author to share. */
export const invitationLink = ({ proposalId, token }: Invitation): string =>
  `${pageAddress().split('#', 1)[0] ?? ''}${prefix}${proposalId}.${token}`
