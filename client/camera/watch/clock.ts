/** Seconds of a set that is watched: while nobody looks it stands still, so that a pause is no part of the set. */
export class Clock {
  private skipped = 0;
  private last: number | undefined;
  private stopped = false;

  /** The set's time at a time of the camera. */
  at(seconds: number): number {
    if (this.stopped) {
      this.skipped += seconds - (this.last ?? seconds);
      this.stopped = false;
    }
    this.last = seconds;
    return seconds - this.skipped;
  }

  stop(): void {
    this.stopped = true;
  }
}
