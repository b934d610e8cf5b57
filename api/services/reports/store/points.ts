/** Reports as points of the map: those that everybody sees, but no duplicates. */
export const reportPoints = `
  select id, lon, lat, category, state, created_at as at from report where tenant_id = $1 and is_public and duplicate_of is null`
