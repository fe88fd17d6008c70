/** The camera itself: opened when she asks, closed when she is done, and every way in which it can fail has a name. */

export type Trouble = "refused" | "absent" | "busy" | "insecure" | "stopped" | "unknown";

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

/** Small enough to be quick, wide enough to see a person on the floor. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: "user", width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30, max: 30 } },
};

export class Capture {
  readonly video = document.createElement("video");
  stopped: () => void = () => {};
  private stream: MediaStream | undefined;

  /** Ask for the camera and wait for its first picture. Throws CameraTrouble. */
  async open(devices: MediaDevices | undefined = navigator.mediaDevices): Promise<void> {
    if (!devices) throw new CameraTrouble("insecure");
    this.stream = await devices.getUserMedia(WANTED).catch((error: unknown) => {
      throw new CameraTrouble(TROUBLES[(error as Error).name] ?? "unknown");
    });
    for (const track of this.stream.getTracks()) track.addEventListener("ended", () => this.stopped());
    this.video.muted = true;
    this.video.playsInline = true;
    this.video.srcObject = this.stream;
    await this.video.play();
  }

  /** What the camera sees now. */
  picture(): Promise<ImageBitmap> {
    return createImageBitmap(this.video);
  }

  /** Call back with every new picture until the answer is false. */
  each(seen: (seconds: number) => boolean): void {
    this.video.requestVideoFrameCallback((_now, about) => {
      if (seen(about.mediaTime)) this.each(seen);
    });
  }

  close(): void {
    for (const track of this.stream?.getTracks() ?? []) track.stop();
    this.video.srcObject = null;
    this.stream = undefined;
  }
}
