/** Leaflet names no module for bundlers in its package: this is the one that it brings along. */
declare module 'leaflet/dist/leaflet-src.esm.js' {
  export * from 'leaflet'
}
