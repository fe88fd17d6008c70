import { expect, test, vi } from "vitest";
import type { Engine } from "../engine/engine";
import { EngineLungs } from "./lungs";

function standIn() {
  const call = vi.fn((_door: string, _told: unknown, _transfer?: Transferable[]) => Promise.resolve(undefined));
  const engine = { call, end: vi.fn() };
  const boot = vi.fn(() => Promise.resolve(engine as unknown as Engine));
  return { call, engine, boot, lungs: new EngineLungs(boot) };
}

test("the engine starts once, and each sitting begins at its door", async () => {
  const { call, boot, lungs } = standIn();
  await lungs.begin(() => {});
  await lungs.begin(() => {});
  expect(boot).toHaveBeenCalledOnce();
  expect(call).toHaveBeenLastCalledWith("breath", { ask: "begin" });
});

test("samples go as one list of numbers that is handed over", async () => {
  const { call, lungs } = standIn();
  await lungs.begin(() => {});
  await lungs.step(
    [
      [0, 1, 2, 3],
      [0.5, 4, 5, 6],
    ],
    "out",
  );
  const [, told, transfer] = call.mock.lastCall ?? [];
  expect(told).toEqual({ ask: "step", samples: new Float64Array([0, 1, 2, 3, 0.5, 4, 5, 6]), guide: "out" });
  expect(transfer?.length).toBe(1);
});

test("without an engine no breath is felt", async () => {
  const { engine, lungs } = standIn();
  await lungs.begin(() => {});
  lungs.end();
  expect(engine.end).toHaveBeenCalledOnce();
  await expect(lungs.step([], "in")).rejects.toThrow("no breath");
});
