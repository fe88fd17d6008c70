import type { Sources } from "../engine/protocol";

/** One file of a kit. */
export interface Part {
  readonly address: string;
  /** Bytes before compression. */
  readonly bytes: number;
  /** Bytes as they come over the network. */
  readonly travels: number;
}

/** Everything that works without a network, of one and the same state of engine, content, screens and style. */
export interface Kit {
  readonly name: string;
  readonly engine: { readonly runtime: string; readonly archive: Part; readonly files: readonly Part[] };
  readonly pages: readonly Part[];
}

export const LIST = "/phone/kit.json";
export const SHELL = "/offline/";
const PREFIX = "rebrace-kit-";
/** The kit itself, in its cache: written last, so that a kit with it is whole, and one without is not there. */
const SEAL = "/phone/kit.json";

// What a file is kept under is its address alone; the answer may vary with its encoding.
const ANY = { ignoreVary: true } as const;

export type Progress = (bytes: number, of: number) => void;
type Fetch = (address: string, options?: RequestInit) => Promise<Response>;

export const partsOf = (kit: Kit): readonly Part[] => [kit.engine.archive, ...kit.engine.files, ...kit.pages];
export const travelsOf = (kit: Kit): number => partsOf(kit).reduce((sum, each) => sum + each.travels, 0);

export function sourcesOf(kit: Kit): Sources {
  const { runtime, archive, files } = kit.engine;
  return { runtime, archive, files };
}

/** The kit that this phone works with when there is no network; none when it was never fetched, or not wholly. */
export async function present(store: CacheStorage = caches): Promise<Kit | undefined> {
  const names = (await store.keys()).filter((name) => name.startsWith(PREFIX)).reverse();
  for (const name of names) {
    const kit = await sealed(await store.open(name));
    if (kit) return kit;
  }
  return undefined;
}

/** A file of any kit: its address says which state it is of. */
export async function find(address: string, store: CacheStorage = caches): Promise<Response | undefined> {
  for (const name of (await store.keys()).filter((each) => each.startsWith(PREFIX))) {
    const found = await (await store.open(name)).match(address, ANY);
    if (found) return found;
  }
  return undefined;
}

/** The page that stands where a page would, of the present kit. */
export async function shell(store: CacheStorage = caches): Promise<Response | undefined> {
  const kit = await present(store);
  return kit && (await store.open(PREFIX + kit.name)).match(SHELL, ANY);
}

/**
 * Fetches a kit beside the present one. Only when every file of it is here does it take the other's place, so that old
 * screens never meet a new engine. What both have is not fetched again, and the bar does not count it: it shows bytes
 * of the network. Within a compressed file they are its share of what has come out of it.
 */
export async function bring(
  kit: Kit,
  progress: Progress,
  ask: Fetch = fetch,
  store: CacheStorage = caches,
): Promise<void> {
  const name = PREFIX + kit.name;
  const into = await store.open(name);
  const missing = await shared(kit, into, store);
  const of = missing.reduce((sum, each) => sum + each.travels, 0);
  let arrived = 0;
  progress(arrived, of);
  for (const part of missing) {
    const before = arrived;
    const tell = (share: number): void => progress(before + Math.floor(share * part.travels), of);
    await into.put(part.address, await fetched(part, ask, tell));
    arrived += part.travels;
  }
  progress(arrived, of);
  await into.put(SHELL, await page(kit, ask));
  await into.put(SEAL, new Response(JSON.stringify(kit), { headers: { "Content-Type": "application/json" } }));
  await clear(name, store);
}

/** Takes over what is on the phone already; returns what has to come over the network. */
async function shared(kit: Kit, into: Cache, store: CacheStorage): Promise<Part[]> {
  const missing: Part[] = [];
  for (const part of partsOf(kit)) {
    if (await into.match(part.address, ANY)) continue;
    const known = await find(part.address, store);
    if (known) await into.put(part.address, known);
    else missing.push(part);
  }
  return missing;
}

/** Removes every kit. */
export async function discard(store: CacheStorage = caches): Promise<void> {
  await clear("", store);
}

async function clear(except: string, store: CacheStorage): Promise<void> {
  const others = (await store.keys()).filter((each) => each.startsWith(PREFIX) && each !== except);
  await Promise.all(others.map((each) => store.delete(each)));
}

async function sealed(cache: Cache): Promise<Kit | undefined> {
  const seal = await cache.match(SEAL, ANY);
  if (!seal) return undefined;
  const kit = (await seal.json()) as Kit;
  const here = new Set((await cache.keys()).map(({ url }) => local(url)));
  return [...partsOf(kit).map((each) => each.address), SHELL].every((each) => here.has(each)) ? kit : undefined;
}

function local(url: string): string {
  const { pathname, search } = new URL(url, "http://here.invalid");
  return pathname + search;
}

async function fetched(part: Part, ask: Fetch, tell: (share: number) => void): Promise<Response> {
  const answer = await ask(part.address, { credentials: "omit" });
  if (!answer.ok || !answer.body) throw new Error(`${part.address} answered ${answer.status}`);
  const parts: Uint8Array<ArrayBuffer>[] = [];
  let bytes = 0;
  const reader = answer.body.getReader();
  for (let each = await reader.read(); !each.done; each = await reader.read()) {
    parts.push(each.value);
    bytes += each.value.length;
    tell(Math.min(1, bytes / part.bytes));
  }
  if (bytes !== part.bytes) throw new Error(`${part.address} has ${bytes} bytes and should have ${part.bytes}`);
  const headers = new Headers(answer.headers);
  headers.delete("Content-Encoding");
  headers.set("Content-Length", String(bytes));
  return new Response(new Blob(parts), { headers });
}

/** The shell in her language. It names the kit it belongs to: a server that was renewed meanwhile gives another. */
async function page(kit: Kit, ask: Fetch): Promise<Response> {
  const answer = await ask(SHELL, { cache: "no-store" });
  if (!answer.ok || answer.headers.get("X-Rebrace-Kit") !== kit.name) throw new Error("The server has been renewed.");
  return answer;
}
