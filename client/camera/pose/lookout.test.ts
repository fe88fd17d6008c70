import { expect, test, vi } from "vitest";
import { Lookout } from "./lookout";
import type { FromWorker } from "./protocol";
import { FILES, PICTURE, StandIn } from "./standing_in";

const WAY = { model: "lite", delegate: "CPU" } as const;
const OPEN: FromWorker = { kind: "open", way: WAY };
const SEEN: FromWorker = { kind: "seen", sighting: { time: 1, people: [], took: 5 } };

test("opening tells the bytes as they come, and then the way", async () => {
  const said: FromWorker[] = [
    { kind: "loaded", bytes: 5, of: 10 },
    { kind: "open", way: WAY },
  ];
  const lookout = new Lookout(() => new StandIn(() => said));
  const progress = vi.fn();
  lookout.progress = progress;
  expect(await lookout.open(FILES, WAY, 2)).toEqual(WAY);
  expect(progress).toHaveBeenCalledWith(5, 10);
});

test("it is busy until the picture is answered", async () => {
  const worker = new StandIn((message) => (message.kind === "open" ? [OPEN] : []));
  const lookout = new Lookout(() => worker);
  await lookout.open(FILES, WAY, 2);
  const looking = lookout.look(PICTURE, 1);
  expect(lookout.busy).toBe(true);
  worker.say(SEEN);
  expect((await looking).took).toBe(5);
  expect(lookout.busy).toBe(false);
});

test("each opening has a worker of its own, and the one before is ended", async () => {
  const workers: StandIn[] = [];
  const lookout = new Lookout(() => {
    const worker = new StandIn(() => [OPEN]);
    workers.push(worker);
    return worker;
  });
  await lookout.open(FILES, WAY, 2);
  await lookout.open(FILES, WAY, 2);
  expect(workers.map((each) => each.closed)).toEqual([true, false]);
});

test("a lookout that is closed looks at nothing", async () => {
  await expect(new Lookout(() => new StandIn(() => [])).look(PICTURE, 1)).rejects.toThrow("not open");
});

test("a worker that fails or breaks is told, and does not leave it busy", async () => {
  const failing = new Lookout(() => new StandIn(() => [{ kind: "failed", during: "open", why: "no chip" }]));
  await expect(failing.open(FILES, WAY, 2)).rejects.toThrow("no chip");
  const worker = new StandIn((message) => (message.kind === "open" ? [OPEN] : []));
  const lookout = new Lookout(() => worker);
  await lookout.open(FILES, WAY, 2);
  const looking = lookout.look(PICTURE, 1);
  worker.break("out of memory");
  await expect(looking).rejects.toThrow("out of memory");
  expect(lookout.busy).toBe(false);
});
