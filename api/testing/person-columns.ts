import { sql, type Db, type TenantDb } from '../kernel/db/index.ts'

/** Columns that hold ids of something else than a person, and why a person's stay in the others. A new column of ids is in here, or is adopted. */
const ofNoPerson: Readonly<Record<string, readonly string[]>> = {
  'the town itself, the sandbox of somebody invented, and every row’s own id': ['*.tenant_id', 'person.sandbox_id', '*.id'],
  'what is written, decided, asked for or kept together': [
    ...['act', 'act_tally', 'comment', 'comment_tag', 'comment_tag_tally', 'comment_tally', 'comment_thread', 'media'],
    ...['moderation_abstention', 'moderation_item', 'notification'],
  ].map((table) => `${table}.subject_id`),
  'parts of what is written': [
    ...[
      'act.invalidation_id',
      'area_alert_cell.alert_id',
      'counter_act.visit_id',
      'paper_code.batch_id',
      'paper_code.tie_id',
      'comment.root_id',
      'comment.parent_id',
      'comment_tag.comment_id',
    ],
    ...['comment_version.comment_id', 'dossier_item.debate_id', 'dossier_item.media', 'letter.notice_ids', 'media.files_id'],
    ...[
      'media.original_id',
      'media.home_id',
      'moderation_appeal.decision_id',
      'moderation_appeal.answer_id',
      'moderation_block.item_id',
    ],
    ...['moderation_decision.item_id', 'moderation_decision.appeal_of', 'moderation_flag.item_id', 'moderation_item.appeal_of'],
    ...[
      'moderation_outcome.item_id',
      'moderation_opinion.item_id',
      'moderation_signature.item_id',
      'moderation_statement.decision_id',
      'notice.fact_id',
      'notice.shown_by',
      'notice.audience_of',
    ],
    ...['notice.quoted_id', 'notification.notice_id', 'notification_dispatch.notice_id', 'opinion.debate_id'],
    ...[
      'opinion_picture.debate_id',
      'opinion_statement.debate_id',
      'petition_follower.petition_id',
      'petition_invalidation.petition_id',
    ],
    ...['petition_term.petition_id', 'petition_text.petition_id', 'petition_update.petition_id', 'proposal.debate_id'],
    ...['proposal.merged_into', 'proposal.channel', 'proposal_amendment.proposal_id', 'proposal_amendment.section_id'],
    ...[
      'proposal_author.proposal_id',
      'proposal_section.proposal_id',
      'proposal_stems.proposal_id',
      'proposal_update.proposal_id',
    ],
    ...[
      'proposal_update.section_id',
      'proposal_version.proposal_id',
      'proposal_version.amendment_id',
      'proposal_writer.proposal_id',
    ],
    ...['proposal_writer.section_id', 'rating_tally.page_id', 'rating_text.page_id', 'report.duplicate_of', 'report.merged_into'],
    ...['report_delivery.report_id', 'report_external_update.report_id', 'report_external_update.update_id'],
    ...['report_follower.report_id', 'report_message.report_id', 'report_message.media', 'report_term.report_id'],
    ...['client_key.system_id', 'audit_entry.system_id'],
    ...['webhook_delivery.webhook_id', 'webhook_delivery.event_id', 'webhook_event.fact_id'],
  ],
  'authors of one proposal, by their place in it': [
    'proposal_section.owner_id',
    'proposal_version.author_id',
    'proposal_writer.author_id',
  ],
  'how far a list of people has been read': ['notice.audience_after'],
  'what joining itself keeps': [
    'person.merged_into',
    'person_joining.merged_id',
    'person_joining.kept_id',
    'person_joining.adopted',
    'person_joining.swept',
    'person_erasure.towns',
  ],
  'whoever runs the platform is merged into nobody': ['platform_operator.person_id'],
}

/** A column in which a person's id may stand. */
export interface PersonColumn {
  readonly table: string
  readonly column: string
  /** It holds a list of ids. */
  readonly many: boolean
  /** The table is of towns. */
  readonly tenant: boolean
}

/** Every column of ids in the database that is not known to hold something else's. */
export async function personColumns(db: Db): Promise<PersonColumn[]> {
  const none = new Set(Object.values(ofNoPerson).flat())
  const columns = await db.rows<PersonColumn>(
    sql.raw(`select table_name as table, column_name as column, udt_name = '_uuid' as many,
        exists (select from information_schema.columns t where t.table_name = c.table_name and t.column_name = 'tenant_id') as tenant
      from information_schema.columns c where table_schema = 'public' and udt_name in ('uuid', '_uuid') order by 1, 2`),
  )
  return columns.filter(({ table, column }) => !none.has(`${table}.${column}`) && !none.has(`*.${column}`))
}

/** Whatever ids rows may hold from here on: what a row means is of no account to who walks through all columns. @param owner Of the tables. */
export async function dropChecks(owner: Db): Promise<void> {
  const checks = await owner.rows<{ table: string; name: string }>(
    sql.raw(`select conrelid::regclass::text as table, conname as name from pg_constraint
      where contype = 'c' and connamespace = 'public'::regnamespace`),
  )
  for (const { table, name } of checks) await owner.run(sql.raw('alter table ?? drop constraint ??', [table, name]))
}

/** Rows of the person in tables of which the lively town has none that could be given to them. */
export async function addPersonRows(db: TenantDb, person: string, petition: string, now: Date): Promise<void> {
  const tenant = { tenant_id: db.tenantId }
  const own = { ...tenant, person_id: person }
  await db.run(sql('person_standing').insert({ ...own, standing: 'resident', source: 'x' }))
  const batch = { ...tenant, id: person, standing: 'resident', codes: 1, made_by: person, made_at: now }
  await db.run(sql('paper_code_batch').insert({ ...batch, expires_at: new Date(now.getTime() + 86_400_000) }))
  await db.run(sql('paper_code_try').insert({ ...own, hour: now, wrong: 1 }))
  await db.run(sql('residence_check').insert({ ...own, id: person, asked_at: now }))
  await db.run(
    sql('petition_invalidation').insert({
      ...{ ...own, petition_id: petition, id: person, at: now },
      ...{ filter: '{}', reason: 'x', label: '{}', note: '', signatures: 0, count_before: 0, count_after: 0 },
    }),
  )
  const [{ notice_id: notice } = { notice_id: '' }] = await db.rows<{ notice_id: string }>(sql('notification').limit(1))
  await db.run(sql('notification').insert({ ...own, notice_id: notice, subject_id: notice, reason: 'own' }))
  await db.run(
    sql('notification_dispatch').insert({
      ...own,
      notice_id: notice,
      channel: 'email',
      due_at: new Date(now.getTime() + 86_400_000),
    }),
  )
  const until = new Date(now.getTime() + 1)
  const invited = { role: 'officer', language: 'it', page: 'https://x', created_at: now, expires_at: until }
  await db.run(sql('staff_invitation').insert({ ...tenant, id: person, ...invited }))
  const session = { source: 'spid', provider: 'x', name_hash: 'x', entity_id: 'x', town: 'bari', expires_at: until }
  await db.run(sql('person_export').insert({ id: person, person_id: person, at: now }))
  const asked = { language: 'it', asked_at: now, due_at: now, cancelled_at: now }
  await db.run(sql('person_erasure').insert({ id: person, person_id: person, ...asked }))
  await db.run(sql('saml_session').insert({ id: person, person_id: person, ...session }))
  const signedIn = { session_uid: 'x', source: 'spid', begun_at: now }
  await db.run(sql('person_session').insert({ id: person, person_id: person, ...signedIn }))
  await db.run(sql('person_history').insert({ id: person, person_id: person, at: now, kind: 'way_added', what: 'spid' }))
}

/** The address that a person has given counts as theirs, as if they had opened the letter's link. */
export async function confirmAddress(db: Db, person: string, now: Date): Promise<void> {
  const confirmed = { confirmed_at: now, asked: null, asked_at: null, nonce: null }
  await db.run(
    sql('person_contact')
      .where({ person_id: person })
      .update({ address: sql.ref('asked'), ...confirmed }),
  )
}
