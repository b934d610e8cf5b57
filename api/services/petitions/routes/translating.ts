import { createHash } from 'node:crypto'
import type { Handler } from '../../../kernel/http/handlers.ts'
import { orMissing, Problem } from '../../../kernel/http/problem.ts'
import type { Language } from '../../../kernel/tenancy/tenant.ts'
import { lockSettled, reload, tell } from '../moving.ts'
import type { Petition, PetitionText } from '../petition.ts'
import { isPublic } from '../rules.ts'
import { changePetition, saveText } from '../store/petitions.ts'
import { indexTerms } from '../store/searching.ts'
import { assertVisible, visiblePetition } from './access.ts'
import { presentOne } from './reading.ts'

export const readTranslation: Handler<'petitions_translations_read'> = async (request) => {
  const { path, db } = request
  await request.requireRole('moderator')
  const petition = await visiblePetition(request, path.petition_id)
  const text = textIn(path.language, await reload({ db }, petition, path.language))
  return { status: 200, body: { language: path.language, text }, version: versionOf(text) }
}

export const translate: Handler<'petitions_translations_replace'> = async (request) => {
  const { path, body, db, now } = request
  const { personId } = await request.requireRole('moderator')
  const petition = orMissing(await lockSettled(request, path.petition_id))
  await assertVisible(request, petition)
  if (path.language === petition.originalLanguage) throw new Problem(409, 'petition.original_language')
  const before = await reload(request, petition, path.language)
  request.assertMatch(versionOf(textIn(path.language, before)))
  const { title, ask, details = '' } = body
  const text = { title, ask, details }
  await saveText(db, petition.id, path.language, text)
  await changePetition(db, petition.id, {}, now)
  if (isPublic(petition)) await indexTerms(db, petition.id)
  const params = { language: path.language }
  await tell(request, petition, { entry: 'translated' }, { actor: 'staff', person: personId }, { public: true, params })
  const { tenant, participation } = request
  const after = await reload(request, petition, path.language)
  const presented = await presentOne({ db, tenant, participation, now, language: path.language }, after)
  return { status: 200, body: presented, version: versionOf(text) }
}

/** The petition's text when it is in that language: a petition that is not translated shows its author's words instead. */
function textIn(language: Language, { text, language: shown }: Petition): PetitionText | null {
  return shown === language ? text : null
}

/**
 * Version of a text for `ETag` and `If-Match`, by what it says: the petition's own version changes with much that a translator does not
 * touch.
 */
function versionOf(text: PetitionText | null): string {
  if (!text) return '0'
  const { title, ask, details } = text
  return createHash('sha256')
    .update(JSON.stringify([title, ask, details]))
    .digest('base64url')
    .slice(0, 22)
}
