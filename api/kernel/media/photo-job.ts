import type { ProblemCode, ProblemParams } from '../http/problem.ts'

/** Longest sides of what is shown, in pixels. */
export const sizes = [2048, 640, 160] as const

/** Types of photo that are taken. */
export type PhotoType = 'image/jpeg' | 'image/png' | 'image/webp'

/** A part of a photo, in fractions (0…1) of its width and height. */
export interface Rectangle {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** Pixels of a photo. */
export interface PhotoSize {
  readonly width: number
  readonly height: number
}

/** What a photo process is asked to do. Files are named by their paths; what is made lies in `folder`. */
export type PhotoJob =
  | { readonly do: 'make'; readonly upload: string; readonly type: PhotoType; readonly folder: string }
  | { readonly do: 'render'; readonly original: string; readonly rectangles: readonly Rectangle[]; readonly folder: string }

/** What came of it. */
export type PhotoOutcome =
  | { readonly done: PhotoSize | undefined }
  | { readonly refused: { readonly status: number; readonly code: ProblemCode; readonly params: ProblemParams } }
  | { readonly fault: string }
