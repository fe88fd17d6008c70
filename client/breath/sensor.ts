/** The phone's motion sensor: asked for when she taps, and every way in which it can be missing has a name. */

export type Trouble = "refused" | "absent" | "gone" | "broken";

export class SensorTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/** Seconds, and metres per second squared along the phone's three axes. */
export type Sample = readonly [number, number, number, number];

interface Asking {
  requestPermission?: () => Promise<string>;
}

const SECOND = 1000;

/**
 * Ask for leave, where the phone wants to be asked: only a tap may ask, so nothing may be waited for before.
 * Throws SensorTrouble.
 */
export async function ask(motion: unknown = globalThis.DeviceMotionEvent): Promise<void> {
  if (!motion) throw new SensorTrouble("absent");
  const asked = (motion as Asking).requestPermission?.bind(motion);
  if (!asked) return;
  const answer = await asked().catch(() => "denied");
  if (answer !== "granted") throw new SensorTrouble("refused");
}

/** Call back with each sample until the returned function is called. */
export function listen(take: (sample: Sample) => void): () => void {
  const felt = (event: DeviceMotionEvent) => {
    const sample = sampleOf(event);
    if (sample) take(sample);
  };
  addEventListener("devicemotion", felt);
  return () => removeEventListener("devicemotion", felt);
}

/** Gravity tells how the phone tilts with a breath; a phone that takes it out may still feel the push of a large one. */
export function sampleOf(event: DeviceMotionEvent): Sample | null {
  const pull = whole(event.accelerationIncludingGravity) ?? whole(event.acceleration);
  return pull && [event.timeStamp / SECOND, ...pull];
}

function whole(pull: DeviceMotionEventAcceleration | null): [number, number, number] | null {
  if (!pull || pull.x === null || pull.y === null || pull.z === null) return null;
  return [pull.x, pull.y, pull.z];
}
