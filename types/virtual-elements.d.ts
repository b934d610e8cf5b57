/** Made by the bundler (tools/elements.ts): how to fetch each element, by its tag. */
declare module 'virtual:elements' {
  export const elements: Record<string, () => Promise<unknown>>
}
