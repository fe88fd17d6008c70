import { expect, test, vi } from "vitest";
import type { Engine, Sources } from "../../engine/engine";
import { EngineCoach } from "./engine_coach";

const SOURCES = {} as Sources;

function standIn() {
  const call = vi.fn((_door: string, _told: unknown, _transfer?: Transferable[]) =>
    Promise.resolve([{ kind: "ready" }]),
  );
  const engine = { call, end: vi.fn() } as unknown as Engine;
  const boot = vi.fn(() => Promise.resolve(engine));
  return { call, engine, boot, coach: new EngineCoach(() => Promise.resolve(SOURCES), boot) };
}

test("the engine starts once, and each set begins at its door", async () => {
  const { call, boot, coach } = standIn();
  await coach.begin("glute_bridge", "bridge", 8, () => {});
  await coach.begin("glute_bridge", "bridge", 8, () => {});
  expect(boot).toHaveBeenCalledOnce();
  expect(call).toHaveBeenCalledWith("coach", { ask: "begin", exercise: "glute_bridge", rung: "bridge", goal: 8 });
});

test("a frame is handed over as a copy, so that it can still be drawn", async () => {
  const { call, coach } = standIn();
  await coach.begin("glute_bridge", "bridge", 8, () => {});
  const landmarks = new Float32Array([1, 2]);
  expect(await coach.step(0.5, landmarks, 4 / 3, null)).toEqual([{ kind: "ready" }]);
  const [, told, transfer] = call.mock.calls.at(-1) ?? [];
  const { points } = told as { points: Float32Array };
  expect(points).toEqual(landmarks);
  expect(transfer).toEqual([points.buffer]);
  expect(points.buffer).not.toBe(landmarks.buffer);
});

test("before a set has begun there is nothing to see, and no summary", async () => {
  const { coach } = standIn();
  expect(await coach.step(0, new Float32Array(), 1, null)).toEqual([]);
  await expect(coach.summary()).rejects.toThrow("no set has begun");
});

test("the end lets the engine go", async () => {
  const { engine, coach } = standIn();
  await coach.begin("glute_bridge", "bridge", 8, () => {});
  coach.end();
  expect(engine.end).toHaveBeenCalledOnce();
});
