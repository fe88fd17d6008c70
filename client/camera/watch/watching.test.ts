import { expect, test, vi } from "vitest";
import type { Watching as Told } from "../../generated/wire";
import { CameraTrouble, type Capture, type Trouble } from "../picture/capture";
import { Lookout } from "../pose/lookout";
import type { FromWorker, ToWorker } from "../pose/protocol";
import { NUMBERS } from "../pose/sighting";
import { FILES, LOOKING, StandIn } from "../pose/standing_in";
import type { Coach, CoachEvent } from "./coach";
import { type Stand, Watching } from "./watching";

const TOLD = { exercise: "glute_bridge", rung: "bridge", goal: 8, files: FILES, looking: LOOKING } as unknown as Told;

class Room {
  stands: Stand[] = [];
  events: CoachEvent[] = [];
  frames: Float32Array[] = [];
  closed = 0;
  shares: number[] = [];
  times: number[] = [];
  people = [new Float32Array(NUMBERS).fill(0.5)];
  size = { width: 640, height: 480 };
  private listeners = new Set<(seconds: number) => void>();

  constructor(private readonly trouble?: Trouble) {
    localStorage.clear();
  }

  capture = {
    open: () => (this.trouble ? Promise.reject(new CameraTrouble(this.trouble)) : Promise.resolve()),
    picture: () => Promise.resolve({ ...this.size, close: () => {} }),
    each: (seen: (seconds: number) => void) => {
      this.listeners.add(seen);
      return () => this.listeners.delete(seen);
    },
    close: () => {
      this.closed += 1;
    },
    video: null,
    facesReader: true,
    stopped: () => {},
    held: (_back: boolean) => {},
  };

  private answer = (asked: ToWorker): FromWorker[] =>
    asked.kind === "open"
      ? [{ kind: "open", way: asked.way }]
      : [{ kind: "seen", sighting: { time: asked.time, people: this.people, took: 9 } }];

  coach: Coach = {
    begin: vi.fn(() => Promise.resolve()),
    step: (time, landmarks) => {
      this.frames.push(landmarks);
      this.times.push(time);
      return Promise.resolve([{ kind: "ready" }]);
    },
    corrected: vi.fn(() => Promise.resolve()),
    interrupted: vi.fn(() => Promise.resolve()),
    summary: vi.fn(() => Promise.resolve({ left: 0, right: 0, both: 0, seen: 80, guided: false })),
    end: vi.fn(),
  };

  watching = new Watching(
    TOLD,
    {
      capture: this.capture as unknown as Capture,
      lookout: new Lookout(() => new StandIn(this.answer)),
      coach: this.coach,
    },
    {
      stand: (stand) => this.stands.push(stand),
      event: (event) => this.events.push(event),
      seen: () => {},
      share: (percent) => this.shares.push(percent),
    },
  );

  /** One picture more; how many wait for it. */
  async frame(seconds: number): Promise<number> {
    for (const listener of this.listeners) listener(seconds);
    await new Promise((done) => setTimeout(done));
    return this.listeners.size;
  }
}

test("from the question to the first event", async () => {
  const room = new Room();
  await room.watching.start();
  expect(await room.frame(0.1)).toBe(1);
  expect(room.stands.map((each) => each.kind)).toEqual(["asking", "watching"]);
  expect(room.events).toEqual([{ kind: "ready" }]);
});

test.each(["refused", "absent", "busy", "insecure"] as const)(
  "a camera that is %s is told, and all is let go",
  async (trouble) => {
    const room = new Room(trouble);
    await room.watching.start();
    expect(room.stands.at(-1)).toEqual({ kind: "trouble", trouble });
    expect([room.closed, vi.mocked(room.coach.end).mock.calls.length]).toEqual([1, 1]);
  },
);

test("an engine that does not start is told as broken, never as a count", async () => {
  const room = new Room();
  room.coach.begin = () => Promise.reject(new Error("no memory"));
  await room.watching.start();
  expect(room.stands.at(-1)).toEqual({ kind: "trouble", trouble: "broken" });
  expect(room.events).toEqual([]);
});

test("nobody in the picture is a frame of zeros", async () => {
  const room = new Room();
  room.people = [];
  await room.watching.start();
  await room.frame(0.1);
  expect(room.frames[0]?.every((each) => each === 0)).toBe(true);
});

test("two people are two bodies of one frame", async () => {
  const room = new Room();
  room.people = [new Float32Array(NUMBERS).fill(0.25), new Float32Array(NUMBERS).fill(0.75)];
  await room.watching.start();
  await room.frame(0.1);
  expect([room.frames[0]?.length, room.frames[0]?.[0], room.frames[0]?.[NUMBERS]]).toEqual([2 * NUMBERS, 0.25, 0.75]);
});

test("while she is away nothing is looked at, and it goes on when she is back", async () => {
  const room = new Room();
  await room.watching.start();
  await room.frame(1);
  room.watching.pause("away");
  expect([await room.frame(2), room.frames.length]).toEqual([0, 1]);
  expect(room.stands.at(-1)).toEqual({ kind: "away" });
  room.watching.resume();
  expect([await room.frame(300), room.frames.length]).toEqual([1, 2]);
  expect(room.stands.at(-1)).toEqual({ kind: "back" });
});

test("a pause is no part of the set, and what was seen before it is forgotten", async () => {
  const room = new Room();
  await room.watching.start();
  await room.frame(1);
  room.watching.pause("away");
  room.watching.resume();
  await room.frame(300);
  await room.frame(300.5);
  expect(room.times).toEqual([1, 1, 1.5]);
  expect(room.coach.interrupted).toHaveBeenCalledOnce();
});

test("nobody who never began comes back", async () => {
  const room = new Room("busy");
  await room.watching.start();
  room.watching.pause("away");
  room.watching.resume();
  expect(room.stands.at(-1)).toEqual({ kind: "trouble", trouble: "busy" });
});

test("a phone that takes its camera for a call pauses the set until it gives it back", async () => {
  const room = new Room();
  await room.watching.start();
  room.capture.held(false);
  expect(room.stands.at(-1)).toEqual({ kind: "held" });
  room.capture.held(true);
  expect(room.stands.at(-1)).toEqual({ kind: "back" });
});

test("a phone that is turned in the middle of a set is told, and the start is held again", async () => {
  const room = new Room();
  await room.watching.start();
  await room.frame(1);
  room.size = { width: 480, height: 640 };
  await room.frame(1.1);
  await room.frame(1.2);
  expect(room.stands.at(-1)).toEqual({ kind: "turned" });
  expect(room.coach.interrupted).toHaveBeenCalledOnce();
});

test("how much was seen is told now and then", async () => {
  const room = new Room();
  await room.watching.start();
  for (const seconds of [0, 0.5, 1.1]) await room.frame(seconds);
  expect(room.shares).toEqual([80, 80]);
});

test("a camera that is switched off is told", async () => {
  const room = new Room();
  await room.watching.start();
  room.capture.stopped();
  expect(room.stands.at(-1)).toEqual({ kind: "trouble", trouble: "stopped" });
});

test("pictures that fail one after the other end it", async () => {
  const room = new Room();
  await room.watching.start();
  room.coach.step = () => Promise.reject(new Error("gone"));
  for (let at = 0; at < 5; at += 1) await room.frame(at);
  expect(room.stands.at(-1)).toEqual({ kind: "trouble", trouble: "broken" });
});
