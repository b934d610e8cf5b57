import { personalKinds, type Assessment, type Finding, type FindingCode } from './finding.ts'
import { addressesOf, findLinks } from './links.ts'
import { personalData, type PersonalDatum } from './personal-data/index.ts'
import type { TriageRules } from './rules.ts'
import { findCapitals, findRepetition } from './shouting.ts'
import { tokensOf } from './tokens.ts'
import { findWords } from './words.ts'

/** What is known of a contribution beside its text. */
export interface Known {
  /** What the same town was sent lately that it has most in common with. */
  readonly similar?: Similar
  /** What the town's classifier thinks: 0 (kept) to 1 (hidden), with the words that speak most for it. */
  readonly learned?: { readonly score: number; readonly words: readonly string[] }
}

export interface Similar {
  /** How much it has in common with it, 0 to 1. */
  readonly resemblance: number
  readonly sameAuthor: boolean
  /** Whether a moderator has hidden that. */
  readonly hidden: boolean
}

/** What personal data weighs alone, where the town does not hold what has it: it is rarely there for ill will. */
const personalWeight = 0.3

/** What was noticed in a text, before it is weighed. */
export type Noticed = Pick<Assessment, 'findings' | 'hold'>

/** What a text holds by a town's rules, and what it resembles. Pure: the same text gets the same answer, with the reasons for it. */
export function notice(text: string, rules: TriageRules, similar?: Similar): Noticed {
  const tokens = tokensOf(text)
  const addresses = addressesOf(text)
  const words = findWords(tokens, rules.words)
  const personal = personalFindings(personalData(text, addresses, rules))
  const findings: Finding[] = [
    ...(words ? [words.finding] : []),
    ...personal,
    ...findLinks(addresses, rules),
    findRepetition(text, tokens),
    findCapitals(text),
    similarFinding(similar, rules),
  ].filter((finding) => finding !== undefined)
  const hold = held(words?.hold === true, personal, rules)
  return { findings, ...(hold && { hold }) }
}

/** What was noticed, with what the classifier thinks, as one score. Nothing is rejected by it; `hold` asks that a person looks first. */
export function weigh({ findings: noticed, hold }: Noticed, learned?: Known['learned']): Assessment {
  const findings = learned
    ? [...noticed, { code: 'learned' as const, weight: learned.score, spans: [], words: learned.words }]
    : noticed
  return { score: 1 - findings.reduce((left, { weight }) => left * (1 - weight), 1), findings, ...(hold && { hold }) }
}

/** What triage thinks of a contribution: `notice` and `weigh` in one. */
export const assess = (text: string, rules: TriageRules, { similar, learned }: Known = {}): Assessment =>
  weigh(notice(text, rules, similar), learned)

function held(byWord: boolean, personal: readonly Finding[], rules: TriageRules): FindingCode | undefined {
  if (byWord) return 'word_listed'
  return personal.map(({ code }) => code).find((code) => rules.hold_personal_data.some((kind) => kind === code))
}

/** One finding per kind. */
function personalFindings(personal: readonly PersonalDatum[]): Finding[] {
  return personalKinds.flatMap((code) => {
    const spans = personal.filter(({ kind }) => kind === code).map(({ start, end }) => ({ start, end }))
    return spans.length > 0 ? [{ code, weight: personalWeight, spans, words: [] }] : []
  })
}

/** Resemblance from which a text was copied rather than said alike, 0 to 1. */
const copied = 0.9

/**
 * What was hidden once comes again; the same said by the same person is a copy. Said alike by others it is their right, and weighs
 * little; copied from somebody else, word for word, a person looks.
 */
function similarFinding(similar: Similar | undefined, { similar_from: from }: TriageRules): Finding | undefined {
  if (!similar || similar.resemblance < from) return undefined
  const weight = similar.hidden ? 0.8 : similar.sameAuthor ? 0.6 : similar.resemblance >= copied ? 0.35 : 0.15
  return { code: 'near_duplicate', weight, spans: [], words: [] }
}
