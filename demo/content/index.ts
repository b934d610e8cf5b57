import { altamura } from './altamura.ts'
import { bariOpen } from './bari-open.ts'
import { bariPast } from './bari-past.ts'
import { monopoli } from './monopoli.ts'
import type { Story } from './story.ts'

export { bariSea } from './coast.ts'
export type { DebateStory, StoryComment } from './debate-story.ts'
export { debateStories } from './debates.ts'
export { unrulyComments, type UnrulyComment } from './moderation.ts'
export type { StoryProposal } from './proposal-story.ts'
export { reportOffices, reportStories, type Picture, type ReportStep, type ReportStory } from './reports.ts'
export type { Story, StoryText } from './story.ts'

/** Towns of the demonstration that have petitions and reports switched on; Noci is allowed them and has them switched off. */
export const townsWithPetitions = ['bari', 'altamura', 'monopoli'] as const
export const townsWithout = ['noci'] as const

/** Every petition of the demonstration. */
export const stories: readonly Story[] = [...bariOpen, ...bariPast, ...altamura, ...monopoli]
