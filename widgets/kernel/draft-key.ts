/** Where this browser keeps what is written of a petition: of a new one, or of the draft with that id. */
export const draftKey = (tenant: string, id = ''): string => `cdc.petition-draft ${tenant} ${id}`.trim()
