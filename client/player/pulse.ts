/**
 * Calls again and again while the page is hidden. Browsers let the timers of a hidden page run once a second, and once
 * a minute when it has made no sound for a while, as in a rest; those of a worker keep their time.
 */
export class Pulse {
  private worker: Worker | null = null;

  constructor(
    private readonly every: number,
    private readonly call: () => void,
  ) {}

  start(): void {
    if (this.worker || typeof Worker === "undefined") return;
    this.worker = new Worker(new URL("./pulse.worker.ts", import.meta.url), { type: "module" });
    this.worker.addEventListener("message", () => this.call());
    this.worker.postMessage(this.every);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = null;
  }
}
