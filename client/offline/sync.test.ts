import { expect, test } from "vitest";
import type { Fact, Reading, Refused, Store } from "./store";
import { BATCH, FACTS, meet, TOKEN } from "./sync";

/** A store in memory, with what the meeting needs of it. */
class Shelf {
  readonly queue = new Map<number, Fact>();
  readonly refused: Refused[] = [];
  known: readonly Fact[] = [];
  read: Reading | undefined;
  forgotten = false;
  mark: string | undefined;

  constructor(...facts: Fact[]) {
    for (const [place, fact] of facts.entries()) this.queue.set(place, fact);
  }

  reading = async () => this.read;
  waiting = async (most: number) => [...this.queue].slice(0, most).map(([place, fact]) => ({ place, fact }));
  settle = async (places: readonly number[], refused: readonly Refused[]) => {
    for (const place of places) this.queue.delete(place);
    this.refused.push(...refused);
  };
  learn = async (facts: readonly Fact[], reading: Reading) => {
    this.known = [...this.known, ...facts];
    this.read = reading;
  };
  lag = async () => this.mark;
  catchUp = async (mark: string | undefined) => {
    if (this.mark === mark) this.mark = undefined;
  };
  forget = async () => {
    this.queue.clear();
    this.forgotten = true;
  };

  get store(): Store {
    return this as unknown as Store;
  }
}

interface Server {
  kept: Fact[];
  batches: number[];
  answer?: (path: string, body: { facts: Fact[] }) => Response | undefined;
}

const fact = (id: string): Fact => ({ id, at: "2026-03-02T10:00:00+11:00", kind: "pain_told", data: { pain: 3 } });
const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status });

function asks(server: Server) {
  return async (address: string, options: RequestInit = {}): Promise<Response> => {
    const body = JSON.parse(String(options.body ?? '{"facts":[]}')) as { facts: Fact[] };
    const special = server.answer?.(address, body);
    if (special) return special;
    if (address === TOKEN) return json({ token: "a-token" });
    if (options.method === "POST") {
      server.batches.push(body.facts.length);
      const results = body.facts.map(({ id }) => {
        const result = server.kept.some((each) => each.id === id) ? "known" : "stored";
        return { id, result, complaints: [] };
      });
      server.kept.push(...body.facts.filter((_, place) => results[place]?.result === "stored"));
      return json({ results });
    }
    if (server.kept.length === 0) return json({}, 401);
    const since = Number(new URL(address, "http://here").searchParams.get("since"));
    const facts = server.kept.slice(since).map((each, place) => ({ ...each, number: since + place + 1 }));
    return json({ facts, cursor: server.kept.length, more: false });
  };
}

test("what was told without a network goes in its order, and each once however often it is sent", async () => {
  const facts = Array.from({ length: 2 * BATCH + 5 }, (_, place) => fact(`fact-${place}`));
  const server: Server = { kept: [], batches: [] };
  const shelf = new Shelf(...facts);
  expect(await meet(shelf.store, asks(server))).toBe("same");
  expect(server.kept.map(({ id }) => id)).toEqual(facts.map(({ id }) => id));
  expect(server.batches).toEqual([BATCH, BATCH, 5]);
  expect(await meet(new Shelf(...facts).store, asks(server))).toBe("same");
  expect(server.kept).toHaveLength(facts.length);
});

test("an answer that was lost on the way is asked for again, and nothing is doubled", async () => {
  const server: Server = { kept: [], batches: [] };
  const shelf = new Shelf(fact("one"));
  const lossy = async (address: string, options?: RequestInit) => {
    const answer = await asks(server)(address, options);
    if (options?.method === "POST") throw new TypeError("the line broke");
    return answer;
  };
  expect(await meet(shelf.store, lossy)).toBe("away");
  expect(shelf.queue.size).toBe(1);
  expect(await meet(shelf.store, asks(server))).toBe("same");
  expect([shelf.queue.size, server.kept.length]).toEqual([0, 1]);
});

test("what another phone told arrives from where this one has read to", async () => {
  const server: Server = { kept: [fact("first"), fact("second")], batches: [] };
  const shelf = new Shelf(fact("mine"));
  await meet(shelf.store, asks(server));
  expect(shelf.known.map(({ id }) => id)).toEqual(["first", "second", "mine"]);
  server.kept.push(fact("later"));
  await meet(shelf.store, asks(server));
  expect(shelf.known.map(({ id }) => id)).toEqual(["first", "second", "mine", "later"]);
});

test("what the server refuses is kept with its reason and holds up nothing", async () => {
  const server: Server = { kept: [], batches: [] };
  server.answer = (address, { facts }) =>
    address === FACTS && facts.length > 0
      ? json({
          results: facts.map(({ id }) => ({ id, result: id === "bad" ? "refused" : "stored", complaints: ["why"] })),
        })
      : undefined;
  const shelf = new Shelf(fact("bad"), fact("good"));
  await meet(shelf.store, asks(server));
  expect(shelf.queue.size).toBe(0);
  expect(shelf.refused).toEqual([{ fact: fact("bad"), why: ["why"] }]);
});

test("a batch that is too large is halved", async () => {
  const server: Server = { kept: [], batches: [] };
  server.answer = (_, { facts }) => (facts.length > 2 ? json({}, 413) : undefined);
  const shelf = new Shelf(fact("one"), fact("two"), fact("three"));
  expect(await meet(shelf.store, asks(server))).toBe("same");
  expect(server.kept.map(({ id }) => id)).toEqual(["one", "two", "three"]);
});

test("when she has erased everything elsewhere, nothing stays here and nothing is sent", async () => {
  const server: Server = { kept: [], batches: [] };
  const shelf = new Shelf(fact("unsent"));
  shelf.read = { cursor: 7, first: "first" };
  expect(await meet(shelf.store, asks(server))).toBe("gone");
  expect([shelf.forgotten, server.batches]).toEqual([true, []]);
});

test("facts of one person are never mixed with those of another", async () => {
  const server: Server = { kept: [fact("of-somebody-else")], batches: [] };
  const shelf = new Shelf(fact("mine"));
  shelf.read = { cursor: 1, first: "my-first" };
  expect(await meet(shelf.store, asks(server))).toBe("gone");
  expect(server.kept.map(({ id }) => id)).toEqual(["of-somebody-else"]);
});

test("a server in trouble is away, and everything waits", async () => {
  const shelf = new Shelf(fact("one"));
  for (const status of [429, 500, 503]) {
    const trouble = async () => json({}, status);
    expect(await meet(shelf.store, trouble)).toBe("away");
  }
  expect(shelf.queue.size).toBe(1);
});

test("someone whom the server does not know yet has been met, and is still nobody else", async () => {
  const server: Server = { kept: [], batches: [] };
  const shelf = new Shelf();
  expect(await meet(shelf.store, asks(server))).toBe("same");
  expect(shelf.read).toEqual({ cursor: 0 });
  server.kept.push(fact("told-on-a-page"));
  expect(await meet(shelf.store, asks(server))).toBe("same");
  expect([shelf.known.map(({ id }) => id), shelf.read?.first]).toEqual([["told-on-a-page"], "told-on-a-page"]);
});

test("what went straight to the server is lacking here until it has come back from there", async () => {
  const server: Server = { kept: [fact("first")], batches: [] };
  const shelf = new Shelf();
  shelf.mark = "one form";
  const breaks = async (address: string, options?: RequestInit) => {
    if (address.includes("since")) throw new TypeError("the line broke");
    return asks(server)(address, options);
  };
  expect([await meet(shelf.store, breaks), shelf.mark]).toEqual(["away", "one form"]);
  const meanwhile = async (address: string, options?: RequestInit) => {
    const answer = await asks(server)(address, options);
    shelf.mark = "another form";
    return answer;
  };
  expect([await meet(shelf.store, meanwhile), shelf.mark]).toEqual(["same", "another form"]);
  expect([await meet(shelf.store, asks(server)), shelf.mark]).toEqual(["same", undefined]);
});
