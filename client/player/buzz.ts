import type { PaceBeat } from "../generated/wire";

const LONG = 90;
const SHORT = 40;

/** Whether the phone can be felt. */
export const canBuzz = (): boolean => typeof navigator.vibrate === "function";

/** One long push outwards or in, two short ones on the way back or out, a single tap for a hold. */
export function buzzBeat(beat: PaceBeat): void {
  if (beat.still || !canBuzz()) return;
  if (beat.phase === "hold") navigator.vibrate(SHORT);
  else navigator.vibrate(beat.phase === "out" ? LONG : [SHORT, SHORT, SHORT]);
}

export function buzzTick(): void {
  if (canBuzz()) navigator.vibrate(SHORT);
}

export function buzzEnd(): void {
  if (canBuzz()) navigator.vibrate([LONG, SHORT, LONG]);
}
