import type { Play, PlayStep } from "../generated/wire";

/** A set by the place of its step and its number. */
export interface Place {
  readonly place: number;
  readonly number: number;
}

/** The step at a place; null where none is for today. */
export const stepOf = (play: Play, place: number): PlayStep | null =>
  play.steps.find((step) => step.place === place) ?? null;

/** The first set that is still to do behind a set, else the first of all; null when all is done or left out. */
export function following(play: Play, done: ReadonlyMap<number, ReadonlySet<number>>, from: Place): Place | null {
  const left = play.steps
    .filter((step) => !step.skipped)
    .flatMap((step) => numbers(step.sets).map((number) => ({ place: step.place, number })))
    .filter((each) => !done.get(each.place)?.has(each.number));
  const behind = left.find(
    (each) => each.place > from.place || (each.place === from.place && each.number > from.number),
  );
  return behind ?? left[0] ?? null;
}

const numbers = (most: number): number[] => Array.from({ length: most }, (_, index) => index + 1);
