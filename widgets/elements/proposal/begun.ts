/** Where this browser keeps an amendment that somebody is writing. */
export const draftKey = ({ slug, proposalId }: { readonly slug: string; readonly proposalId: string }): string =>
  `cdc.amendment-draft ${slug} ${proposalId}`

/** Whether an invitation to write a proposal may have led here: which one, `kernel/invitation.ts` knows. */
export const mayBeInvited = (): boolean =>
  location.hash.startsWith('#cdc-coauthor=') || sessionStorage.getItem('cdc.coauthor') !== null

/** Whether this browser keeps one: what it is, the part knows that is fetched then. */
export function hasBegun(place: Parameters<typeof draftKey>[0]): boolean {
  try {
    return localStorage.getItem(draftKey(place)) !== null
  } catch {
    return false
  }
}
