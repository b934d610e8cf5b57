import type { Knex } from 'knex'

/**
 * What waits in every town where the person works, in one round trip. A town at a time is looked at, under the row-level security of
 * whoever calls: of each the person's roles first, and nothing else where there are none.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    create function moderation_waiting_in_towns(person uuid, towns jsonb, late timestamptz)
      returns table (town uuid, waiting integer, overdue integer, oldest_due_at timestamptz)
      language plpgsql set search_path = public, pg_temp as $$
        declare
          one record;
          own text[];
          before text := coalesce(current_setting('app.tenant', true), '');
        begin
          for one in select (t->>'id')::uuid as id, t->'services' as services from jsonb_array_elements(towns) with ordinality o (t, place)
            order by place
          loop
            perform set_config('app.tenant', one.id::text, true);
            own := array(select s from jsonb_array_elements_text(one.services) s where exists (
              select from staff_role r where r.tenant_id = one.id and r.person_id = person and (r.service is null or r.service = s)));
            continue when own = '{}';
            return query
              with branch as materialized (
                select y.service, y.kind, y.why, y.held, sum(y.change) as count from moderation_tally y
                where y.tenant_id = one.id and y.service = any(own) group by 1, 2, 3, 4 having sum(y.change) > 0),
              part as materialized (select b.*, u.urgency from branch b cross join generate_series(0, 3) u (urgency))
              select one.id, (select coalesce(sum(b.count), 0)::int from branch b),
                (select count(*)::int from (select 1 from part p cross join lateral (
                  select 1 from moderation_item i where i.tenant_id = one.id and i.waiting and i.service = p.service and i.kind = p.kind
                    and i.why = p.why and i.held = p.held and i.urgency = p.urgency and i.due_at < late limit 10000) i limit 10000) o),
                (select min(f.due_at) from part p cross join lateral (
                  select i.due_at from moderation_item i where i.tenant_id = one.id and i.waiting and i.service = p.service and i.kind = p.kind
                    and i.why = p.why and i.held = p.held and i.urgency = p.urgency order by i.due_at, i.id limit 1) f);
          end loop;
          perform set_config('app.tenant', before, true);
        end
      $$;
    revoke execute on function moderation_waiting_in_towns(uuid, jsonb, timestamptz) from public;
    grant execute on function moderation_waiting_in_towns(uuid, jsonb, timestamptz) to cdc_app;
  `)
}

export async function down(knex: Knex): Promise<void> {
  await knex.raw('drop function moderation_waiting_in_towns')
}
