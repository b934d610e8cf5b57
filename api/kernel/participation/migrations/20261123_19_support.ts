import type { Knex } from 'knex'

/** People can support a subject: "me too" of a report. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table act_subject drop constraint act_subject_kind_check;
    alter table act_subject add constraint act_subject_kind_check check (kind in ('signature', 'sponsorship', 'support'));
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table act_subject drop constraint act_subject_kind_check;
    alter table act_subject add constraint act_subject_kind_check check (kind in ('signature', 'sponsorship'));
  `)
}
