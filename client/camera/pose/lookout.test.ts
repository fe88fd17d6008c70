import { expect, test, vi } from "vitest";
import { Lookout } from "./lookout";
import type { FromWorker } from "./protocol";
import { FILES, PICTURE, StandIn } from "./standing_in";

const WAY = { model: "lite", delegate: "CPU" } as const;
const SEEN: FromWorker = { kind: "seen", sighting: { time: 1, people: [], took: 5 } };

test("opening tells the bytes as they come, and then the way", async () => {
  const lookout = new Lookout(
    new StandIn(() => [
      { kind: "loaded", bytes: 5, of: 10 },
      { kind: "open", way: WAY },
    ]),
  );
  const progress = vi.fn();
  lookout.progress = progress;
  expect(await lookout.open(FILES, WAY)).toEqual(WAY);
  expect(progress).toHaveBeenCalledWith(5, 10);
});

test("it is busy until the picture is answered", async () => {
  const silent = new StandIn(() => []);
  const waiting = new Lookout(silent);
  void waiting.look(PICTURE, 1);
  expect(waiting.busy).toBe(true);
  const answered = new Lookout(new StandIn(() => [SEEN]));
  expect((await answered.look(PICTURE, 1)).took).toBe(5);
  expect(answered.busy).toBe(false);
});

test("a worker that fails or breaks is told, and does not leave it busy", async () => {
  const failing = new Lookout(new StandIn(() => [{ kind: "failed", during: "open", why: "no chip" }]));
  await expect(failing.open(FILES, WAY)).rejects.toThrow("no chip");
  const worker = new StandIn(() => []);
  const lookout = new Lookout(worker);
  const looking = lookout.look(PICTURE, 1);
  worker.break("out of memory");
  await expect(looking).rejects.toThrow("out of memory");
  expect(lookout.busy).toBe(false);
});
