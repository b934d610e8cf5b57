/** Longitude and latitude, degrees, WGS 84. */
type Position = readonly [number, number]

/**
 * The shore from Barletta to Savelletri by its harbours and capes, as one would draw it by hand: some hundred metres off between
 * them, and good for nothing but a demonstration. Offshore it is closed where no map of Bari is looked at.
 */
const shore: readonly Position[] = [
  [16.29, 41.33], // Barletta, harbour
  [16.42, 41.281], // Trani, harbour
  [16.51, 41.242], // Bisceglie, harbour
  [16.598, 41.207], // Molfetta, harbour
  [16.671, 41.188], // Giovinazzo, harbour
  [16.75, 41.168], // Santo Spirito, harbour
  [16.77, 41.155], // Palese
  [16.822, 41.136], // San Girolamo
  [16.845, 41.139], // Punta San Cataldo
  [16.858, 41.131], // the port's basin
  [16.87, 41.134], // the old town's tip
  [16.873, 41.126], // Teatro Margherita
  [16.892, 41.117], // Pane e Pomodoro
  [16.935, 41.1], // San Giorgio
  [16.997, 41.087], // Torre a Mare
  [17.092, 41.062], // Mola di Bari, harbour
  [17.219, 40.997], // Polignano a Mare
  [17.305, 40.954], // Monopoli, harbour
  [17.412, 40.873], // Savelletri
]

const offshore: readonly Position[] = [
  [17.412, 41.9],
  [16.29, 41.9],
]

/** The sea at Bari, approximately. */
export const bariSea = { type: 'Polygon', coordinates: [[...shore, ...offshore, shore[0]!]] } as const
