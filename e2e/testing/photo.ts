import sharp from 'sharp'

/** Degrees as EXIF has them: degrees, minutes and seconds as fractions. */
function fractions(value: number): string {
  const seconds = Math.round(Math.abs(value) * 3600 * 1000)
  return `${Math.floor(seconds / 3_600_000)}/1 ${Math.floor(seconds / 60_000) % 60}/1 ${seconds % 60_000}/1000`
}

/**
 * A photo as a phone takes it, drawn here.
 *
 * @param at longitude and latitude that it says it was taken at.
 */
export async function aPhoto(
  name: string,
  at?: readonly [number, number],
): Promise<{ name: string; mimeType: string; buffer: Buffer }> {
  const gps = at && {
    GPSLongitudeRef: at[0] < 0 ? 'W' : 'E',
    GPSLongitude: fractions(at[0]),
    GPSLatitudeRef: at[1] < 0 ? 'S' : 'N',
    GPSLatitude: fractions(at[1]),
  }
  const image = sharp({ create: { width: 640, height: 480, channels: 3, background: '#556677' } }).jpeg()
  const buffer = await (gps ? image.withExif({ IFD3: gps }) : image).toBuffer()
  return { name, mimeType: 'image/jpeg', buffer }
}
