/** Tag of what shows the statements of a debate and its groups. */
export const opinionTag = (debateId: string): string => `opinions:${debateId}`
