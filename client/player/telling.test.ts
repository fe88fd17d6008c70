import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Kept, Waiting } from "./kept";
import { Telling } from "./telling";

const DOOR = { set: "/session/set/", facts: "/api/facts", csrf: "token" };

const set = (number: number, told: Partial<Waiting> = {}): Waiting => ({
  id: `id-${number}`,
  session: "s",
  place: 0,
  exercise: "bridge",
  rung: "first",
  number,
  amount: 8,
  left: 0,
  at: "2026-03-02T10:00:00+11:00",
  turn: number,
  ...told,
});

/** What a phone keeps, in memory. */
class Shelf {
  sets: Waiting[] = [];
  full = false;
  add = async (each: Waiting): Promise<void> => {
    if (this.full) throw new Error("no room");
    this.sets.push(each);
  };
  remove = async (id: string): Promise<void> => {
    this.sets = this.sets.filter((each) => each.id !== id);
  };
  waiting = async (): Promise<Waiting[]> => [...this.sets];
}

let shelf: Shelf;
let answers: (Response | Error)[];
let asked: { address: string; body: FormData | string }[];
const elsewhere = vi.fn();

const answer = (url: string, status = 200): Response =>
  Object.defineProperty(new Response("", { status }), "url", { value: `http://here${url}` });
const telling = () => new Telling(shelf as unknown as Kept, DOOR, "s", elsewhere);

beforeEach(() => {
  vi.useFakeTimers();
  shelf = new Shelf();
  answers = [];
  asked = [];
  elsewhere.mockClear();
  vi.stubGlobal("fetch", async (address: string, told: { body: FormData | string }) => {
    asked.push({ address, body: told.body });
    const next = answers.shift() ?? answer("/session/");
    if (next instanceof Error) throw next;
    return next;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test("a set is kept until the server has it", async () => {
  const told = telling();
  await told.add(set(1));
  expect(await told.flush()).toBe(true);
  expect(Object.fromEntries(asked[0]?.body as FormData)).toEqual({
    csrfmiddlewaretoken: "token",
    form: "id-1",
    session: "s",
    place: "0",
    exercise: "bridge",
    number: "1",
    amount: "8",
    done: "1",
  });
  expect(shelf.sets).toEqual([]);
});

test("without a network it waits, and is sent again under the same id", async () => {
  answers = [new Error("offline"), answer("/session/")];
  const told = telling();
  await told.add(set(1));
  await told.flush().catch(() => undefined);
  await vi.advanceTimersByTimeAsync(5000);
  expect(shelf.sets).toEqual([]);
  const ids = asked.map((each) => (each.body as FormData).get("form"));
  expect(new Set(ids)).toEqual(new Set(["id-1"]));
});

test("sets are told in the order in which they were done, and the first that fails holds the others back", async () => {
  answers = [answer("/session/set/", 503)];
  shelf.sets = [set(1), set(2)];
  expect(await telling().flush()).toBe(false);
  expect(asked.map((each) => (each.body as FormData).get("number"))).toEqual(["1"]);
});

test("a set of a session that is over goes through the door for facts, with its own time", async () => {
  shelf.sets = [set(1, { session: "yesterday" })];
  expect(await telling().flush()).toBe(true);
  expect(asked[0]?.address).toBe("/api/facts");
  const [fact] = JSON.parse(asked[0]?.body as string).facts;
  expect(fact).toMatchObject({ id: "id-1", at: "2026-03-02T10:00:00+11:00", kind: "set_done" });
  expect(fact.data).toMatchObject({ session: "yesterday", step: 0, number: 1, amount: 8 });
});

test("when the session is not for today any more, the set is kept and she is led on", async () => {
  answers = [answer("/decision/"), answer("/api/facts")];
  shelf.sets = [set(1)];
  expect(await telling().flush()).toBe(true);
  expect(asked.map((each) => each.address)).toEqual(["/session/set/", "/api/facts"]);
  expect(elsewhere).toHaveBeenCalledWith("/decision/");
});

test("a phone without room tells the server at once", async () => {
  shelf.full = true;
  await telling().add(set(1));
  expect(asked.length).toBe(1);
});

test("without room and without a network it waits in the page, and is told later", async () => {
  shelf.full = true;
  answers = [new Error("offline"), answer("/session/")];
  const told = telling();
  await told.add(set(1));
  expect(await told.flush()).toBe(true);
  expect(asked.map((each) => (each.body as FormData).get("form"))).toEqual(["id-1", "id-1"]);
});

test("a part says what is left", async () => {
  await telling().partFirst("s", set(1, { amount: 3, left: 5 }));
  expect(Object.fromEntries(asked[0]?.body as FormData)).toMatchObject({ amount: "3", left: "5" });
});
