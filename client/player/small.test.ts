import { afterEach, expect, test, vi } from "vitest";
import { cueOf } from "./cues";
import { beat, play } from "./examples";
import { localTime, readPage } from "./page";
import { following } from "./places";
import { remember, remembered } from "./senses";
import { uuid } from "./uuid";
import { filled, type Says } from "./words";

afterEach(() => {
  vi.unstubAllGlobals();
  localStorage.clear();
  document.body.replaceChildren();
});

const SAYS = new Proxy({}, { get: (_, name) => String(name) }) as Says;

test("a cue says the breath and the way", () => {
  const cue = (told: Parameters<typeof beat>[0], breathing = false) => cueOf(beat(told), breathing, SAYS);
  expect(cue({ breath: "in" }, true)).toBe("breathe_in");
  expect(cue({ breath: "out", phase: "back" }, true)).toBe("breathe_out");
  expect(cue({ phase: "out", breath: "out" })).toBe("out_out");
  expect(cue({ phase: "hold", breath: "on" })).toBe("hold_breath");
  expect(cue({ phase: "back", breath: "in" })).toBe("back_in");
  expect(cue({ still: true })).toBe("again");
});

test("the set that follows is the next one, then the first that was left open", () => {
  const open = new Map([[0, new Set([2])]]);
  expect(following(play(), open, { place: 0, number: 1 })).toEqual({ place: 1, number: 1 });
  expect(following(play(), new Map([[1, new Set([1])]]), { place: 1, number: 1 })).toEqual({ place: 0, number: 1 });
  const all = new Map([
    [0, new Set([1, 2])],
    [1, new Set([1])],
  ]);
  expect(following(play(), all, { place: 1, number: 1 })).toBeNull();
});

test("at night nothing sounds until she says so", () => {
  expect([remembered(true), remembered(false)]).toEqual(["silent", "voice"]);
  remember("tones", true);
  expect([remembered(true), remembered(false)]).toEqual(["tones", "voice"]);
});

test("places of a sentence are filled, and unknown ones stay", () => {
  expect(filled("Set {k} of {n}{x}", { k: 1, n: 2 })).toBe("Set 1 of 2{x}");
});

test("a time carries the offset of where she is", () => {
  expect(Date.parse(localTime(new Date(1_700_000_000_000)))).toBe(1_700_000_000_000);
  expect(localTime(new Date())).toMatch(/[+-]\d\d:\d\d$/);
});

test("ids are fresh on a page without a secure connection too", () => {
  vi.stubGlobal("crypto", { getRandomValues: (bytes: Uint8Array) => bytes.fill(255) });
  expect(uuid()).toBe("ffffffff-ffff-4fff-bfff-ffffffffffff");
});

test("a page without a session has nothing to play", () => {
  expect(readPage(document)).toBeNull();
});
