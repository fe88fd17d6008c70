import { expect, test } from "vitest";
import { play, step } from "./examples";
import { Guide } from "./guide";

const MINUTES = 20;
const DRIFT = 50;
/** A frame, a throttled background timer, and a page that stutters. */
const LOOKS = { frames: () => 16.7, background: () => 1000, stutter: (turn: number) => 5 + ((turn * 7919) % 900) };

test.each(Object.entries(LOOKS))("twenty minutes with %s drift less than 50 ms", (_, every) => {
  const long = step({ sets: 9, amount: 30, rest: 30 });
  const beats: number[] = [];
  const guide = new Guide(play({ steps: [long] }), { beat: (_moment, at) => beats.push(at) });
  guide.begin(0);
  for (let now = 0, turn = 0; now < MINUTES * 60_000; turn += 1) {
    now += every(turn);
    guide.tick(now);
  }
  const set = 30 * 3500;
  const expected = (at: number): number => {
    const [first, whole] = [8000, set + 30_000 + 3000];
    const within = (at - first) % whole;
    const starts = [0, 500, 2500].map((start) => start + Math.floor(within / 3500) * 3500);
    return Math.min(...starts.map((start) => Math.abs(within - start)));
  };
  expect(beats.length).toBeGreaterThan(250);
  expect(Math.max(...beats.map(expected))).toBeLessThan(DRIFT);
});
