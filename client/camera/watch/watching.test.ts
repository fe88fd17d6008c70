import { expect, test, vi } from "vitest";
import type { Watching as Told } from "../../generated/wire";
import { CameraTrouble, type Capture, type Trouble } from "../picture/capture";
import { Lookout } from "../pose/lookout";
import type { FromWorker, ToWorker } from "../pose/protocol";
import { NUMBERS } from "../pose/sighting";
import { FILES, StandIn } from "../pose/standing_in";
import type { Coach, CoachEvent } from "./coach";
import { type Stand, Watching } from "./watching";

const TOLD = { exercise: "glute_bridge", rung: "bridge", goal: 8, files: FILES } as unknown as Told;

class Room {
  stands: Stand[] = [];
  events: CoachEvent[] = [];
  frames: Float32Array[] = [];
  closed = 0;
  people = [new Float32Array(NUMBERS).fill(0.5)];
  private next: (seconds: number) => boolean = () => false;

  constructor(private readonly trouble?: Trouble) {
    localStorage.clear();
  }

  capture = {
    open: () => (this.trouble ? Promise.reject(new CameraTrouble(this.trouble)) : Promise.resolve()),
    picture: () => Promise.resolve({ width: 640, height: 480, close: () => {} }),
    each: (seen: (seconds: number) => boolean) => {
      this.next = seen;
    },
    close: () => {
      this.closed += 1;
    },
    video: null,
    stopped: () => {},
  };

  private answer = (asked: ToWorker): FromWorker[] =>
    asked.kind === "open"
      ? [{ kind: "open", way: asked.way }]
      : [{ kind: "seen", sighting: { time: asked.time, people: this.people, took: 9 } }];

  coach: Coach = {
    begin: vi.fn(() => Promise.resolve()),
    step: (_time, landmarks) => {
      this.frames.push(landmarks);
      return Promise.resolve([{ kind: "ready" }]);
    },
    corrected: vi.fn(() => Promise.resolve()),
    summary: vi.fn(),
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
    },
  );

  async frame(seconds: number): Promise<boolean> {
    const goesOn = this.next(seconds);
    await new Promise((done) => setTimeout(done));
    return goesOn;
  }
}

test("from the question to the first event", async () => {
  const room = new Room();
  await room.watching.start();
  expect(await room.frame(0.1)).toBe(true);
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

test("while she is away nothing is looked at, and it goes on when she is back", async () => {
  const room = new Room();
  await room.watching.start();
  room.watching.pause();
  expect(await room.frame(0.1)).toBe(false);
  expect(room.stands.at(-1)).toEqual({ kind: "away" });
  room.watching.resume();
  expect(await room.frame(0.2)).toBe(true);
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
