import type { PaceBeat } from "../generated/wire";
import { buzzBeat, buzzEnd, buzzTick, canBuzz } from "./buzz";
import type { Tones } from "./tones";
import type { Voice } from "./voice";

export const HOW = ["voice", "tones", "buzz", "silent"] as const;
/** How cues reach her besides the screen. */
export type How = (typeof HOW)[number];

const KEY = "rebrace.how";

/** What she chose on this phone; at night nothing sounds until she says so. */
export function remembered(night: boolean): How {
  const told = HOW.find((each) => each === localStorage.getItem(key(night)));
  return told ?? (night ? "silent" : "voice");
}

export const remember = (how: How, night: boolean): void => localStorage.setItem(key(night), how);

const key = (night: boolean): string => (night ? `${KEY}.night` : KEY);

/** The cues that are heard or felt. What is spoken stands on the screen as well. */
export class Senses {
  constructor(
    private wanted: How,
    private readonly tones: Tones,
    private readonly voice: Voice,
  ) {}

  /** What she chose, where this phone has it. */
  get how(): How {
    return this.ways.includes(this.wanted) ? this.wanted : "silent";
  }

  set how(how: How) {
    this.wanted = how;
  }

  /** The ways that this phone has. */
  get ways(): readonly How[] {
    return HOW.filter((how) => (how === "voice" ? this.voice.has : how === "buzz" ? canBuzz() : true));
  }

  /** Whether anything can be heard: only then she is guided while the page is hidden. */
  get sounds(): boolean {
    return this.how === "tones" || this.how === "voice";
  }

  /** A beat begins: it is said or felt now. Its tone was put on the audio clock before. */
  beat(beat: PaceBeat, cue: string): void {
    if (this.how === "voice" && !beat.still) this.voice.say(cue);
    if (this.how === "buzz") buzzBeat(beat);
  }

  tick(): void {
    if (this.how === "buzz") buzzTick();
  }

  end(): void {
    if (this.how === "buzz") buzzEnd();
  }

  /** The tone of a beat that begins in so many milliseconds; with a voice, words stand in its place. */
  beatTone(beat: PaceBeat, breathing: boolean, inMs: number): void {
    if (this.how === "tones") this.tones.beat(beat, breathing, inMs);
  }

  tickTone(inMs: number): void {
    if (this.sounds) this.tones.tick(inMs);
  }

  endTone(inMs: number): void {
    if (this.sounds) this.tones.end(inMs);
  }

  say(text: string): void {
    if (this.how === "voice") this.voice.say(text);
  }

  hush(): void {
    this.tones.hush();
    this.voice.hush();
  }
}
