import type { Pace, PaceBeat, Play, PlayStep } from "../generated/wire";

/** A small session for the tests. */
export const beat = (told: Partial<PaceBeat>): PaceBeat => ({
  phase: "out",
  breath: "out",
  length: 1000,
  still: false,
  ...told,
});

export const PACE: Pace = {
  beats: [
    beat({ breath: "in", length: 500, still: true }),
    beat({ length: 2000 }),
    beat({ phase: "back", breath: "in" }),
  ],
  units: 1,
  rounds: 1,
};

export const step = (told: Partial<PlayStep>): PlayStep => ({
  place: 0,
  exercise: "bridge",
  name: "Bridge",
  rung: "first",
  title: "First bridge",
  how: ["Lift.", "Lower."],
  sets: 2,
  done: [],
  skipped: false,
  watched: false,
  amount: 4,
  amount_most: 8,
  breaths: false,
  rest: 30,
  pace: PACE,
  ...told,
});

export const play = (told: Partial<Play> = {}): Play => ({
  session: "s",
  place: 0,
  number: 1,
  left: 0,
  night: false,
  steps: [step({}), step({ place: 1, exercise: "row", name: "Row", sets: 1 })],
  ready: 8,
  ready_again: 3,
  last: 3,
  gap: 4,
  ...told,
});
