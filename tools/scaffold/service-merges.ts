import type { Names } from './names.ts'

/** The lines by which the rest of the house learns of a new service: one per merge point. */
export const serviceMerges: Record<string, (text: string, names: Names) => string> = {
  'api/services/index.ts': (text, { name }) =>
    text
      .replace(/((?:import .*\n)+)/, `$1import { ${name} } from './${name}/index.ts'\n`)
      .replace(/(services: readonly Service\[\] = \[)([^\]]*?),?\s*\]/, `$1$2, ${name}]`),
  'openapi.yaml': (text, { name, pascal }) =>
    text
      .replace('\npaths:\n', `\n  - { name: ${name}, description: ${pascal} of a town's citizens. }\npaths:\n`)
      .replace(
        '\nwebhooks:\n',
        `\n  /v1/{tenant}/${name}: { $ref: 'api/services/${name}/openapi.yaml#/paths/${name}' }\nwebhooks:\n`,
      ),
  'api/kernel/tenancy/openapi/services.yaml': (text, { name }) =>
    text.replace(/(ServiceName:[^\n]*\n?[^\n]*enum: \[)([^\]]+)\]/, `$1$2, ${name}]`),
  'api/kernel/moderation/settings.ts': (text, { name }) =>
    text
      .replace('ratings: published }', `ratings: published, ${name}: published }`)
      .replace('ratings: levels }', `ratings: levels, ${name}: levels }`),
}
