import { build } from '../../tools/build.ts'

/** Builds the elements before the first test, unless they are up to date: the API reads them once, when it starts. */
export async function setup(): Promise<void> {
  await build()
}
