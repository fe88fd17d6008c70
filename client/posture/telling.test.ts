import { expect, test, vi } from "vitest";
import type { Engine } from "../engine/engine";
import { EngineEye } from "./eye";
import { mayFeel } from "./gravity";
import { readPage, type Says } from "./page";
import { fill, standing, told } from "./telling";

const SAYS = {
  side: "Turn one side.",
  front: "Now face it.",
  in_place: "I see you.",
  hold: "Stay.",
  read: "Done.",
  engine: "{done} of {all}",
  refused: "Not allowed.",
  dark: "Too dark.",
  away: "Paused.",
  mends: { show_part: "Enough of you.", level_phone: "Level." },
  parts: { hips: "Hips." },
} as unknown as Says;

test("each event has its sentence", () => {
  expect(told({ kind: "hinted", how: "level_phone" }, SAYS)).toBe("Level.");
  expect(told({ kind: "hinted", how: "show_part", part: "hips" }, SAYS)).toBe("Hips.");
  expect(told({ kind: "hinted", how: "show_part", part: "ghost" }, SAYS)).toBe("Enough of you.");
  expect(told({ kind: "hinted", how: "dance" }, SAYS)).toBe("");
  expect(told({ kind: "in_place" }, SAYS)).toBe("I see you.");
  expect(told({ kind: "counted", left: 2 }, SAYS)).toBe("Stay.");
  expect(told({ kind: "taken", view: "side", last: false }, SAYS)).toBe("Now face it.");
  expect(told({ kind: "taken", view: "front", last: true }, SAYS)).toBe("Done.");
});

test("each place where it can stand has its sentence", () => {
  expect(standing({ kind: "waiting" }, SAYS)).toBe("");
  expect(standing({ kind: "looking" }, SAYS)).toBe("Turn one side.");
  expect(standing({ kind: "away" }, SAYS)).toBe("Paused.");
  expect(standing({ kind: "dim", light: "dark" }, SAYS)).toBe("Too dark.");
  expect(standing({ kind: "trouble", trouble: "refused" }, SAYS)).toBe("Not allowed.");
  expect(standing({ kind: "engine", bytes: 2_100_000, of: 6_000_000 }, SAYS)).toBe("2 of 6");
});

test("what was read is put into the form, and what was not seen stays empty", () => {
  document.body.innerHTML = `<form id="look"><input name="head"><input name="levelled"><input name="ears_level"></form>`;
  const form = document.querySelector("form") as HTMLFormElement;
  fill(form, { head: -12, levelled: true, ears_level: undefined, stray: 3 });
  expect(Object.fromEntries(new FormData(form))).toEqual({ head: "-12", levelled: "1", ears_level: "" });
});

test("a page without a look is left alone", () => {
  document.body.innerHTML = "<p></p>";
  expect(readPage(document)).toBeNull();
  document.body.innerHTML = `<form id="look"></form><script type="application/json" id="posture">{"night":true}</script>
    <script type="application/json" id="says">{"hold":"Stay."}</script>`;
  expect(readPage(document)).toMatchObject({ told: { night: true }, says: { hold: "Stay." } });
});

test("people are handed to the engine as copies, so that they can still be drawn", async () => {
  const call = vi.fn((_door: string, _told: unknown, _transfer?: Transferable[]) => Promise.resolve([]));
  const engine = { call, end: vi.fn() } as unknown as Engine;
  const eye = new EngineEye(() => Promise.resolve(engine));
  expect(await eye.step(0, [], 1, null)).toEqual([]);
  await eye.begin(() => {});
  const people = [new Float32Array([1, 2])];
  await eye.step(0.5, people, 0.75, null);
  const [door, asked, transfer] = call.mock.calls.at(-1) ?? [];
  const sent = asked as { people: Float32Array[]; tilt: number | undefined };
  expect([door, sent.people, sent.tilt]).toEqual(["posture", people, undefined]);
  expect(sent.people[0]?.buffer).not.toBe(people[0]?.buffer);
  expect(transfer).toEqual([sent.people[0]?.buffer]);
  eye.end();
  expect(engine.end).toHaveBeenCalledOnce();
  expect(await eye.read()).toBeUndefined();
});

test("leave to feel gravity is asked where the phone wants it, and a no is no trouble", async () => {
  const requestPermission = vi.fn(() => Promise.reject(new Error("denied")));
  await expect(mayFeel({ requestPermission })).resolves.toBeUndefined();
  expect(requestPermission).toHaveBeenCalledOnce();
  await expect(mayFeel(undefined)).resolves.toBeUndefined();
});
