import type { Assurance, Standing } from '../person.ts'

/** An invented person to try the platform with. */
export interface DemoCitizen {
  /** Short name in the form, and the subject of the login. */
  readonly key: string
  readonly givenName: string
  readonly familyName: string
  /** Completed years, whenever one signs in. */
  readonly age: number
  readonly assurance: Assurance
  readonly standing: readonly (readonly [tenant: string, standing: Standing])[]
  /** Works for that town: the role itself is given by the town's staff list. */
  readonly staff?: { readonly tenant: string; readonly role: 'administrator' | 'moderator' | 'officer' }
  /** Runs the platform: the operators' list says so. */
  readonly operator?: true
}

/** Towns with a demonstration staff; Noci, where two of the citizens live, has none. */
export const demoTowns = ['bari', 'altamura', 'monopoli'] as const

const citizens: readonly DemoCitizen[] = [
  {
    key: 'maria',
    givenName: 'Maria',
    familyName: 'Cassano',
    age: 52,
    assurance: 'substantial',
    standing: [['bari', 'resident']],
  },
  {
    key: 'vito',
    givenName: 'Vito',
    familyName: 'De Benedictis',
    age: 67,
    assurance: 'high',
    standing: [['bari', 'resident']],
  },
  {
    key: 'francesca',
    givenName: 'Francesca',
    familyName: 'Colella',
    age: 41,
    assurance: 'low',
    standing: [['bari', 'resident']],
  },
  { key: 'nicola', givenName: 'Nicola', familyName: 'Lorusso', age: 34, assurance: 'none', standing: [] },
  {
    key: 'giorgia',
    givenName: 'Giorgia',
    familyName: 'Lattanzi',
    age: 15,
    assurance: 'substantial',
    standing: [
      ['bari', 'resident'],
      ['bari', 'studies_here'],
    ],
  },
  {
    key: 'davide',
    givenName: 'Davide',
    familyName: 'Fiore',
    age: 17,
    assurance: 'substantial',
    standing: [['bari', 'resident']],
  },
  {
    key: 'elena',
    givenName: 'Elena',
    familyName: 'Marchetti',
    age: 29,
    assurance: 'substantial',
    standing: [
      ['monopoli', 'resident'],
      ['bari', 'works_here'],
    ],
  },
  {
    key: 'paolo',
    givenName: 'Paolo',
    familyName: 'Ferrante',
    age: 22,
    assurance: 'substantial',
    standing: [
      ['noci', 'resident'],
      ['bari', 'studies_here'],
    ],
  },
  { key: 'rosa', givenName: 'Rosa', familyName: 'Intini', age: 45, assurance: 'high', standing: [['noci', 'resident']] },
  {
    key: 'antonio',
    givenName: 'Antonio',
    familyName: 'Lapenna',
    age: 58,
    assurance: 'substantial',
    standing: [['monopoli', 'resident']],
  },
  {
    key: 'michele',
    givenName: 'Michele',
    familyName: 'Popolizio',
    age: 36,
    assurance: 'substantial',
    standing: [['altamura', 'resident']],
  },
  { key: 'amina', givenName: 'Amina', familyName: 'Haddad', age: 31, assurance: 'low', standing: [['bari', 'works_here']] },
  { key: 'chiara', givenName: 'Chiara', familyName: 'Montanari', age: 38, assurance: 'substantial', standing: [] },
  {
    key: 'sandra',
    givenName: 'Sandra',
    familyName: 'Fumarola',
    age: 44,
    assurance: 'substantial',
    standing: [],
    operator: true,
  },
]

type StaffNames = readonly (readonly [key: string, givenName: string, familyName: string, age: number])[]

/** Administrator, moderator and officer of each town, in this order. */
const staff: Readonly<Record<(typeof demoTowns)[number], StaffNames>> = {
  bari: [
    ['lucia', 'Lucia', 'Santoro', 49],
    ['marco', 'Marco', 'Pellegrini', 36],
    ['teresa', 'Teresa', 'Carbonara', 55],
  ],
  altamura: [
    ['gianni', 'Gianni', 'Palmisano', 47],
    ['silvia', 'Silvia', 'Tateo', 30],
    ['pietro', 'Pietro', 'Notarnicola', 42],
  ],
  monopoli: [
    ['sergio', 'Sergio', 'Comes', 51],
    ['ilaria', 'Ilaria', 'Brescia', 33],
    ['donato', 'Donato', 'Meo', 60],
  ],
}

const roles = ['administrator', 'moderator', 'officer'] as const

/** The sample citizens, then the staff of the demonstration's towns. None of them exists. */
export const demoCitizens: readonly DemoCitizen[] = [
  ...citizens,
  ...demoTowns.flatMap((tenant) =>
    staff[tenant].map(([key, givenName, familyName, age], index): DemoCitizen => {
      const role = roles[index]!
      return {
        key,
        givenName,
        familyName,
        age,
        assurance: 'substantial',
        standing: [[tenant, 'works_here']],
        staff: { tenant, role },
      }
    }),
  ),
]
