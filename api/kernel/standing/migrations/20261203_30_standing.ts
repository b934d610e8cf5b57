import type { Knex } from 'knex'

const kinds = `'resident', 'works_here', 'studies_here', 'owns_home_here', 'minor_with_consent'`

/** Ties to a town with where they come from, since and until when, and what became of them: one in force per kind and source, the rest is history. */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person_standing
      drop constraint person_standing_pkey,
      drop constraint person_standing_standing_check,
      add constraint person_standing_standing_check check (standing in (${kinds})),
      add column id uuid not null default gen_random_uuid(),
      add column since timestamptz not null default now(),
      add column given_by uuid references person,
      add column note text check (length(note) <= 500),
      add column told_at timestamptz,
      add column ended_at timestamptz,
      add column ended_why text
        check (ended_why in ('expired', 'withdrawn', 'ended', 'refused', 'renewed', 'confirmed', 'joined', 'not_vouched')),
      add column ended_by uuid references person,
      add column end_note text check (length(end_note) <= 500),
      add check ((ended_at is null) = (ended_why is null)),
      add primary key (tenant_id, id);
    create unique index person_standing_in_force_idx on person_standing (tenant_id, person_id, standing, source) where ended_at is null;
    create index person_standing_expiry_idx on person_standing (tenant_id, expires_at) where ended_at is null and expires_at is not null;
    create index person_standing_given_by_idx on person_standing (given_by) where given_by is not null;
    create index person_standing_ended_by_idx on person_standing (ended_by) where ended_by is not null;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    alter table person_standing no force row level security;
    delete from person_standing where ended_at is not null or standing in ('owns_home_here', 'minor_with_consent');
    alter table person_standing force row level security;
    alter table person_standing
      drop constraint person_standing_pkey,
      drop constraint person_standing_standing_check,
      drop column id, drop column since, drop column given_by, drop column note, drop column told_at,
      drop column ended_at, drop column ended_why, drop column ended_by, drop column end_note,
      add constraint person_standing_standing_check check (standing in ('resident', 'works_here', 'studies_here')),
      add primary key (tenant_id, person_id, standing, source);
  `)
}
