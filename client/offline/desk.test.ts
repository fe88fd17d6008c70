import { expect, test } from "vitest";
import { Desk, type Shelf } from "./desk";
import type { Question } from "./messages";
import type { Fact } from "./store";

const FACT: Fact = { id: "one", at: "2026-03-02T10:00:00Z", kind: "pain_told", data: {} };
const LOOK: Question = { ask: "page", method: "GET", path: "/", fields: [] };
const SEND: Question = { ask: "page", method: "POST", path: "/back/", fields: [["pain", "3"]] };

function brain(reply: object, log: string[] = []) {
  const call = async (door: string, told: unknown): Promise<never> => {
    log.push(`${door} ${(told as { ask?: string }).ask ?? ""}`.trim());
    return (door === "figure" ? "<svg/>" : reply) as never;
  };
  return { call };
}

function shelf(waiting: Fact[] = [], log: string[] = []): Shelf {
  return {
    after: async (place) => ({ facts: place === 0 ? waiting : [], place: waiting.length }),
    tell: async () => void log.push("disk"),
  };
}

test("what is on the phone is known before anything is answered, and once", async () => {
  const log: string[] = [];
  const desk = new Desk(
    brain({ html: "<p>", to: null, facts: [], troubled: false, behind: false }, log),
    shelf([FACT]),
  );
  await desk.answer(LOOK);
  expect(await desk.answer(LOOK)).toEqual({ html: "<p>", troubled: false, behind: false });
  expect(log).toEqual(["flow know", "flow answer", "flow answer"]);
});

test("facts are on the disk before she is led on", async () => {
  const log: string[] = [];
  const desk = new Desk(
    brain({ html: null, to: "/back/", facts: [FACT], troubled: false, behind: false }, log),
    shelf([], log),
  );
  expect(await desk.answer(SEND)).toEqual({ to: "/back/" });
  expect(log).toEqual(["flow answer", "disk"]);
});

test("a full phone says so and acknowledges nothing", async () => {
  const full: Shelf = { ...shelf(), tell: () => Promise.reject(new DOMException("full", "QuotaExceededError")) };
  const desk = new Desk(brain({ html: null, to: "/back/", facts: [FACT], troubled: false, behind: false }), full);
  expect(await desk.answer(SEND)).toEqual({ full: true });
});

test("what fails for another reason is not called a full phone", async () => {
  const closed: Shelf = { ...shelf(), tell: () => Promise.reject(new DOMException("closed", "InvalidStateError")) };
  const desk = new Desk(brain({ html: null, to: "/back/", facts: [FACT], troubled: false, behind: false }), closed);
  await expect(desk.answer(SEND)).rejects.toThrow("closed");
});

test("a form that waited for the engine is judged as of when it was sent", async () => {
  const told: unknown[] = [];
  const call = async (_: string, letter: unknown): Promise<never> => {
    told.push(letter);
    return { html: null, to: "/", facts: [], troubled: false, behind: false } as never;
  };
  const desk = new Desk({ call }, shelf(), () => new Date("2026-03-03T10:00:00Z"));
  await desk.answer(SEND, { at: "2026-03-02T22:00:00Z", id: "of-the-letter" });
  await desk.answer(SEND);
  expect(told).toMatchObject([
    { now: "2026-03-02T22:00:00Z", fresh: "of-the-letter" },
    { now: "2026-03-03T10:00:00.000Z" },
  ]);
});

test("an engine that fails fails alone: the next question is answered", async () => {
  let times = 0;
  const call = async (): Promise<never> => {
    if (times++ === 0) throw new Error("no");
    return { html: "<p>", to: null, facts: [], troubled: false, behind: false } as never;
  };
  const desk = new Desk({ call }, shelf());
  await expect(desk.answer(LOOK)).rejects.toThrow("no");
  expect(await desk.answer(LOOK)).toEqual({ html: "<p>", troubled: false, behind: false });
});

test("a figure is drawn by the engine", async () => {
  const desk = new Desk(brain({}), shelf());
  expect(await desk.answer({ ...LOOK, ask: "figure", path: "/figures/x" })).toEqual({ picture: "<svg/>" });
});
