/** The coach as the camera's page sees it: frames in, events out. It runs in the engine's worker. */

import type { Progress } from "../../fetching/download";

export type CoachEvent =
  | { readonly kind: "ready" }
  | { readonly kind: "rep_counted"; readonly side?: "left" | "right"; readonly number: number }
  | { readonly kind: "cue"; readonly fault: string }
  | { readonly kind: "cannot_see"; readonly what: string; readonly how: string; readonly part?: string }
  | { readonly kind: "tracking_lost" }
  | { readonly kind: "set_done" };

export interface SetSummary {
  readonly left: number;
  readonly right: number;
  readonly both: number;
  /** Percent of the set in which she was seen well. */
  readonly seen: number;
  readonly guided: boolean;
}

export interface Coach {
  /** Load the engine and begin a set; tells the bytes that arrive. */
  begin(exercise: string, rung: string, goal: number, progress: Progress): Promise<void>;
  /** One frame: seconds, everybody in it, width by height of the picture, tilt of the phone in degrees when known. */
  step(time: number, landmarks: Float32Array, aspect: number, tilt: number | null): Promise<readonly CoachEvent[]>;
  /** She pressed + or −. */
  corrected(side: "left" | "right" | null, by: number): Promise<void>;
  /** Nobody looked for a while, or the phone was turned: the start is held again, and the count stays. */
  interrupted(): Promise<void>;
  summary(): Promise<SetSummary>;
  /** Let the engine go. */
  end(): void;
}
