import { Refusal } from './refusal.ts'

let tries = 0

/**
 * Fetches a part of an element that comes along only when it is needed. Browsers remember for as long as the page lives that a module
 * could not be fetched: another try needs another address, made from the one that the error names.
 *
 * @throws Refusal `offline` or `http.unavailable`
 */
export async function fetchPart<M>(load: () => Promise<M>): Promise<M> {
  try {
    return await load()
  } catch (thrown) {
    const [address] = /https?:\S+[.]js/.exec(String(thrown)) ?? []
    const again = address && (import(`${address}?try=${(tries += 1)}`) as Promise<M>)
    if (again)
      return again.catch(() => {
        throw lost()
      })
    throw lost()
  }
}

const lost = (): Refusal => new Refusal(navigator.onLine ? 'http.unavailable' : 'offline')
