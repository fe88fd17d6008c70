import { beforeEach, expect, test } from "vitest";
import { bring, discard, find, type Kit, type Part, partsOf, present, SHELL, shell } from "./kits";

/** Caches in memory, with what kits need of them. */
class Box {
  readonly kept = new Map<string, Response>();
  full = false;
  match = async (address: string) => this.kept.get(address)?.clone();
  put = async (address: string, answer: Response) => {
    if (this.full) throw new DOMException("The phone is full.", "QuotaExceededError");
    this.kept.set(address, answer.clone());
  };
  keys = async () => [...this.kept.keys()].map((each) => ({ url: `http://here${each}` }));
}

class Boxes {
  readonly kept = new Map<string, Box>();
  full = false;
  keys = async () => [...this.kept.keys()];
  delete = async (name: string) => this.kept.delete(name);
  open = async (name: string) => {
    const box = this.kept.get(name) ?? new Box();
    box.full = this.full;
    this.kept.set(name, box);
    return box;
  };
}

let boxes = new Boxes();
const store = () => boxes as unknown as CacheStorage;
const part = (address: string): Part => ({ address, bytes: address.length, travels: 10 });

function kit(name: string, ...pages: string[]): Kit {
  const engine = { runtime: "/static/r/", archive: part(`/static/phone/${name}.zip`), files: [part("/static/r/wasm")] };
  return { name, engine, pages: pages.map(part) };
}

function server(name: string, asked: string[] = []) {
  return async (address: string): Promise<Response> => {
    asked.push(address);
    return new Response(address, { headers: { "X-Rebrace-Kit": name, "Content-Encoding": "br" } });
  };
}

const none = (): void => undefined;

beforeEach(() => {
  boxes = new Boxes();
});

test("a kit that has come wholly is the present one, with its page", async () => {
  await bring(kit("one", "/static/css"), none, server("one"), store());
  expect((await present(store()))?.name).toBe("one");
  expect(await (await shell(store()))?.text()).toBe(SHELL);
  expect((await find("/static/css", store()))?.headers.get("Content-Encoding")).toBeNull();
});

/** Files that come in pieces, each piece when it is told to. */
function pieces(...sizes: number[]) {
  return async (address: string): Promise<Response> => {
    const text = new TextEncoder().encode(address);
    const cuts = sizes.map((_, place) => sizes.slice(0, place).reduce((sum, each) => sum + each, 0));
    const parts = cuts.map((from, place) => text.subarray(from, place + 1 < cuts.length ? cuts[place + 1] : undefined));
    return new Response(
      new ReadableStream({
        start(line) {
          for (const each of parts) line.enqueue(each);
          line.close();
        },
      }),
      { headers: { "X-Rebrace-Kit": "one" } },
    );
  };
}

test("the bar shows bytes that have come, each once, up to all of them", async () => {
  const told: number[][] = [];
  const whole: Kit = {
    name: "one",
    engine: { runtime: "/r/", archive: { address: "0123456789", bytes: 10, travels: 4 }, files: [] },
    pages: [{ address: "abcdefghij", bytes: 10, travels: 10 }],
  };
  await bring(whole, (...each) => told.push(each), pieces(5, 3, 2), store());
  expect(told).toEqual([
    [0, 14],
    [2, 14],
    [3, 14],
    [4, 14],
    [9, 14],
    [12, 14],
    [14, 14],
    [14, 14],
  ]);
});

test("what is on the phone already is not counted as if it came", async () => {
  await bring(kit("one", "/static/css"), none, server("one"), store());
  const told: number[][] = [];
  await bring(kit("two", "/static/css"), (...each) => told.push(each), server("two"), store());
  expect([told[0], told.at(-1)]).toEqual([
    [0, 10],
    [10, 10],
  ]);
});

test("engine, screens and style change together: a kit that broke off leaves the old one whole", async () => {
  await bring(kit("one", "/static/css?v=1"), none, server("one"), store());
  const broken = async (address: string) => {
    if (address.endsWith("css?v=2")) throw new TypeError("the line broke");
    return server("two")(address);
  };
  await expect(bring(kit("two", "/static/css?v=2"), none, broken, store())).rejects.toThrow("broke");
  expect((await present(store()))?.name).toBe("one");
  await bring(kit("two", "/static/css?v=2"), none, server("two"), store());
  expect((await present(store()))?.name).toBe("two");
  expect(await find("/static/css?v=1", store())).toBeUndefined();
});

test("what two kits share travels once", async () => {
  await bring(kit("one", "/static/css"), none, server("one"), store());
  const asked: string[] = [];
  await bring(kit("two", "/static/css"), none, server("two", asked), store());
  expect(asked).toEqual(["/static/phone/two.zip", SHELL]);
});

test("a server that was renewed meanwhile gives no mixed kit", async () => {
  await expect(bring(kit("one"), none, server("two"), store())).rejects.toThrow("renewed");
  expect(await present(store())).toBeUndefined();
});

test("a file that came in part is not taken for the whole", async () => {
  const short = async () => new Response("x", { headers: { "X-Rebrace-Kit": "one" } });
  await expect(bring(kit("one"), none, short, store())).rejects.toThrow("bytes");
});

test("a kit of another state than the page that came with it stays away, and the old one stays whole", async () => {
  await bring(kit("one", "/static/css?v=1"), none, server("one"), store());
  await expect(bring(kit("two", "/static/css?v=2"), none, server("three"), store())).rejects.toThrow("renewed");
  expect((await present(store()))?.name).toBe("one");
  expect(await find("/static/css?v=1", store())).toBeDefined();
});

test("a kit of which the browser threw something away is not there", async () => {
  const whole = kit("one", "/static/css");
  for (const { address } of partsOf(whole)) {
    await bring(whole, none, server("one"), store());
    boxes.kept.get("rebrace-kit-one")?.kept.delete(address);
    expect(await present(store())).toBeUndefined();
  }
  await bring(whole, none, server("one"), store());
  expect((await present(store()))?.name).toBe("one");
});

test("a full phone keeps the kit it has", async () => {
  await bring(kit("one"), none, server("one"), store());
  boxes.full = true;
  await expect(bring(kit("two"), none, server("two"), store())).rejects.toThrow("full");
  expect((await present(store()))?.name).toBe("one");
});

test("taken off the phone, nothing of it stays", async () => {
  await bring(kit("one"), none, server("one"), store());
  await discard(store());
  expect(await boxes.keys()).toEqual([]);
});
