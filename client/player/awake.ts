/** Keeps the screen on while a session runs, where the browser allows it; `state` is what is told to her. */
export class Awake {
  state: "on" | "off" | "unknown" = "unknown";
  private lock: WakeLockSentinel | null = null;
  private wanted = false;

  constructor(private readonly changed: () => void) {
    document.addEventListener("visibilitychange", () => {
      // The browser lets go of the lock whenever the page is hidden.
      if (this.wanted && document.visibilityState === "visible") void this.hold();
    });
  }

  async hold(): Promise<void> {
    this.wanted = true;
    if (this.lock && !this.lock.released) return;
    try {
      this.lock = (await navigator.wakeLock?.request("screen")) ?? null;
    } catch {
      this.lock = null;
    }
    this.tell(this.lock ? "on" : "off");
    // A phone that is low on power takes the lock back.
    this.lock?.addEventListener("release", () => this.tell("off"), { once: true });
  }

  private tell(state: "on" | "off"): void {
    this.state = state;
    this.changed();
  }

  async letGo(): Promise<void> {
    this.wanted = false;
    await this.lock?.release();
    this.lock = null;
  }
}
