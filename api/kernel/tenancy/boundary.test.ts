import { describe, expect, test } from 'vitest'
import { readBoundary } from './boundary.ts'

describe('a boundary from a file', () => {
  const town = { istatCode: '072006', position: [16.85, 41.1] as const }
  const clockwise = [
    [16, 41],
    [16, 42],
    [17, 42],
    [17, 41],
    [16, 41],
  ]
  const hole = [
    [16.8, 41.2],
    [16.9, 41.2],
    [16.9, 41.3],
    [16.8, 41.2],
  ]
  const polygon = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates })
  const feature = (geometry: unknown, properties: unknown = {}) => ({ type: 'Feature', geometry, properties })
  const read = (value: unknown) => readBoundary(JSON.stringify(value), town)

  test('is put into the order of RFC 7946: outer rings counter-clockwise, holes clockwise', () => {
    expect(read(polygon(clockwise, hole))).toEqual(polygon(clockwise.toReversed(), hole.toReversed()))
    expect(read({ type: 'MultiPolygon', coordinates: [[clockwise]] })).toEqual({
      type: 'MultiPolygon',
      coordinates: [[clockwise.toReversed()]],
    })
  })

  test('is found among many by the ISTAT code', () => {
    const other = feature(
      polygon([
        [0, 0],
        [1, 0],
        [1, 1],
        [0, 0],
      ]),
      { code: '058091' },
    )
    const collection = { type: 'FeatureCollection', features: [other, feature(polygon(clockwise), { code: '072006' })] }
    expect(read(collection)).toEqual(polygon(clockwise.toReversed()))
    expect(() => read({ type: 'FeatureCollection', features: [other, other] })).toThrow(
      "0 features with the town's ISTAT code 072006",
    )
  })

  test.each([
    ['is no JSON', '{', 'no valid GeoJSON'],
    ['is not GeoJSON', '{"type":"Square"}', 'no valid GeoJSON'],
    ['has an open ring', JSON.stringify(polygon(clockwise.slice(0, 4))), 'no valid GeoJSON'],
    ['is a point', '{"type":"Point","coordinates":[16.85,41.1]}', 'holds a Point'],
    ['is a feature without geometry', JSON.stringify(feature(null)), 'feature without geometry'],
    ['is in metres', JSON.stringify(polygon(clockwise.map(([x, y]) => [x! * 40000, y! * 100000]))), 'outside WGS 84'],
    ['has latitude first', JSON.stringify(polygon(clockwise.map(([x, y]) => [y!, x!]))), 'elsewhere than the town'],
    ['is empty', '{"type":"MultiPolygon","coordinates":[]}', 'empty'],
  ])('is refused in one sentence when it %s', (_, text, sentence) => {
    expect(() => readBoundary(text, town)).toThrow(sentence)
  })
})
