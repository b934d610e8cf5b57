/**
 * The Sustainable Development Goals of the Agenda 2030 (UN resolution 70/1): 17 goals with 169 targets. A goal's code is its number
 * (`11`), a target's adds its own (`11.7`, `11.b`).
 */
export interface Goal {
  readonly code: string
  readonly title: { readonly it: string; readonly en: string }
  readonly targets: readonly string[]
}

/** @param numbered How many numbered targets. @param lettered How many targets with letters, about the means. */
const goal = (number: number, numbered: number, lettered: number, it: string, en: string): Goal => ({
  code: String(number),
  title: { it, en },
  targets: [
    ...Array.from({ length: numbered }, (_, place) => `${number}.${place + 1}`),
    ...Array.from({ length: lettered }, (_, place) => `${number}.${'abcd'[place]}`),
  ],
})

export const goals: readonly Goal[] = [
  goal(1, 5, 2, 'Sconfiggere la povertà', 'No poverty'),
  goal(2, 5, 3, 'Sconfiggere la fame', 'Zero hunger'),
  goal(3, 9, 4, 'Salute e benessere', 'Good health and well-being'),
  goal(4, 7, 3, 'Istruzione di qualità', 'Quality education'),
  goal(5, 6, 3, 'Parità di genere', 'Gender equality'),
  goal(6, 6, 2, 'Acqua pulita e servizi igienico-sanitari', 'Clean water and sanitation'),
  goal(7, 3, 2, 'Energia pulita e accessibile', 'Affordable and clean energy'),
  goal(8, 10, 2, 'Lavoro dignitoso e crescita economica', 'Decent work and economic growth'),
  goal(9, 5, 3, 'Imprese, innovazione e infrastrutture', 'Industry, innovation and infrastructure'),
  goal(10, 7, 3, 'Ridurre le disuguaglianze', 'Reduced inequalities'),
  goal(11, 7, 3, 'Città e comunità sostenibili', 'Sustainable cities and communities'),
  goal(12, 8, 3, 'Consumo e produzione responsabili', 'Responsible consumption and production'),
  goal(13, 3, 2, 'Lotta contro il cambiamento climatico', 'Climate action'),
  goal(14, 7, 3, "Vita sott'acqua", 'Life below water'),
  goal(15, 9, 3, 'Vita sulla terra', 'Life on land'),
  goal(16, 10, 2, 'Pace, giustizia e istituzioni solide', 'Peace, justice and strong institutions'),
  goal(17, 19, 0, 'Partnership per gli obiettivi', 'Partnerships for the goals'),
]

/** Codes of all goals and targets, for the schemas of settings. */
export const sdgCodes: readonly string[] = goals.flatMap(({ code, targets }) => [code, ...targets])

const known = new Set(sdgCodes)

/** Whether there is a goal or target of that code. */
export const isSdg = (code: string): boolean => known.has(code)
