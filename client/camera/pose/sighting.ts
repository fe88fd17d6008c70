/** What the pose model made of one picture. */

/** BlazePose's landmarks, four numbers each: x, y (of the picture, 0 to 1), z (in picture widths), visibility. */
export const LANDMARKS = 33;
export const NUMBERS = LANDMARKS * 4;

export interface Sighting {
  /** Seconds since the camera began. */
  readonly time: number;
  /** One person after the other, each NUMBERS long; empty when nobody is seen. */
  readonly people: readonly Float32Array[];
  /** Milliseconds that the model took. */
  readonly took: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility?: number;
}

/** The landmarks of one person as plain numbers, in BlazePose's order. */
export function numbers(points: readonly Point[]): Float32Array {
  const flat = new Float32Array(NUMBERS);
  points.slice(0, LANDMARKS).forEach((point, at) => {
    flat.set([point.x, point.y, point.z, point.visibility ?? 0], at * 4);
  });
  return flat;
}
