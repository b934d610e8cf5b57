import { opinionBytes, notSeen, type OpinionMatrix } from '../opinion.ts'

const bytes: Record<string, number> = {
  '+': opinionBytes.agree,
  '-': opinionBytes.disagree,
  '0': opinionBytes.pass,
  '.': notSeen,
}

/** A matrix written out: a line per participant, a sign per statement; `+` agrees, `-` disagrees, `0` passes, `.` has not seen it. */
export function matrixOf(lines: readonly string[]): OpinionMatrix {
  const statements = lines[0]?.length ?? 0
  return { participants: lines.length, statements, votes: Uint8Array.from(lines.join(''), (sign) => bytes[sign]!) }
}

/**
 * A conversation published by Polis, without its statements about the participants themselves, and the group in which Polis put each.
 *
 * Data was gathered using the Polis software (compdemocracy.org/polis, github.com/compdemocracy/polis) and is sub-licensed under CC BY
 * 4.0 with attribution to The Computational Democracy Project: github.com/compdemocracy/openData, `london.youth.policing` (2022).
 */
export const published = {
  matrix: matrixOf([
    '........................',
    '+++++++++0++++++++......',
    '+++++++++++.............',
    '++++0++++---++00+0......',
    '+0++0+0++0++++0+0+......',
    '........................',
    '+++0+++++0+.............',
    '+++++++++-+++-00++......',
    '0++0+++++--++000++......',
    '+-+--00-0-0.............',
    '+++++++++++0++++++++++++',
    '-+++-+++++0++...-.......',
    '+++++-+-+++++-++++.+....',
    '-++--+-++-+++-++++......',
    '+-++++--+-+++-++++-+-+++',
    '+++++++++...............',
    '++0+0++++...............',
    '++++++0-++++++++++++00+0',
    '+++++++--++.............',
    '+++++++++++++.+.........',
    '+++++++++-+.............',
    '+++++++++-++++0+++++++++',
    '+++++++++-++++++++.+.+..',
    '+..+.+..+0.+..0+.+......',
  ]),
  groups: '111111111011200112211111',
}

/**
 * Who of eighteen came to which of fourteen meetings: `+` came, `-` did not.
 *
 * @source A. Davis, B. Gardner, M. Gardner: Deep South. University of Chicago Press 1941, p. 148.
 */
export const meetings = matrixOf([
  '++++++-++-----',
  '+++-++++------',
  '-++++++++-----',
  '+-++++++------',
  '--+++-+-------',
  '--+-++-+------',
  '----++++------',
  '-----+-++-----',
  '----+-+++-----',
  '------+++--+--',
  '-------+++-+--',
  '-------+++-+++',
  '------++++-+++',
  '-----++-++++++',
  '------++-+++--',
  '-------++-----',
  '--------+-+---',
  '--------+-+---',
])
