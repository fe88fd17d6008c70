import { expect, test, vi } from "vitest";
import { CameraTrouble, type Capture, type Trouble } from "../camera/picture/capture";
import { Lookout } from "../camera/pose/lookout";
import type { FromWorker, ToWorker } from "../camera/pose/protocol";
import { NUMBERS } from "../camera/pose/sighting";
import { FILES, LOOKING, StandIn } from "../camera/pose/standing_in";
import type { LookPage } from "../generated/wire";
import type { Eye, LookEvent, Reading } from "./eye";
import { Looking, type Stand } from "./looking";

const TOLD: LookPage = { night: false, looking: LOOKING, visibility: 0.6, files: FILES };

class Room {
  stands: Stand[] = [];
  events: LookEvent[] = [];
  readings: Reading[] = [];
  people = [new Float32Array(NUMBERS).fill(0.5), new Float32Array(NUMBERS).fill(0.4)];
  said: LookEvent[] = [];
  private listeners = new Set<(seconds: number) => void>();

  constructor(private readonly trouble?: Trouble) {
    localStorage.clear();
  }

  capture = {
    open: () => (this.trouble ? Promise.reject(new CameraTrouble(this.trouble)) : Promise.resolve()),
    picture: () => Promise.resolve({ width: 640, height: 480, close: () => {} }),
    each: (seen: (seconds: number) => void) => {
      this.listeners.add(seen);
      return () => this.listeners.delete(seen);
    },
    close: vi.fn(),
    video: null,
    facesReader: true,
    stopped: () => {},
    held: (_back: boolean) => {},
  };

  private answer = (asked: ToWorker): FromWorker[] =>
    asked.kind === "open"
      ? [{ kind: "open", way: asked.way }]
      : [{ kind: "seen", sighting: { time: asked.time, people: this.people, took: 9 } }];

  eye = {
    begin: vi.fn(() => Promise.resolve()),
    step: vi.fn((..._told: Parameters<Eye["step"]>) => Promise.resolve(this.said)),
    read: vi.fn((): Promise<Reading | undefined> => Promise.resolve({ stance: "standing", head: 123 })),
    end: vi.fn(),
  };

  looking = new Looking(
    TOLD,
    {
      capture: this.capture as unknown as Capture,
      lookout: new Lookout(() => new StandIn(this.answer)),
      eye: this.eye,
    },
    {
      stand: (stand) => this.stands.push(stand),
      event: (event) => this.events.push(event),
      seen: () => {},
      read: (reading) => this.readings.push(reading),
    },
  );

  async frame(seconds: number): Promise<void> {
    for (const listener of this.listeners) listener(seconds);
    await new Promise((done) => setTimeout(done));
    await new Promise((done) => setTimeout(done));
  }

  get last(): Stand | undefined {
    return this.stands.at(-1);
  }
}

test("everybody in the picture is told to the engine, and the tilt of the phone", async () => {
  const room = new Room();
  await room.looking.start();
  room.looking.tilt = 3;
  await room.frame(1);
  expect(room.eye.step).toHaveBeenLastCalledWith(1, room.people, 640 / 480, 3);
});

test("when the last view is taken, what was read is told and everything is let go", async () => {
  const room = new Room();
  await room.looking.start();
  room.said = [{ kind: "taken", view: "front", last: true }];
  await room.frame(1);
  expect(room.readings).toEqual([{ stance: "standing", head: 123 }]);
  expect(room.last).toEqual({ kind: "read" });
  expect(room.capture.close).toHaveBeenCalled();
  expect(room.eye.end).toHaveBeenCalled();
});

test("the side alone can be enough", async () => {
  const room = new Room();
  await room.looking.start();
  await room.looking.finish();
  expect(room.readings).toHaveLength(1);
  expect(room.last).toEqual({ kind: "read" });
});

test("an engine that has read nothing is told as broken", async () => {
  const room = new Room();
  await room.looking.start();
  room.eye.read.mockResolvedValueOnce(undefined);
  await room.looking.finish();
  expect(room.readings).toEqual([]);
  expect(room.last).toEqual({ kind: "trouble", trouble: "broken" });
});

test.each(["refused", "absent", "busy", "insecure"] as const)("a camera that is %s is told", async (trouble) => {
  const room = new Room(trouble);
  await room.looking.start();
  expect(room.last).toEqual({ kind: "trouble", trouble });
});

test("an engine that does not start is told as broken", async () => {
  const room = new Room();
  room.eye.begin.mockRejectedValueOnce(new Error("no"));
  await room.looking.start();
  expect(room.last).toEqual({ kind: "trouble", trouble: "broken" });
});

test("pictures that go wrong one after the other are told, a single one is not", async () => {
  const room = new Room();
  await room.looking.start();
  room.eye.step.mockRejectedValue(new Error("no"));
  await room.frame(1);
  expect(room.last).toEqual({ kind: "looking" });
  for (let at = 2; at <= LOOKING.failures; at += 1) await room.frame(at);
  expect(room.last).toEqual({ kind: "trouble", trouble: "broken" });
});

test("away from the page, or while the phone needs its camera, nothing is looked at", async () => {
  const room = new Room();
  await room.looking.start();
  room.looking.pause("away");
  await room.frame(1);
  expect(room.last).toEqual({ kind: "away" });
  expect(room.eye.step).not.toHaveBeenCalled();
  room.looking.resume();
  room.capture.held(false);
  expect(room.last).toEqual({ kind: "held" });
  room.capture.held(true);
  await room.frame(2);
  expect(room.eye.step).toHaveBeenCalledOnce();
});

test("a camera that is switched off is told", async () => {
  const room = new Room();
  await room.looking.start();
  room.capture.stopped();
  expect(room.last).toEqual({ kind: "trouble", trouble: "stopped" });
});
