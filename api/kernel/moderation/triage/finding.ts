/** Part of a text: from `start` to before `end`, in UTF-16 units from 0. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** What says something of a person, by which they can be found or harmed. */
export const personalKinds = ['fiscal_code', 'iban', 'phone', 'email', 'plate'] as const
export type PersonalKind = (typeof personalKinds)[number]

/** What a machine can notice in a contribution. None of it is a judgement: a person reads and decides. */
export const findingCodes = [
  ...personalKinds,
  'word_listed',
  'link_unknown',
  'links_many',
  'repetition',
  'capitals',
  'near_duplicate',
  'learned',
] as const
export type FindingCode = (typeof findingCodes)[number]

/** Something that was noticed, and how much it weighs. */
export interface Finding {
  readonly code: FindingCode
  /** How sure it alone makes that a moderator would hide the contribution: 0 (not at all) to 1. */
  readonly weight: number
  /** Where, in the order of the text; empty when it is about the whole. */
  readonly spans: readonly Span[]
  /** What of it explains the finding: entries of the town's list, hosts, words. Never personal data. */
  readonly words: readonly string[]
}

/** What triage thinks of a contribution, with its reasons. */
export interface Assessment {
  /** 0 (nothing was noticed) to 1: 1 − ∏(1 − weight), so that each reason counts and none counts twice. */
  readonly score: number
  readonly findings: readonly Finding[]
  /** The finding for which the town's rules ask that it wait for a person before it is shown; never more than that. */
  readonly hold?: FindingCode
}
