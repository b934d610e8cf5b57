import { Blocks } from './blocks.ts'
import { chanceOf } from './chance.ts'
import { atWork, count, flagsOf, type Flagging, type Outcome, type Piece, type Policy, type Scene } from './happening.ts'
import type { Options } from './options.ts'
import type { Author } from './people.ts'
import { stays, type Written } from './stream.ts'

/** How long moderators are given work at a time, in hours. */
const tick = 1 / 6
/** Days after the last contribution in which the rest is decided. */
const restDays = 7

const grave: ReadonlySet<string> = new Set(['abuse', 'personal_data'])

/** Lets a stream happen under a policy. The same seed means the same views, flags and moderators' mistakes as far as they are asked. */
export function run(
  policy: Policy,
  stream: readonly Written[],
  people: readonly Author[],
  options: Options,
  seed: number,
): Outcome {
  const chance = chanceOf(seed ^ 0x5eed)
  const pieces: Piece[] = []
  const flags: Flagging[] = []
  const waiting = new Set<Piece>()
  const perTick = (tick * 3600 * options.moderators) / options.secondsPerDecision
  const blocks = new Blocks(options)
  let [now, decisions, capacity, refused] = [0, 0, 0, 0]
  const scene: Scene = {
    get now() {
      return now
    },
    chance,
    wait: (piece) => {
      piece.waiting = true
      waiting.add(piece)
    },
    show: (piece) => {
      if (piece.visible) return
      count(piece, now, options)
      piece.visible = true
      if (piece.published !== undefined) return
      piece.published = now
      flags.push(...flagsOf(piece, now, people, options, chance))
    },
    hide: (piece) => {
      count(piece, now, options)
      piece.visible = false
    },
  }
  const decide = (piece: Piece) => {
    const mistaken = chance.happens(options.mistakes)
    const hidden = stays(piece.written) ? mistaken && chance.happens(0.3) : !mistaken
    decisions += 1
    waiting.delete(piece)
    piece.waiting = false
    piece.decided = hidden ? 'hidden' : 'kept'
    if (hidden) scene.hide(piece)
    else scene.show(piece)
    if (hidden && blocks.hidden(piece.written.author, now)) decisions += 1
    policy.decided(piece, hidden, scene)
  }
  let next = 0
  const end = (options.days + restDays) * 24
  for (let to = tick; to <= end; to += tick) {
    for (; next < stream.length && stream[next]!.at < to; next++) {
      const written = stream[next]!
      now = written.at
      if (blocks.blocked(written.author, now)) {
        if (stays(written)) refused += 1
        continue
      }
      blocks.written(written.author, now)
      const piece: Piece = {
        written,
        visible: false,
        published: undefined,
        seen: 0,
        countedTo: now,
        unseen: 0,
        decided: undefined,
        waiting: false,
      }
      pieces.push(piece)
      policy.written(piece, scene)
    }
    now = to
    for (const flag of flags.filter(({ at }) => at < to)) if (flag.piece.visible) policy.flagged(flag, scene)
    for (let at = flags.length - 1; at >= 0; at--) if (flags[at]!.at < to) flags.splice(at, 1)
    if (!atWork(to)) continue
    capacity = Math.min(capacity + perTick, perTick * 2)
    const given = [...waiting].toSorted((a, b) => policy.order(a) - policy.order(b))
    for (const piece of given) {
      if (capacity < 1) break
      capacity -= 1
      decide(piece)
    }
  }
  for (const piece of pieces) count(piece, end, options)
  return { ...summed(pieces), decisions, refused }
}

function summed(pieces: readonly Piece[]): Omit<Outcome, 'decisions' | 'refused'> {
  const bad = pieces.filter(({ written }) => !stays(written))
  const good = pieces.filter(({ written }) => stays(written))
  const seen = (some: readonly Piece[]) => some.reduce((sum, piece) => sum + piece.seen, 0)
  const wronglyHidden = good.filter(({ decided }) => decided === 'hidden')
  const held = good.filter(({ unseen, decided }) => unseen > 0 && decided !== 'hidden')
  return {
    harm: seen(bad),
    gravest: seen(bad.filter(({ written }) => grave.has(written.label))),
    wronglyHidden: wronglyHidden.length,
    wronglyHeld: held.length,
    heldHours: held.reduce((sum, { unseen }) => sum + unseen, 0),
    left: bad.filter(({ visible }) => visible).length,
  }
}
