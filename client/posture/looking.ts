/** One look in front of the camera: pictures to landmarks to events, and every way in which that can stop. */

import { CameraTrouble, type Capture, type Trouble } from "../camera/picture/capture";
import { type Light, light, sample } from "../camera/picture/light";
import { openBest } from "../camera/pose/choosing";
import type { Lookout } from "../camera/pose/lookout";
import type { Sighting } from "../camera/pose/sighting";
import type { LookPage } from "../generated/wire";
import type { Eye, LookEvent, Reading } from "./eye";

/** Where it stands. */
export type Stand =
  | { readonly kind: "waiting" | "asking" | "measuring" | "looking" | "away" | "held" | "read" }
  | { readonly kind: "loading" | "engine"; readonly bytes: number; readonly of: number }
  | { readonly kind: "trouble"; readonly trouble: Trouble | "broken" }
  | { readonly kind: "dim"; readonly light: Exclude<Light, "enough"> };

export interface Heard {
  stand(stand: Stand): void;
  event(event: LookEvent): void;
  seen(sighting: Sighting, aspect: number): void;
  read(reading: Reading): void;
}

export class Looking {
  tilt: number | null = null;
  private state: "closed" | "paused" | "running" = "closed";
  private unlisten = () => {};
  private failures = 0;
  private lit = Number.NEGATIVE_INFINITY;
  private dim = false;
  private readonly canvas = typeof OffscreenCanvas === "undefined" ? null : new OffscreenCanvas(1, 1);

  constructor(
    private readonly told: LookPage,
    private readonly parts: { capture: Capture; lookout: Lookout; eye: Eye },
    private readonly heard: Heard,
  ) {}

  /** From asking for the camera to the first frame; every trouble on the way is told, none is thrown. */
  async start(): Promise<void> {
    const { capture, lookout, eye } = this.parts;
    const { heard, told } = this;
    try {
      heard.stand({ kind: "asking" });
      await capture.open();
      capture.stopped = () => this.stop({ kind: "trouble", trouble: "stopped" });
      capture.held = (back) => (back ? this.resume() : this.pause("held"));
      lookout.progress = (bytes, of) => heard.stand({ kind: bytes < of ? "loading" : "measuring", bytes, of });
      await openBest(lookout, told, () => capture.picture());
      await eye.begin((bytes, of) => heard.stand({ kind: "engine", bytes, of }));
      this.run();
    } catch (error) {
      this.stop({ kind: "trouble", trouble: error instanceof CameraTrouble ? error.trouble : "broken" });
    }
  }

  /** She is back. */
  resume(): void {
    if (this.state === "paused") this.run();
  }

  /** She left the page, or the phone needs its camera: nothing is looked at meanwhile. */
  pause(why: "away" | "held"): void {
    if (this.state !== "running") return;
    this.state = "paused";
    this.unlisten();
    this.heard.stand({ kind: why });
  }

  /** What has been read so far is enough, or all has been read: tell it, and let camera and workers go. */
  async finish(): Promise<void> {
    this.state = "closed";
    const reading = await this.parts.eye.read().catch(() => undefined);
    if (reading) this.heard.read(reading);
    this.stop(reading ? { kind: "read" } : { kind: "trouble", trouble: "broken" });
  }

  /** The end: camera and workers are let go. */
  stop(stand?: Stand): void {
    this.state = "closed";
    this.unlisten();
    this.parts.capture.close();
    this.parts.lookout.close();
    this.parts.eye.end();
    if (stand) this.heard.stand(stand);
  }

  /** The picture itself, for those who want to see it. */
  get video(): HTMLVideoElement {
    return this.parts.capture.video;
  }

  get facesReader(): boolean {
    return this.parts.capture.facesReader;
  }

  private run(): void {
    this.state = "running";
    this.heard.stand({ kind: "looking" });
    this.unlisten = this.parts.capture.each((seconds) => {
      if (!this.parts.lookout.busy) void this.look(seconds);
    });
  }

  private async look(seconds: number): Promise<void> {
    const { capture, lookout, eye } = this.parts;
    try {
      this.judgeLight(seconds);
      const picture = await capture.picture();
      const aspect = picture.width / picture.height;
      const sighting = await lookout.look(picture, seconds);
      if (this.state !== "running") return;
      this.heard.seen(sighting, aspect);
      const events = await eye.step(seconds, sighting.people, aspect, this.tilt);
      this.failures = 0;
      for (const event of events) this.heard.event(event);
      if (events.some((event) => event.kind === "taken" && event.last)) await this.finish();
    } catch {
      this.failures += 1;
      if (this.state === "running" && this.failures >= this.told.looking.failures)
        this.stop({ kind: "trouble", trouble: "broken" });
    }
  }

  private judgeLight(seconds: number): void {
    const { looking } = this.told;
    if (!this.canvas || seconds - this.lit < looking.light_every) return;
    this.lit = seconds;
    const now = light(sample(this.parts.capture.video, this.canvas), looking);
    if (now !== "enough") this.heard.stand({ kind: "dim", light: now });
    else if (this.dim) this.heard.stand({ kind: "looking" });
    this.dim = now !== "enough";
  }
}
