/** How far the phone leans to a side, where it tells without being asked for leave. */

/** Degrees from upright of a phone that feels this pull, in its own directions; the screen may be turned. */
export function lean(right: number, up: number, turned: number): number | null {
  if (Math.hypot(right, up) < 1) return null;
  const degrees = (Math.atan2(right, up) * 180) / Math.PI + turned;
  return ((degrees + 540) % 360) - 180;
}

/** Call back with each new lean until the returned function is called. */
export function follow(leans: (degrees: number | null) => void): () => void {
  const felt = (event: DeviceMotionEvent) => {
    const pull = event.accelerationIncludingGravity;
    leans(lean(pull?.x ?? 0, pull?.y ?? 0, screen.orientation?.angle ?? 0));
  };
  addEventListener("devicemotion", felt);
  return () => removeEventListener("devicemotion", felt);
}
