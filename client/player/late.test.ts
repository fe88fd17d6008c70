import { expect, test, vi } from "vitest";
import type { Waiting } from "./kept";
import { tellLate } from "./late";

const { shelf } = vi.hoisted(() => ({ shelf: { sets: [] as unknown[] } }));
vi.mock("./kept", () => ({
  Kept: {
    open: async () => ({
      waiting: async () => [...shelf.sets],
      remove: async () => shelf.sets.shift(),
    }),
  },
}));

const SET = { id: "id-1", session: "s", place: 0, exercise: "bridge", rung: "first", number: 1, amount: 8, left: 0 };

function answering(there: string) {
  const asked: string[] = [];
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const answer = new Response(JSON.stringify({ token: "t" }));
    return Object.defineProperty(answer, "url", { value: `http://here${there}` });
  });
  return asked;
}

test("nothing is asked when nothing waits", async () => {
  const asked = answering("/session/");
  await tellLate();
  expect(asked).toEqual([]);
});

test("what waits is told on any page, and then waits no more", async () => {
  shelf.sets = [{ ...SET, at: "2026-03-02T10:00:00+11:00", turn: 1 } satisfies Waiting];
  const asked = answering("/session/");
  await tellLate();
  expect(asked).toEqual(["/phone/token/", "/session/set/"]);
  expect(shelf.sets).toEqual([]);
});

test("a set of a session that is over is told as a fact", async () => {
  shelf.sets = [{ ...SET, at: "2026-03-02T10:00:00+11:00", turn: 1 } satisfies Waiting];
  const asked = answering("/decision/");
  await tellLate();
  expect(asked).toEqual(["/phone/token/", "/session/set/", "/api/facts"]);
  expect(shelf.sets).toEqual([]);
});
