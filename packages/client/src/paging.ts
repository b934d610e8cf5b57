import { orThrow } from './problem.ts'

interface Page<Item> {
  readonly items: readonly Item[]
  readonly next_cursor: string | null
}

/**
 * Every entry of a list, page by page as they are asked for:
 *
 *     for await (const petition of everyItem((cursor) => api.GET('/v1/{tenant}/petitions', { params: { path, query: { cursor } } }))) …
 *
 * @param read Asks for the page that begins at the cursor; undefined: the first.
 * @throws Refused when a page is refused.
 */
export async function* everyItem<Item>(
  read: (cursor: string | undefined) => Promise<{ data?: Page<Item>; error?: unknown; response: Response }>,
): AsyncGenerator<Item, void, void> {
  let cursor: string | undefined
  do {
    const page: Page<Item> = orThrow(await read(cursor))
    yield* page.items
    cursor = page.next_cursor ?? undefined
  } while (cursor !== undefined)
}
