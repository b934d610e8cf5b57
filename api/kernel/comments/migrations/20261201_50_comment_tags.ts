import type { Knex } from 'knex'
import { secureTenantTable } from '../../db/row-level-security.ts'

const tables = ['comment_tag', 'comment_tag_tally']
const kinds = ['signature', 'sponsorship', 'support', 'comment_support']
const only = (...allowed: string[]) => `
  alter table act_subject drop constraint act_subject_kind_check;
  alter table act_subject add constraint act_subject_kind_check check (kind in (${allowed.map((kind) => `'${kind}'`).join(', ')}));`
const score = (contra: string) => `
  alter table comment drop column score;
  alter table comment add column score double precision not null generated always as (wilson(support_count, ${contra})) stored;
  create index comment_best_idx on comment (tenant_id, subject_id, score desc, id desc) where parent_id is null and listed;
  create index comment_stance_idx on comment (tenant_id, subject_id, stance, score desc, id desc) where parent_id is null and listed;`

/**
 * Tags of a thread, votes against, and what a comment is about, by which similar ones are found. Who votes against a comment and who
 * answers against it may be the same: nobody can tell, so that the greater of both numbers counts.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    ${only(...kinds, 'comment_against')}
    alter table comment_thread add column tags jsonb not null default '[]', add column votes_against boolean not null default false;
    alter table comment add column tags text[] not null default '{}', add column against_count integer not null default 0,
      add column stems tsvector not null generated always as (
        strip(to_tsvector(case language when 'en' then 'english'::regconfig else 'italian'::regconfig end, text))) stored;
    ${score('greatest(contra_count, against_count)')}
    create table comment_tag (
      tenant_id uuid not null,
      subject_id uuid not null,
      tag text not null,
      comment_id uuid not null,
      score double precision not null,
      primary key (tenant_id, subject_id, tag, comment_id),
      foreign key (tenant_id, comment_id) references comment on delete cascade
    );
    create index comment_tag_best_idx on comment_tag (tenant_id, subject_id, tag, score desc, comment_id desc);
    create index comment_tag_comment_idx on comment_tag (tenant_id, comment_id);
    create table comment_tag_tally (
      tenant_id uuid not null,
      subject_id uuid not null,
      tag text not null,
      slot integer not null check (slot between 0 and 15),
      count integer not null,
      primary key (tenant_id, subject_id, tag, slot),
      foreign key (tenant_id, subject_id) references comment_thread on delete cascade
    );
  `)
  for (const table of tables) await secureTenantTable(knex, table)
}

export async function down(knex: Knex): Promise<void> {
  for (const table of tables.toReversed()) await knex.schema.dropTable(table)
  await knex.raw(`
    ${score('contra_count')}
    alter table comment drop column tags, drop column against_count, drop column stems;
    alter table comment_thread drop column tags, drop column votes_against;
    delete from act where kind = 'comment_against';
    delete from act_tally where kind = 'comment_against';
    delete from act_subject where kind = 'comment_against';
    ${only(...kinds)}
  `)
}
