import type { PaceBeat } from "../generated/wire";

/** Heights of the tones, in hertz: higher for a breath in, lower for a breath out. */
const HEIGHT = { in: 392, out: 294, on: 330, tick: 523, end: 587 } as const;
const QUIET = 0.0001;
const LOUD = 0.14;
const SHORT = 0.22;

/** Soft tones on the audio clock, which keeps its time while the page lies in the background. */
export class Tones {
  private context: AudioContext | null = null;
  private playing = new Set<OscillatorNode>();

  /** Browsers let a page sound once she has touched it. */
  wake(): void {
    this.context ??= newContext();
    if (this.context?.state === "suspended") void this.context.resume();
  }

  /** A beat that begins in so many milliseconds: a breath swells and sinks, a move is one short tone. */
  beat(beat: PaceBeat, breathing: boolean, inMs: number): void {
    if (beat.still) return;
    this.tone(HEIGHT[beat.breath], inMs, breathing ? beat.length / 1000 : SHORT, breathing);
  }

  tick(inMs: number): void {
    this.tone(HEIGHT.tick, inMs, SHORT, false);
  }

  end(inMs: number): void {
    this.tone(HEIGHT.tick, inMs, SHORT, false);
    this.tone(HEIGHT.end, inMs + 1000 * SHORT, 2 * SHORT, false);
  }

  hush(): void {
    for (const each of this.playing) each.stop();
    this.playing.clear();
  }

  private tone(height: number, inMs: number, seconds: number, swells: boolean): void {
    const { context } = this;
    if (context?.state !== "running") return;
    const at = context.currentTime + Math.max(0, inMs) / 1000;
    const [oscillator, gain] = [context.createOscillator(), context.createGain()];
    oscillator.frequency.value = height;
    gain.gain.setValueAtTime(QUIET, at);
    gain.gain.exponentialRampToValueAtTime(LOUD, at + (swells ? seconds / 2 : seconds / 10));
    gain.gain.exponentialRampToValueAtTime(QUIET, at + seconds);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(at);
    oscillator.stop(at + seconds);
    this.playing.add(oscillator);
    oscillator.onended = () => this.playing.delete(oscillator);
  }
}

const newContext = (): AudioContext | null => (typeof AudioContext === "undefined" ? null : new AudioContext());
