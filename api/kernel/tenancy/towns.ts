import { isOwnPlace } from '../identity/own-places.ts'

/** A town as it is seeded. */
export interface Town {
  readonly istatCode: string
  /** Code of the administration (indicePA): `c_` and the town's cadastral code. */
  readonly ipaCode: string
  readonly slug: string
  readonly name: string
  /** Longitude and latitude, degrees, WGS 84. */
  readonly position: readonly [number, number]
  readonly population: number
}

/** Whether the short name stands for something else in addresses and tokens: no town can bear it. */
export const isReserved = (slug: string): boolean => ['tenants', 'moderation'].includes(slug) || isOwnPlace(slug)

type Row = readonly [istat: string, ipa: string, slug: string, name: string, lon: number, lat: number, population: number]

// prettier-ignore -- a table reads as a table
const rows: readonly Row[] = [
  ['072001', 'c_a048', 'acquaviva-delle-fonti', 'Acquaviva delle Fonti', 16.8415, 40.8811, 20_100],
  ['072002', 'c_a055', 'adelfia', 'Adelfia', 16.8709, 40.9913, 16_600],
  ['072003', 'c_a149', 'alberobello', 'Alberobello', 17.2378, 40.7972, 10_200],
  ['072004', 'c_a225', 'altamura', 'Altamura', 16.5502, 40.8598, 70_000],
  ['072006', 'c_a662', 'bari', 'Bari', 16.8454, 41.1028, 316_000],
  ['072008', 'c_a874', 'binetto', 'Binetto', 16.7261, 41.0119, 2_200],
  ['072010', 'c_a892', 'bitetto', 'Bitetto', 16.7581, 41.0381, 11_800],
  ['072011', 'c_a893', 'bitonto', 'Bitonto', 16.6136, 41.0664, 53_100],
  ['072012', 'c_a894', 'bitritto', 'Bitritto', 16.8229, 41.0366, 11_200],
  ['072014', 'c_b716', 'capurso', 'Capurso', 16.9235, 41.041, 15_100],
  ['072015', 'c_b923', 'casamassima', 'Casamassima', 16.9246, 40.9455, 19_500],
  ['072016', 'c_b998', 'cassano-delle-murge', 'Cassano delle Murge', 16.7495, 40.8819, 14_700],
  ['072017', 'c_c134', 'castellana-grotte', 'Castellana Grotte', 17.1863, 40.8673, 19_100],
  ['072018', 'c_c436', 'cellamare', 'Cellamare', 16.9312, 41.0167, 5_900],
  ['072019', 'c_c975', 'conversano', 'Conversano', 17.1033, 40.9535, 26_000],
  ['072020', 'c_c983', 'corato', 'Corato', 16.3678, 41.0964, 46_700],
  ['072021', 'c_e038', 'gioia-del-colle', 'Gioia del Colle', 16.912, 40.7772, 26_800],
  ['072022', 'c_e047', 'giovinazzo', 'Giovinazzo', 16.6573, 41.1609, 19_600],
  ['072023', 'c_e155', 'gravina-in-puglia', 'Gravina in Puglia', 16.3639, 40.841, 42_500],
  ['072024', 'c_e223', 'grumo-appula', 'Grumo Appula', 16.6948, 40.9507, 12_000],
  ['072025', 'c_e645', 'locorotondo', 'Locorotondo', 17.3395, 40.7722, 13_900],
  ['072027', 'c_f262', 'modugno', 'Modugno', 16.7845, 41.0838, 36_400],
  ['072028', 'c_f280', 'mola-di-bari', 'Mola di Bari', 17.0762, 41.0397, 24_700],
  ['072029', 'c_f284', 'molfetta', 'Molfetta', 16.5698, 41.1826, 57_300],
  ['072030', 'c_f376', 'monopoli', 'Monopoli', 17.2775, 40.8977, 47_700],
  ['072031', 'c_f915', 'noci', 'Noci', 17.1006, 40.765, 18_400],
  ['072032', 'c_f923', 'noicattaro', 'Noicattaro', 16.9864, 41.0439, 26_100],
  ['072033', 'c_g291', 'palo-del-colle', 'Palo del Colle', 16.6525, 41.0411, 20_800],
  ['072034', 'c_g769', 'poggiorsini', 'Poggiorsini', 16.2497, 40.9205, 1_300],
  ['072035', 'c_g787', 'polignano-a-mare', 'Polignano a Mare', 17.1916, 40.9726, 17_300],
  ['072036', 'c_h096', 'putignano', 'Putignano', 17.0886, 40.8423, 25_900],
  ['072037', 'c_h643', 'rutigliano', 'Rutigliano', 17.0067, 40.9928, 18_300],
  ['072038', 'c_h645', 'ruvo-di-puglia', 'Ruvo di Puglia', 16.4261, 41.0405, 24_600],
  ['072039', 'c_h749', 'sammichele-di-bari', 'Sammichele di Bari', 16.9504, 40.8735, 6_100],
  ['072040', 'c_i053', 'sannicandro-di-bari', 'Sannicandro di Bari', 16.7882, 40.9767, 9_500],
  ['072041', 'c_i330', 'santeramo-in-colle', 'Santeramo in Colle', 16.745, 40.7809, 25_900],
  ['072043', 'c_l109', 'terlizzi', 'Terlizzi', 16.549, 41.1128, 25_900],
  ['072044', 'c_l220', 'toritto', 'Toritto', 16.6176, 40.9733, 8_000],
  ['072046', 'c_l425', 'triggiano', 'Triggiano', 16.9464, 41.0714, 26_000],
  ['072047', 'c_l472', 'turi', 'Turi', 17.0106, 40.9073, 13_100],
  ['072048', 'c_l571', 'valenzano', 'Valenzano', 16.8863, 41.0357, 17_100],
]

/**
 * The 41 towns of the metropolitan city of Bari, as the first migration seeds them; what changes later belongs in a later one.
 *
 * Positions are the centroids of the towns' territories, to four decimals (about 10 m); of Binetto, whose centroid lies in a
 * neighbour's territory, the centroid of its main part. Populations are approximate: residents on 1 January 2023, rounded to the
 * hundred.
 *
 * @source Codes, names and limits: ISTAT, June 2023, CC-BY 4.0, as published by openpolis (geojson-italy). Populations: ISTAT,
 *   Popolazione residente, 2023.
 */
export const towns: readonly Town[] = rows.map(([istatCode, ipaCode, slug, name, lon, lat, population]) => ({
  istatCode,
  ipaCode,
  slug,
  name,
  position: [lon, lat],
  population,
}))
