/** The camera itself: opened when she asks, closed when she is done, and every way in which it can fail has a name. */

import type { CameraPolicy } from "../../generated/wire";

export type Trouble = "refused" | "absent" | "busy" | "insecure" | "stopped" | "unknown";
export type Wanted = Pick<CameraPolicy, "wide" | "high" | "rate">;

export class CameraTrouble extends Error {
  constructor(readonly trouble: Trouble) {
    super(trouble);
  }
}

/** By the names that browsers give to these errors. */
const TROUBLES: Readonly<Record<string, Trouble>> = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "absent",
  OverconstrainedError: "absent",
  NotReadableError: "busy",
  AbortError: "busy",
};

export class Capture {
  readonly video = document.createElement("video");
  stopped: () => void = () => {};
  /** The phone has taken the camera away for a while, as for a call, or given it back. */
  held: (back: boolean) => void = () => {};
  private stream: MediaStream | undefined;

  constructor(private readonly wanted: Wanted) {}

  /** Ask for the camera and wait for its first picture. Throws CameraTrouble. */
  async open(devices: MediaDevices | undefined = navigator.mediaDevices): Promise<void> {
    if (!devices) throw new CameraTrouble("insecure");
    this.stream = await devices.getUserMedia(this.asked()).catch((error: unknown) => {
      throw new CameraTrouble(TROUBLES[(error as Error).name] ?? "unknown");
    });
    for (const track of this.stream.getTracks()) {
      track.addEventListener("ended", () => this.stopped());
      track.addEventListener("mute", () => this.held(false));
      track.addEventListener("unmute", () => this.held(true));
    }
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.srcObject = this.stream;
    await this.video.play();
  }

  /** Whether it looks out of the screen, towards whoever reads it; a camera that tells nothing does. */
  get facesReader(): boolean {
    return this.stream?.getVideoTracks()[0]?.getSettings().facingMode !== "environment";
  }

  /** What the camera sees now. */
  picture(): Promise<ImageBitmap> {
    return createImageBitmap(this.video);
  }

  /** Call back with every new picture until the returned function is called. */
  each(seen: (seconds: number) => void): () => void {
    let waiting = 0;
    const wait = () => {
      waiting = this.video.requestVideoFrameCallback((_now, about) => {
        wait();
        seen(about.mediaTime);
      });
    };
    wait();
    return () => this.video.cancelVideoFrameCallback(waiting);
  }

  close(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.video.srcObject = null;
    this.stream = undefined;
  }

  /** Small enough to be quick, wide enough to see a person on the floor. */
  private asked(): MediaStreamConstraints {
    const { wide, high, rate } = this.wanted;
    const video = {
      facingMode: "user",
      width: { ideal: wide },
      height: { ideal: high },
      frameRate: { ideal: rate, max: rate },
    };
    return { audio: false, video };
  }
}
