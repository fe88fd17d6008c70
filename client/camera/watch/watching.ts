/** One set in front of the camera: pictures to landmarks to events, and every way in which that can stop. */

import type { Watching as Told } from "../../generated/wire";
import { CameraTrouble, type Capture, type Trouble } from "../picture/capture";
import { type Light, light, sample } from "../picture/light";
import { openBest } from "../pose/choosing";
import type { Lookout } from "../pose/lookout";
import { NUMBERS, type Sighting } from "../pose/sighting";
import type { Coach, CoachEvent, SetSummary } from "./coach";

/** Where it stands. */
export type Stand =
  | { readonly kind: "asking" | "measuring" | "watching" | "away" }
  | { readonly kind: "loading" | "engine"; readonly bytes: number; readonly of: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble | "broken" }
  | { readonly kind: "dim"; readonly light: Exclude<Light, "enough"> };

export interface Heard {
  stand(stand: Stand): void;
  event(event: CoachEvent): void;
  seen(sighting: Sighting, aspect: number): void;
}

/** The light is looked at once in so many seconds. */
const LIGHT_EVERY = 1;

/** Pictures that go wrong one after the other before it is called broken. */
const PATIENCE = 5;

const NOBODY = new Float32Array(NUMBERS);

/** Both people in one frame: the coach hears of the second by landmarks that jump, and of nobody by zeros. */
export function shown(sighting: Sighting): Float32Array {
  return sighting.people[0] ?? NOBODY;
}

export class Watching {
  tilt: number | null = null;
  private running = false;
  private failures = 0;
  private lit = -LIGHT_EVERY;
  private dim = false;
  private readonly canvas = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1);

  constructor(
    private readonly told: Told,
    private readonly parts: { capture: Capture; lookout: Lookout; coach: Coach },
    private readonly heard: Heard,
  ) {}

  /** From asking for the camera to the first frame; every trouble on the way is told, none is thrown. */
  async start(): Promise<void> {
    const { capture, lookout, coach } = this.parts;
    const { told, heard } = this;
    try {
      heard.stand({ kind: "asking" });
      await capture.open();
      capture.stopped = () => this.stop({ kind: "trouble", trouble: "stopped" });
      lookout.progress = (bytes, of) => heard.stand({ kind: bytes < of ? "loading" : "measuring", bytes, of });
      await openBest(lookout, told.files, () => capture.picture());
      await coach.begin(told.exercise, told.rung, told.goal, (bytes, of) => heard.stand({ kind: "engine", bytes, of }));
      this.resume();
    } catch (error) {
      this.stop({ kind: "trouble", trouble: error instanceof CameraTrouble ? error.trouble : "broken" });
    }
  }

  /** She is back, or it begins. */
  resume(): void {
    if (this.running) return;
    this.running = true;
    this.heard.stand({ kind: "watching" });
    this.parts.capture.each((seconds) => this.frame(seconds));
  }

  /** She left the page: nothing is looked at meanwhile. */
  pause(): void {
    if (!this.running) return;
    this.running = false;
    this.heard.stand({ kind: "away" });
  }

  /** The end: camera and worker are let go. */
  stop(stand?: Stand): void {
    this.running = false;
    this.parts.capture.close();
    this.parts.lookout.close();
    this.parts.coach.end();
    if (stand) this.heard.stand(stand);
  }

  /** The picture itself, for those who want to see it. */
  get video(): HTMLVideoElement {
    return this.parts.capture.video;
  }

  corrected(side: "left" | "right" | null, by: number): Promise<void> {
    return this.parts.coach.corrected(side, by);
  }

  summary(): Promise<SetSummary> {
    return this.parts.coach.summary();
  }

  private frame(seconds: number): boolean {
    if (!this.running) return false;
    if (!this.parts.lookout.busy) void this.look(seconds);
    return true;
  }

  private async look(seconds: number): Promise<void> {
    const { capture, lookout, coach } = this.parts;
    try {
      this.judgeLight(seconds);
      const picture = await capture.picture();
      const aspect = picture.width / picture.height;
      const sighting = await lookout.look(picture, seconds);
      this.heard.seen(sighting, aspect);
      for (const event of await coach.step(seconds, shown(sighting), aspect, this.tilt)) this.heard.event(event);
      this.failures = 0;
    } catch {
      this.failures += 1;
      if (this.running && this.failures >= PATIENCE) this.stop({ kind: "trouble", trouble: "broken" });
    }
  }

  private judgeLight(seconds: number): void {
    if (!this.canvas || seconds - this.lit < LIGHT_EVERY) return;
    this.lit = seconds;
    const now = light(sample(this.parts.capture.video, this.canvas));
    if (now !== "enough") this.heard.stand({ kind: "dim", light: now });
    else if (this.dim) this.heard.stand({ kind: "watching" });
    this.dim = now !== "enough";
  }
}
