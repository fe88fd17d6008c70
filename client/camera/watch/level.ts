/** How far the phone leans to a side, where it tells without being asked for leave. */

/** A phone whose pull along the screen is weaker than this, in metres per second squared, lies flat. */
const FLAT = 1;
const HALF_TURN = 180;

/**
 * Degrees by which the picture leans, the way the engine takes them: positive when the right side of the picture points
 * to the ground. `right` and `up` are what a phone at rest feels along its own edges, and `turned` is the angle of its
 * screen. A camera that looks out of the screen sees the phone's right on the left of its picture.
 *
 * Browsers do not agree whether rest is felt upwards or downwards, and nobody stands a phone on its head: a lean and
 * the same lean upside down are one.
 */
export function lean(right: number, up: number, turned: number, facesReader: boolean): number | null {
  if (Math.hypot(right, up) < FLAT) return null;
  const degrees = (Math.atan2(right, up) * HALF_TURN) / Math.PI - turned;
  const folded = degrees - HALF_TURN * Math.round(degrees / HALF_TURN);
  return facesReader ? folded : -folded;
}

/** Call back with each new lean until the returned function is called. */
export function follow(leans: (degrees: number | null) => void, facesReader: () => boolean): () => void {
  const felt = (event: DeviceMotionEvent) => {
    const pull = event.accelerationIncludingGravity;
    leans(lean(pull?.x ?? 0, pull?.y ?? 0, screen.orientation?.angle ?? 0, facesReader()));
  };
  addEventListener("devicemotion", felt);
  return () => removeEventListener("devicemotion", felt);
}
