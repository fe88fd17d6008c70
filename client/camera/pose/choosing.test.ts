import { beforeEach, expect, test } from "vitest";
import { hasChip, openBest } from "./choosing";
import { Lookout } from "./lookout";
import type { FromWorker, ToWorker, Way } from "./protocol";
import { PICTURE, StandIn, TOLD } from "./standing_in";

beforeEach(() => localStorage.clear());

/** A phone on which each way takes so many milliseconds; a way that is missing does not work. */
function phone(milliseconds: Record<string, number>): { lookout: Lookout; opened: Way[] } {
  let now = 0;
  const opened: Way[] = [];
  const answer = (message: ToWorker): FromWorker[] => {
    if (message.kind === "look") return [{ kind: "seen", sighting: { time: 0, people: [], took: now } }];
    const took = milliseconds[`${message.way.model} ${message.way.delegate}`];
    if (took === undefined) return [{ kind: "failed", during: "open", why: "not here" }];
    now = took;
    opened.push(message.way);
    return [{ kind: "open", way: message.way }];
  };
  return { lookout: new Lookout(() => new StandIn(answer)), opened };
}

const CHIP = "Adreno 740";
const pictures = () => Promise.resolve(PICTURE);

test("a quick phone gets the better model on its quicker chip", async () => {
  const { lookout } = phone({ "lite CPU": 30, "lite GPU": 9, "full GPU": 14 });
  expect(await openBest(lookout, TOLD, pictures, CHIP)).toEqual({ model: "full", delegate: "GPU" });
});

test("a slow phone keeps the light model", async () => {
  const { lookout, opened } = phone({ "lite CPU": 45, "lite GPU": 300, "full CPU": 90 });
  expect(await openBest(lookout, TOLD, pictures, CHIP)).toEqual({ model: "lite", delegate: "CPU" });
  expect(opened.at(-1)).toEqual({ model: "lite", delegate: "CPU" });
});

test("a chip that does not work is passed over", async () => {
  const { lookout } = phone({ "lite CPU": 30 });
  expect(await openBest(lookout, TOLD, pictures, CHIP)).toEqual({ model: "lite", delegate: "CPU" });
});

test("what was measured once is not measured again", async () => {
  const first = phone({ "lite CPU": 30, "full CPU": 45 });
  await openBest(first.lookout, TOLD, pictures, CHIP);
  const second = phone({ "lite CPU": 30, "full CPU": 45 });
  expect(await openBest(second.lookout, TOLD, pictures, CHIP)).toEqual({ model: "full", delegate: "CPU" });
  expect(second.opened.length).toBe(1);
});

test("a remembered way that no longer works is measured afresh", async () => {
  localStorage.setItem("rebrace-pose-way", '{"model":"full","delegate":"GPU"}');
  const { lookout } = phone({ "lite CPU": 30 });
  expect(await openBest(lookout, TOLD, pictures, CHIP)).toEqual({ model: "lite", delegate: "CPU" });
});

test("a device on which nothing works is told so", async () => {
  await expect(openBest(phone({}).lookout, TOLD, pictures, CHIP)).rejects.toThrow("does not run");
});

test("a chip that is only pretended is not tried", async () => {
  const { lookout, opened } = phone({ "lite CPU": 30, "lite GPU": 1, "full CPU": 90 });
  await openBest(lookout, TOLD, pictures, "ANGLE (SwiftShader)");
  expect(opened.map((way) => way.delegate)).not.toContain("GPU");
  expect([hasChip("Apple GPU"), hasChip("llvmpipe (LLVM 15)"), hasChip("")]).toEqual([true, false, false]);
});

test("a hopelessly slow way is left after a few pictures", async () => {
  const { lookout } = phone({ "lite CPU": 500 });
  await expect(openBest(lookout, TOLD, pictures, "")).rejects.toThrow("does not run");
});
