import { expect, test } from "vitest";
import { Engine, type Line } from "./engine";
import type { Ask, Tell } from "./protocol";

/** A worker that answers as it is told to. */
class StandIn implements Line {
  ended = false;
  private hear: (event: MessageEvent<Tell>) => void = () => undefined;
  private fall: (event: ErrorEvent) => void = () => undefined;

  constructor(private readonly answer: (asked: Ask) => Tell[]) {}

  postMessage(asked: Ask): void {
    for (const data of this.answer(asked)) queueMicrotask(() => this.hear({ data } as MessageEvent<Tell>));
  }
  addEventListener(kind: string, listen: (event: never) => void): void {
    if (kind === "message") this.hear = listen as typeof this.hear;
    else this.fall = listen as typeof this.fall;
  }
  terminate(): void {
    this.ended = true;
  }
  break(): void {
    this.fall({ message: "out of memory" } as ErrorEvent);
  }
}

const SOURCES = { runtime: "/static/r/", archive: { address: "/static/a.zip", bytes: 4 }, files: [] };

test("starting tells every byte, and a door answers what it was asked", async () => {
  const line = new StandIn((asked) =>
    asked.ask === "boot"
      ? [
          { id: asked.id, tell: "progress", bytes: 2, of: 4 },
          { id: asked.id, tell: "progress", bytes: 4, of: 4 },
          { id: asked.id, tell: "done", value: undefined },
        ]
      : [{ id: asked.id, tell: "done", value: `${asked.door} says ${JSON.stringify(asked.told)}` }],
  );
  const told: number[] = [];
  const engine = await Engine.boot(SOURCES, (bytes) => told.push(bytes), line);
  expect(told).toEqual([2, 4]);
  expect(await engine.call("coach", [1])).toBe("coach says [1]");
});

test("a start that fails ends the worker", async () => {
  const line = new StandIn(({ id }) => [{ id, tell: "failed", why: "no file" }]);
  await expect(Engine.boot(SOURCES, undefined, line)).rejects.toThrow("no file");
  expect(line.ended).toBe(true);
});

test("a worker that falls lets nobody wait", async () => {
  const line = new StandIn((asked) => (asked.ask === "boot" ? [{ id: asked.id, tell: "done", value: null }] : []));
  const engine = await Engine.boot(SOURCES, undefined, line);
  const waiting = engine.call("flow", {});
  line.break();
  await expect(waiting).rejects.toThrow("memory");
});
