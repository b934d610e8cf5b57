/** Where this browser keeps what is written about a subject. */
export const draftKey = ({ slug, subject }: { readonly slug: string; readonly subject: string }): string =>
  `cdc.comment-draft ${slug} ${subject}`

/** Whether this browser keeps something that was being written: what it is, the part knows that is fetched then. */
export function hasBegun(place: Parameters<typeof draftKey>[0]): boolean {
  try {
    return localStorage.getItem(draftKey(place)) !== null
  } catch {
    return false
  }
}
