/** How a breath moment goes, as the page tells it, in seconds. */
export interface Air {
  readonly in: number;
  readonly out: number;
  readonly breaths: number;
}

/** The side of the breath at a time, and how many breaths are over; null when all are. */
export function breathAt(air: Air, seconds: number): { side: "in" | "out"; over: number } | null {
  const whole = air.in + air.out;
  const over = Math.floor(seconds / whole);
  if (over >= air.breaths) return null;
  return { side: seconds - over * whole < air.in ? "in" : "out", over };
}

/** Milliseconds until the side changes next. */
export function untilNext(air: Air, seconds: number): number {
  const into = seconds % (air.in + air.out);
  return 1000 * (into < air.in ? air.in - into : air.in + air.out - into);
}
