import type { Guide } from "./guide";
import type { Senses } from "./senses";

/** Milliseconds for which tones are put on the audio clock in advance: longer than timers sleep in a hidden page. */
const HORIZON = 1_500;
const STEP = 100;

/** Sounds what will come, if she changes nothing: the audio clock is on time where the page's own timers come late. */
export class Ahead {
  private until = Number.NEGATIVE_INFINITY;

  constructor(private readonly senses: Senses) {}

  /** Puts what comes next on the audio clock. To be called before the guide is told the time. */
  look(guide: Guide, now: number): void {
    if (!this.senses.sounds || !guide.isFollowed(now)) return;
    const { senses } = this;
    const { last } = guide.play;
    const due = (at: number, sound: (inMs: number) => void): void => {
      if (at > this.until) sound(at - now);
    };
    const copy = guide.copy({
      beat: ({ beat }, at) => due(at, (inMs) => senses.beatTone(beat, copy.step.breaths, inMs)),
      second: (left, at) => left > 0 && left <= last && due(at, (inMs) => senses.tickTone(inMs)),
      mode: (mode, at) => (mode === "resting" || mode === "done") && due(at, (inMs) => senses.endTone(inMs)),
    });
    copy.lead(now + HORIZON, STEP);
    this.until = now + HORIZON;
  }

  /** She has changed what comes: nothing of what was foreseen may sound. */
  forget(): void {
    this.senses.hush();
    this.until = Number.NEGATIVE_INFINITY;
  }
}
