import type { Flagging, Piece, Policy, Scene } from './happening.ts'

/** Everything waits for a person before it is shown, the oldest first. */
export const preModeration = (): Policy => ({
  name: 'everything before publication',
  written: (piece, scene) => scene.wait(piece),
  flagged: () => {},
  decided: () => {},
  order: ({ written }) => written.at,
})

/** Flags after which Decidim hides what is flagged. @source decidim-core, `max_reports_before_hiding`, 3. */
const enough = 3

/** Everything is shown; what anybody flags waits for a person, and is hidden after three flags until then. */
export function flagsOnly(): Policy {
  const flags = new Map<Piece, number>()
  return {
    name: 'flags only',
    written: (piece, scene) => scene.show(piece),
    flagged({ piece }: Flagging, scene: Scene) {
      // What a moderator has kept is not asked again.
      if (piece.decided) return
      const count = (flags.get(piece) ?? 0) + 1
      flags.set(piece, count)
      scene.wait(piece)
      if (count >= enough) scene.hide(piece)
    },
    decided: () => {},
    order: (piece) => -(flags.get(piece) ?? 0),
  }
}
