import { answer } from '../../kernel/client.ts'
import { type Comment, withReplies } from './arranging.ts'
import type { CdcComments } from './comments.ts'

/** Shows a comment among the others, wherever it stands: its conversation comes to the top when it was not at hand. */
export async function showComment(host: CdcComments, id: string): Promise<void> {
  const { listing } = host
  await listing.settled
  const there = (): Element | null => host.renderRoot.querySelector(`#c-${id}`)
  if (!there()) {
    const chain = await upFrom(host, id)
    const root = chain.pop()
    if (!root) return
    listing.pages.change((items) => {
      const known = items.some(({ comment }) => comment.id === root.id)
      return withReplies(known ? items : [{ comment: root, replies: [] }, ...items], root.id, chain)
    })
    await host.updateComplete
  }
  there()?.scrollIntoView({ block: 'center' })
  await host.focusOn(`c-${id}`)
}

/** The comment, what it answers, and so on up to the one that answers none. */
async function upFrom(host: CdcComments, id: string): Promise<Comment[]> {
  const api = await host.listing.reader()
  const chain: Comment[] = []
  for (let next: string | null = id; next !== null;) {
    const params = { path: { tenant: host.slug, comment_id: next } }
    const comment: Comment = await answer(api.GET('/v1/{tenant}/comments/{comment_id}', { params }))
    if (comment.subject !== host.subject) return []
    chain.push(comment)
    next = comment.parent_id
  }
  return chain
}
