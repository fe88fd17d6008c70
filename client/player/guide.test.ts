import { expect, test, vi } from "vitest";
import { PACE, play, step } from "./examples";
import { type Events, Guide, type SetTold } from "./guide";

/** A guide, what it told, and a clock that is looked at every so many milliseconds. */
function led(told = play(), events: Events = {}) {
  const sets: SetTold[] = [];
  const guide = new Guide(told, { set: (set) => sets.push(set), ...events });
  guide.begin(0);
  let now = 0;
  const run = (ms: number, every = 16): void => {
    for (const end = now + ms; now < end; ) {
      now = Math.min(end, now + every);
      guide.tick(now);
    }
  };
  return { guide, sets, run, now: () => now };
}

test("after the count-down she works, and the set ends by itself with what was planned", () => {
  const { guide, sets, run } = led();
  run(7990);
  expect(guide.mode).toBe("ready");
  run(20);
  expect(guide.mode).toBe("working");
  run(4 * 3500);
  expect(sets).toEqual([{ place: 0, exercise: "bridge", rung: "first", number: 1, amount: 4, left: 0 }]);
  expect(guide.mode).toBe("resting");
});

test("a whole session runs to its end without a touch", () => {
  const { guide, sets, run } = led();
  run(10 * 60_000);
  expect(sets.map((set) => [set.place, set.number, set.amount])).toEqual([
    [0, 1, 4],
    [0, 2, 4],
    [1, 1, 4],
  ]);
  expect(guide.mode).toBe("done");
});

test("the count-down and the rest can be cut to nothing", () => {
  const { guide, run, now } = led();
  guide.goOn(now());
  expect(guide.mode).toBe("working");
  run(4 * 3500 + 16);
  expect(guide.mode).toBe("resting");
  guide.goOn(now());
  expect([guide.mode, guide.number]).toEqual(["ready", 2]);
  guide.goOn(now());
  expect(guide.mode).toBe("working");
});

test("a set that ends early keeps what is counted", () => {
  const { guide, sets, run, now } = led();
  guide.goOn(now());
  run(2 * 3500 + 100);
  guide.finish(now());
  expect(sets.map((set) => set.amount)).toEqual([2]);
});

test("nothing is kept before the first repetition is whole", () => {
  const { guide, sets, run, now } = led();
  guide.goOn(now());
  run(3000);
  guide.finish(now());
  expect(sets).toEqual([]);
  expect(guide.part()).toBeNull();
});

test("a count is put right while the set runs", () => {
  const { guide, sets, run, now } = led();
  guide.goOn(now());
  run(3600);
  guide.correct(1, now());
  expect(guide.count).toBe(2);
  guide.correct(-1, now());
  guide.correct(-1, now());
  expect([guide.count, guide.canCorrect(-1)]).toEqual([0, false]);
  for (const _ of [1, 2, 3, 4]) guide.correct(1, now());
  expect(sets.map((set) => set.amount)).toEqual([4]);
});

test("the set before is put right while she rests", () => {
  const { guide, sets, run, now } = led();
  guide.goOn(now());
  run(4 * 3500 + 16);
  guide.correct(1, now());
  guide.correct(1, now());
  guide.correct(-1, now());
  expect(sets.map((set) => [set.number, set.amount])).toEqual([
    [1, 4],
    [1, 5],
    [1, 6],
    [1, 5],
  ]);
});

test("in a pause the repetition under way is dropped, and done again afterwards", () => {
  const { guide, run, now } = led();
  guide.goOn(now());
  run(3500 + 1200);
  guide.pause(now());
  expect(guide.part()).toMatchObject({ amount: 1, left: 3 });
  run(60_000);
  expect([guide.mode, guide.count]).toEqual(["paused", 1]);
  guide.goOn(now());
  run(3000 + 3400);
  expect(guide.count).toBe(1);
  run(200);
  expect(guide.count).toBe(2);
});

test("she goes on at the repetition at which another phone left off", () => {
  const { guide } = led(play({ left: 1 }));
  expect([guide.count, guide.amount]).toEqual([3, 3]);
});

test("a phone that slept counts nothing that it did not guide", () => {
  const { guide, sets, run, now } = led();
  guide.goOn(now());
  run(3600);
  guide.tick(now() + 300_000);
  expect([guide.mode, guide.count, sets.length]).toEqual(["paused", 1, 0]);
});

test("a rest goes on while the phone sleeps, and the next set waits for her", () => {
  const { guide, run, now } = led();
  guide.goOn(now());
  run(4 * 3500 + 16);
  guide.tick(now() + 3_600_000);
  expect([guide.mode, guide.number]).toEqual(["ready", 2]);
});

test("one side follows the other, and half of both is what counts", () => {
  const side = vi.fn();
  const both = step({ amount: 2, pace: { ...PACE, rounds: 2 } });
  const { guide, sets, run, now } = led(play({ steps: [both] }), { side });
  guide.goOn(now());
  run(2 * 3500 + 16);
  expect(side).toHaveBeenCalledOnce();
  run(3500);
  expect([guide.shown, guide.part()?.left]).toEqual([1, 1]);
  run(3500);
  expect(sets[0]?.amount).toBe(2);
});

test("at her own pace nothing counts but her word", () => {
  const { guide, sets, run, now } = led();
  guide.setPaced(false, now());
  run(600_000);
  expect([guide.mode, guide.amount]).toEqual(["own", 4]);
  guide.correct(1, now());
  guide.finish(now());
  expect(sets.map((set) => set.amount)).toEqual([5]);
  guide.goOn(now());
  expect(guide.mode).toBe("own");
});

test("sets that wait on this phone are not asked for again", () => {
  const guide = new Guide(play(), {});
  guide.alreadyDone(0, 1);
  guide.begin(0);
  expect([guide.step.place, guide.number]).toEqual([0, 2]);
});

test("the figure begins its loop at the very moment at which she begins", () => {
  const { guide, run, now } = led();
  run(7000);
  expect(guide.figureAt(now())).toBe(2500);
  run(1000);
  expect([guide.mode, guide.figureAt(now())]).toEqual(["working", 0]);
  run(4 * 3500 + 16);
  expect(guide.mode).toBe("resting");
  const left = guide.leftOf(now()) + 3000;
  expect((guide.figureAt(now()) + left) % 3500).toBeCloseTo(0);
});

test("a copy that is led on tells what will come, and changes nothing", () => {
  const beats: number[] = [];
  const { guide, run } = led();
  run(7900);
  guide.copy({ beat: (_, at) => beats.push(at) }).lead(7900 + 3000, 100);
  expect(beats).toEqual([8000, 8500, 10500]);
  expect([guide.mode, guide.count]).toEqual(["ready", 0]);
});

test("the last seconds are told one by one", () => {
  const seconds: number[] = [];
  const { run } = led(play(), { second: (left) => seconds.push(left) });
  run(8000);
  expect(seconds).toEqual([8, 7, 6, 5, 4, 3, 2, 1]);
});
