import type { Pace, PaceBeat } from "../generated/wire";

/** Where a set is at one moment of its time. */
export interface Moment {
  readonly beat: PaceBeat;
  /** Beats before this one since the set began. */
  readonly index: number;
  /** Milliseconds since the beat began. */
  readonly into: number;
  /** Milliseconds from the beginning of the set to that of the beat. */
  readonly starts: number;
}

const lengths = new WeakMap<Pace, number>();

/** Milliseconds of one loop. */
export function lengthOf(pace: Pace): number {
  const known = lengths.get(pace);
  if (known !== undefined) return known;
  const length = pace.beats.reduce((sum, beat) => sum + beat.length, 0);
  lengths.set(pace, length);
  return length;
}

/** Milliseconds that so many repetitions take. */
export const timeOf = (pace: Pace, count: number): number => (count * lengthOf(pace)) / pace.units;

/** Repetitions that are complete after so many milliseconds. */
export const countAt = (pace: Pace, elapsed: number): number =>
  Math.max(0, Math.floor((elapsed * pace.units) / lengthOf(pace)));

/** Repetitions of a whole set: where one side follows the other, both are counted. */
export const totalOf = (pace: Pace, amount: number): number => amount * pace.rounds;

/** The beat at a time of the set. Times are never added up, so nothing drifts. */
export function momentAt(pace: Pace, elapsed: number): Moment {
  const length = lengthOf(pace);
  const loop = Math.max(0, Math.floor(elapsed / length));
  let starts = loop * length;
  let place = 0;
  for (const beat of pace.beats.slice(0, -1)) {
    if (elapsed < starts + beat.length) break;
    starts += beat.length;
    place += 1;
  }
  const beat = pace.beats[place] as PaceBeat;
  return { beat, index: loop * pace.beats.length + place, into: Math.max(0, elapsed - starts), starts };
}

/** How full of breath she is, from 0 to 1. */
export function breathAt(pace: Pace, elapsed: number): number {
  const { beat, index, into } = momentAt(pace, elapsed);
  const before = levelBefore(pace, index % pace.beats.length);
  const after = beat.breath === "on" ? before : levelOf(beat);
  const share = (1 - Math.cos(Math.PI * Math.min(1, into / beat.length))) / 2;
  return before + (after - before) * share;
}

const levelOf = (beat: PaceBeat): number => (beat.breath === "in" ? 1 : 0);

/** The level at which the nearest beat before left the breath; the loop closes on itself. */
function levelBefore(pace: Pace, place: number): number {
  const round = [...pace.beats.slice(place), ...pace.beats.slice(0, place)];
  const last = round.reverse().find((beat) => beat.breath !== "on");
  return last ? levelOf(last) : 0;
}
