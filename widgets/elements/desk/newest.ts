import { Refusal } from '../../kernel/refusal.ts'

/** How often a change is tried again over what others have saved of the rest. */
const most = 3

/**
 * Changes a part of something over its newest version: others may have saved the rest meanwhile.
 *
 * @param change reads what is there by now, and writes over that version. @throws Refusal of the last try; 412 when others were faster each time.
 */
export async function overNewest<T>(change: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await change()
    } catch (thrown) {
      if (tries === most || Refusal.from(thrown).code !== 'http.precondition_failed') throw thrown
    }
  }
}

/** The version that an answer carries. */
export const etagOf = async (asking: Promise<{ response: Response }>): Promise<string> =>
  (await asking).response.headers.get('etag') ?? ''
