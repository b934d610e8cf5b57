/** Packages whose own types lack what is used of them. */
declare module '@custom-elements-manifest/analyzer' {
  export const ts: typeof import('typescript')
  export interface Plugin {
    name: string
  }
  export function create(options: {
    modules: import('typescript').SourceFile[]
    plugins: Plugin[]
    context: { dev: boolean }
  }): object
}

declare module '@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js' {
  export function litPlugin(): import('@custom-elements-manifest/analyzer').Plugin[]
}

declare module '@20minutes/s3rver' {
  class S3rver {
    constructor(options: {
      address: string
      port: number
      silent: boolean
      vhostBuckets: boolean
      directory: string
      configureBuckets: { name: string; configs: string[] }[]
    })
    configureBuckets(): Promise<void>
    /** Answers a request of `node:http`. */
    callback(): import('node:http').RequestListener
  }
  export = S3rver
}

declare module 'wink-naive-bayes-text-classifier' {
  interface NaiveBayes {
    defineConfig(config: { considerOnlyPresence?: boolean; smoothingFactor?: number }): boolean
    definePrepTasks(tasks: ((input: string) => unknown)[]): number
    learn(tokens: string[], label: string): boolean
    consolidate(): boolean
    /** Log₂ of the odds of each label, the greatest first. */
    computeOdds(tokens: string[]): [label: string, odds: number][]
    stats(): { labelWiseSamples: Record<string, number>; labelWiseWords: Record<string, number>; vocabulary: number }
    exportJSON(): string
    importJSON(json: string): boolean
  }
  function naiveBayes(): NaiveBayes
  export = naiveBayes
}
