import { BaseSequencer, type TestSpecification } from 'vitest/node'

/** Files that take long, the longest first; what wears out the processor and what waits for it take turns. */
const long = ['kill', 'sites', 'start', 'accessible', 'writing']

/** So that no long file is left over for the end, when only one worker has something to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification) => {
      const found = long.findIndex((name) => moduleId.endsWith(`/e2e/${name}.test.ts`))
      return found < 0 ? long.length : found
    }
    return (await super.sort(files)).sort((a, b) => place(a) - place(b))
  }
}
