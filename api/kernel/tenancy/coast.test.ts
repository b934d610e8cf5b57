import { describe, expect, test } from 'vitest'
import { readCoast } from './coast.ts'

describe('a coast from a file', () => {
  const town = { position: [16.85, 41.1] as const }
  const shore = [
    [16.7, 41.17],
    [16.87, 41.13],
    [17, 41.08],
  ]
  const sea = [
    [16, 41],
    [18, 41],
    [18, 42],
    [16, 41],
  ]
  const line = { type: 'LineString', coordinates: shore }
  const polygon = { type: 'Polygon', coordinates: [sea] }
  const feature = (geometry: unknown) => ({ type: 'Feature', geometry, properties: {} })
  const collection = (...geometries: unknown[]) => ({ type: 'FeatureCollection', features: geometries.map(feature) })
  const read = (value: unknown) => readCoast(JSON.stringify(value), town)

  test('is put together from all lines along the shore', () => {
    const lines = { type: 'MultiLineString', coordinates: [shore, shore.toReversed()] }
    expect(read(line)).toEqual({ type: 'MultiLineString', coordinates: [shore] })
    expect(read(collection(line, lines))).toEqual({
      type: 'MultiLineString',
      coordinates: [shore, shore, shore.toReversed()],
    })
  })

  test('is the sea as well, even when its corners all lie far out', () => {
    expect(read(feature(polygon))).toEqual({ type: 'MultiPolygon', coordinates: [[sea]] })
    expect(read({ type: 'MultiPolygon', coordinates: [[sea], [sea]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[sea], [sea]],
    })
  })

  test('is none where the file has no feature', () => {
    expect(read(collection())).toBe(null)
  })

  test.each([
    ['is no JSON', '{', 'no valid GeoJSON'],
    ['has an open ring', JSON.stringify({ ...polygon, coordinates: [sea.slice(0, 3)] }), 'no valid GeoJSON'],
    ['is a point', '{"type":"Point","coordinates":[16.85,41.1]}', 'holds a Point'],
    ['holds shore and sea', JSON.stringify(collection(line, polygon)), 'lines and polygons'],
    ['is in metres', JSON.stringify({ ...line, coordinates: shore.map(([x, y]) => [x! * 4e4, y! * 1e5]) }), 'outside WGS 84'],
    ['has latitude first', JSON.stringify({ ...line, coordinates: shore.map(([x, y]) => [y, x]) }), 'elsewhere than the town'],
    ["is another region's", JSON.stringify({ ...line, coordinates: shore.map(([x, y]) => [x! - 4, y!]) }), 'elsewhere'],
    ['is empty', '{"type":"MultiLineString","coordinates":[]}', 'elsewhere than the town'],
    ['is too much', JSON.stringify({ ...line, coordinates: Array(20_001).fill(shore[0]) }), 'simplify it'],
  ])('is refused in one sentence when it %s', (_, text, sentence) => {
    expect(() => readCoast(text, town)).toThrow(sentence)
  })
})
