/** The forms in which a scaffolded thing's name appears. */
export interface Names {
  /** As given: `reports`, `report-map`. */
  name: string
  /** `Reports`, `ReportMap`. */
  pascal: string
  /** One of them: `report`; the name itself when it has no plural. */
  one: string
  /** `Report`. */
  pascalOne: string
}

/** Derives the forms of a kebab-case name. */
export function namesOf(name: string): Names {
  const one = name.replace(/ies$/, 'y').replace(/s$/, '')
  return { name, pascal: pascalCase(name), one, pascalOne: pascalCase(one) }
}

function pascalCase(name: string): string {
  return name.replaceAll(/(^|-)([a-z])/g, (_match, _dash, letter: string) => letter.toUpperCase())
}
