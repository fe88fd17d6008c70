/** One set in front of the camera: pictures to landmarks to events, and every way in which that can stop. */

import type { Watching as Told } from "../../generated/wire";
import { CameraTrouble, type Capture, type Trouble } from "../picture/capture";
import { type Light, light, sample } from "../picture/light";
import { openBest } from "../pose/choosing";
import type { Lookout } from "../pose/lookout";
import { NUMBERS, type Sighting } from "../pose/sighting";
import { Clock } from "./clock";
import type { Coach, CoachEvent, SetSummary } from "./coach";

/** Where it stands. */
export type Stand =
  | { readonly kind: "asking" | "measuring" | "watching" | "away" | "held" | "back" | "turned" | "lit" }
  | { readonly kind: "loading" | "engine"; readonly bytes: number; readonly of: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble | "broken" }
  | { readonly kind: "dim"; readonly light: Exclude<Light, "enough"> };

export interface Heard {
  stand(stand: Stand): void;
  event(event: CoachEvent): void;
  seen(sighting: Sighting, aspect: number): void;
  /** How much of the set was seen so far, in percent. */
  share(percent: number): void;
}

const NOBODY = new Float32Array(NUMBERS);

/** Everybody in one frame, one after the other; nobody is a body of zeros. */
export function shown({ people }: Sighting): Float32Array {
  if (people.length < 2) return people[0] ?? NOBODY;
  const all = new Float32Array(people.length * NUMBERS);
  people.forEach((each, at) => {
    all.set(each, at * NUMBERS);
  });
  return all;
}

export class Watching {
  tilt: number | null = null;
  private readonly clock = new Clock();
  private readonly canvas = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1);
  private state: "closed" | "paused" | "running" = "closed";
  private unlisten = () => {};
  private failures = 0;
  private lit = Number.NEGATIVE_INFINITY;
  private dim = false;
  private upright: boolean | undefined;

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
      capture.held = (back) => (back ? this.resume() : this.pause("held"));
      lookout.progress = (bytes, of) => heard.stand({ kind: bytes < of ? "loading" : "measuring", bytes, of });
      await openBest(lookout, told, () => capture.picture());
      await coach.begin(told.exercise, told.rung, told.goal, (bytes, of) => heard.stand({ kind: "engine", bytes, of }));
      this.run("watching");
    } catch (error) {
      this.stop({ kind: "trouble", trouble: error instanceof CameraTrouble ? error.trouble : "broken" });
    }
  }

  /** She is back: what was seen before says nothing about now, and the count stays. */
  resume(): void {
    if (this.state !== "paused") return;
    void this.parts.coach.interrupted();
    this.run("back");
  }

  /** She left the page, or the phone needs its camera: nothing is looked at meanwhile. */
  pause(why: "away" | "held"): void {
    if (this.state !== "running") return;
    this.state = "paused";
    this.unlisten();
    this.clock.stop();
    this.heard.stand({ kind: why });
  }

  /** The end: camera and worker are let go. */
  stop(stand?: Stand): void {
    this.state = "closed";
    this.unlisten();
    this.parts.capture.close();
    this.parts.lookout.close();
    this.parts.coach.end();
    if (stand) this.heard.stand(stand);
  }

  /** The picture itself, for those who want to see it. */
  get video(): HTMLVideoElement {
    return this.parts.capture.video;
  }

  get facesReader(): boolean {
    return this.parts.capture.facesReader;
  }

  corrected(side: "left" | "right" | null, by: number): Promise<void> {
    return this.parts.coach.corrected(side, by);
  }

  summary(): Promise<SetSummary> {
    return this.parts.coach.summary();
  }

  private run(stand: "watching" | "back"): void {
    this.state = "running";
    this.heard.stand({ kind: stand });
    this.unlisten = this.parts.capture.each((seconds) => {
      if (!this.parts.lookout.busy) void this.look(seconds);
    });
  }

  private async look(seconds: number): Promise<void> {
    const { capture, lookout, coach } = this.parts;
    try {
      const due = this.judgeLight(seconds);
      const picture = await capture.picture();
      const aspect = picture.width / picture.height;
      const sighting = await lookout.look(picture, seconds);
      if (this.state !== "running") return;
      await this.turned(aspect);
      this.heard.seen(sighting, aspect);
      const events = await coach.step(this.clock.at(seconds), shown(sighting), aspect, this.tilt);
      for (const event of events) this.heard.event(event);
      if (due) this.heard.share((await coach.summary()).seen);
      this.failures = 0;
    } catch {
      this.failures += 1;
      if (this.state === "running" && this.failures >= this.told.looking.failures)
        this.stop({ kind: "trouble", trouble: "broken" });
    }
  }

  /** A picture that was wide and is high now: the phone was turned, and everything is elsewhere in it. */
  private async turned(aspect: number): Promise<void> {
    const upright = aspect < 1;
    const turned = this.upright !== undefined && this.upright !== upright;
    this.upright = upright;
    if (!turned) return;
    this.heard.stand({ kind: "turned" });
    await this.parts.coach.interrupted();
  }

  /** Looks at the light now and then; whether it was time to. */
  private judgeLight(seconds: number): boolean {
    const { looking } = this.told;
    if (seconds - this.lit < looking.light_every) return false;
    this.lit = seconds;
    if (!this.canvas) return true;
    const now = light(sample(this.parts.capture.video, this.canvas), looking);
    if (now !== "enough") this.heard.stand({ kind: "dim", light: now });
    else if (this.dim) this.heard.stand({ kind: "lit" });
    this.dim = now !== "enough";
    return true;
  }
}
