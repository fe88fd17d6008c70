import { expect, test } from "vitest";
import { Ahead } from "./ahead";
import { play } from "./examples";
import { Guide } from "./guide";
import type { Senses } from "./senses";

/** A guide whose tones are noted: what, and when it is due. */
function listened(every: number) {
  const due: [string, number][] = [];
  let now = 0;
  let hushed = 0;
  const note = (what: string) => (inMs: number) => due.push([what, Math.round(now + inMs)]);
  const senses = {
    sounds: true,
    hush: () => {
      hushed += 1;
    },
    beatTone: (beat: { still: boolean; breath: string }, _: boolean, inMs: number) =>
      beat.still || note(beat.breath)(inMs),
    tickTone: note("tick"),
    endTone: note("end"),
  };
  const guide = new Guide(play(), {});
  const ahead = new Ahead(senses as unknown as Senses);
  guide.begin(0);
  const run = (until: number): void => {
    for (; now < until; now += every) {
      ahead.look(guide, now);
      guide.tick(now);
    }
  };
  return { guide, ahead, due, run, hushed: () => hushed };
}

const SOON: [string, number][] = [
  ["tick", 5000],
  ["tick", 6000],
  ["tick", 7000],
  ["out", 8500],
  ["in", 10_500],
];

test.each([25, 200, 1000])("tones are due at the same times when the page looks every %i ms", (every) => {
  const { due, run } = listened(every);
  run(10_000);
  expect(due.slice(0, 5)).toEqual(SOON);
});

test("each tone is put on the clock once, the end of a set among them", () => {
  const { due, run } = listened(200);
  run(120_000);
  expect(new Set(due.map(String)).size).toBe(due.length);
  expect(due).toContainEqual(["end", 8000 + 4 * 3500]);
});

test("when she pauses, what was foreseen is hushed, and foreseen anew", () => {
  const { guide, ahead, due, run, hushed } = listened(25);
  run(8400);
  ahead.forget();
  guide.pause(8400);
  run(20_000);
  expect(hushed()).toBe(1);
  expect(due.filter(([what, at]) => what === "in" && at > 8400 + 1500)).toEqual([]);
});

test("after a long sleep nothing of the past sounds", () => {
  const { guide, ahead, due, run } = listened(25);
  run(9000);
  const before = due.length;
  ahead.look(guide, 300_000);
  expect(due.length).toBe(before);
});
