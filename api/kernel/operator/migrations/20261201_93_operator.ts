import type { Knex } from 'knex'

/**
 * Who runs the platform. The app role neither reads nor writes the table, nor what is the operator's of towns: it calls functions, which
 * work as the owner, look first whether the person is an operator, and do one thing each.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create table platform_operator (
      person_id uuid primary key references person,
      since timestamptz not null
    );
    create function is_platform_operator(person uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp as $$
        select exists (select from platform_operator o join person p on p.id = o.person_id
          where o.person_id = $1 and p.erased_at is null)
      $$;
    create function forget_platform_operator(person uuid) returns void
      language sql security definer set search_path = public, pg_temp as $$
        delete from platform_operator o using person p where o.person_id = $1 and p.id = $1 and p.erased_at is not null
      $$;
    create function assert_platform_operator(person uuid) returns void
      language plpgsql stable security definer set search_path = public, pg_temp as $$
        begin
          if not is_platform_operator(person) then
            raise exception 'the person is no operator' using errcode = 'insufficient_privilege';
          end if;
        end
      $$;
    create function operator_allow_service(operator uuid, name text, may boolean) returns void
      language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          perform assert_platform_operator(operator);
          insert into tenant_service (tenant_id, service, allowed) values (current_setting('app.tenant')::uuid, name, may)
            on conflict (tenant_id, service) do update set allowed = excluded.allowed;
          update tenant set version = version + 1 where id = current_setting('app.tenant')::uuid;
        end
      $$;
    create function operator_add_town(
      operator uuid, new_id uuid, slug text, name text, istat_code text, ipa_code text, population integer,
      lon double precision, lat double precision
    ) returns boolean
      language plpgsql security definer set search_path = public, pg_temp as $$
        begin
          perform assert_platform_operator(operator);
          insert into tenant (id, slug, name, istat_code, ipa_code, population, lon, lat)
            values ($2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing;
          return found;
        end
      $$;
  `)
  for (const name of [
    'is_platform_operator(uuid)',
    'forget_platform_operator(uuid)',
    'assert_platform_operator(uuid)',
    'operator_allow_service(uuid, text, boolean)',
    'operator_add_town(uuid, uuid, text, text, text, text, integer, double precision, double precision)',
  ]) {
    await knex.raw(`revoke execute on function ${name} from public; grant execute on function ${name} to cdc_app`)
  }
  // What the operator's page says of the schema: which migration was the last.
  await knex.raw('grant select on migration to cdc_app')
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw(`
    revoke select on migration from cdc_app;
    drop function operator_add_town, operator_allow_service, assert_platform_operator, forget_platform_operator, is_platform_operator;
    drop table platform_operator;
  `)
}
