import type { Page } from 'playwright-core'

/** One state of an element or of a page, as somebody comes to see it. */
export interface Scene {
  /** Begins with the element: `petition-signed`. */
  readonly name: string
  /** An address, or a path of Bari's site. */
  readonly at: string
  /** Of the site that is meant instead of Bari's. */
  readonly tenant?: 'altamura' | 'monopoli'
  /** What is photographed; the whole page without it. */
  readonly element?: string
  /** What the network does differently, before the page is opened. */
  readonly network?: (page: Page) => Promise<unknown>
  /** What somebody does before the picture is taken. */
  readonly act?: (page: Page) => Promise<unknown>
  /** The picture is of waiting: nothing comes to rest. */
  readonly busy?: true
}
