/// <reference lib="webworker" />
import { deleteDB } from "idb";
import { addPlugins, cleanupOutdatedCaches, matchPrecache, type PrecacheEntry, precache } from "workbox-precaching";
import { onNotificationClick, onPush } from "../push/handler";
import { ask } from "./asking";
import { discard, find, present, SHELL, shell } from "./kits";
import { type Answer, FULL_MARK, type Question, SYNC, type ToPage, type ToWorker } from "./messages";
import { ofOneState } from "./precaching";
import { LOCK, NAME, Store } from "./store";
import { type Met, meet } from "./sync";
import { fieldsOf, kindOf, pathOf } from "./visits";

declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: PrecacheEntry[] };

/** Milliseconds after which the phone shows a page itself, where it can, although a network seems to be there. */
const PATIENCE = 8_000;

/** Where the camera's files are. */
const SEEING = "/static/pose/";

/** Answers for what could not be kept: a page stays as it is, a script is told that there is no room. */
const STAY = 204;
const FULL = 507;
/** Where a page leads whose form could not even wait for the engine. */
const NO_ROOM = `/?${FULL_MARK}=1`;

addPlugins([ofOneState(self.__WB_MANIFEST)]);
precache(self.__WB_MANIFEST);
cleanupOutdatedCaches();

self.addEventListener("install", (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));

self.addEventListener("message", (event) => {
  const told = event.data as ToWorker;
  if (told.tell === "here") event.waitUntil(meetServer());
  if (told.tell === "erase") event.waitUntil(erase());
});

self.addEventListener("push", (event) => onPush(event, self));
self.addEventListener("notificationclick", (event) => onNotificationClick(event, self));

self.addEventListener("sync", (event) => {
  const { tag } = event as ExtendableEvent & { readonly tag: string };
  if (tag === SYNC) (event as ExtendableEvent).waitUntil(meetServer());
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  switch (kindOf(request, self.location.origin)) {
    case "file":
      return event.respondWith(file(request));
    case "figure":
      return event.respondWith(figure(request));
    case "page":
      return event.respondWith(page(request));
    case "framed":
      return event.respondWith(framed(request));
    case "telling":
      return event.respondWith(telling(request, event));
    default:
      return undefined;
  }
});

/** A file bears its state in its address, so wherever it is kept it is the right one. */
async function file(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const known = (await matchPrecache(pathname + search)) ?? (await find(pathname + search));
  return known ?? (pathname.startsWith(SEEING) ? seeing(request, pathname) : fetch(request));
}

/** What the camera needs is large and comes once: whoever has used it can use it without a network. */
async function seeing(request: Request, pathname: string): Promise<Response> {
  const cache = await caches.open("rebrace-seeing");
  const known = await cache.match(request.url, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (!answer.ok) return answer;
  // Only the present state is of use, and a full phone goes on without keeping it.
  await cache.delete(pathname, { ignoreSearch: true, ignoreVary: true });
  const copy = answer.clone();
  await cache.put(request.url, copy).catch(() => undefined);
  return answer;
}

async function figure(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (error) {
    const answer = await askEngine({ ask: "figure", method: "GET", path: pathOf(request), fields: [] });
    if (answer && "picture" in answer)
      return new Response(answer.picture, { headers: { "Content-Type": "image/svg+xml" } });
    throw error;
  }
}

/** A page of the server; where it cannot be had, the page that stands in for it. */
async function page(request: Request): Promise<Response> {
  const spare = request.method === "POST" ? request.clone() : undefined;
  const able = await isAble();
  try {
    await sendFirst(able && !spare);
    const answer = await fetch(request, able && !spare ? { signal: AbortSignal.timeout(PATIENCE) } : {});
    if (able && spare) await withStore((store) => store.fallBehind(crypto.randomUUID()));
    return answer;
  } catch (error) {
    if (able && spare && !(await post(spare))) return Response.redirect(new URL(NO_ROOM, self.location.origin), 303);
    const there = (await shell()) ?? (await matchPrecache(SHELL));
    if (there) return there;
    throw error;
  }
}

/** What she told without a network goes first: no page may be shown that does not know of it. */
async function sendFirst(mayWait: boolean): Promise<void> {
  if (!(await keepsFacts())) return;
  const [letters, waiting] = await withStore(async (store) => [await store.letters(), await store.waits()] as const);
  if (mayWait && letters.length > 0) throw new Error("A form waits for the engine.");
  if (waiting > 0 && (await meetServer()) === "away") throw new Error("The server is away.");
}

/** Whether the engine of this phone may decide: it is here as a whole, and so is what it has to know of her. */
async function isAble(): Promise<boolean> {
  return (await present()) !== undefined && (await keepsFacts()) && withStore((store) => store.isWhole());
}

async function withStore<Found>(use: (store: Store) => Promise<Found>): Promise<Found> {
  const store = await Store.open();
  try {
    return await use(store);
  } finally {
    store.close();
  }
}

/** Keeps a form for the engine, which is about to start; false when there is no room for it. */
async function post(request: Request): Promise<boolean> {
  const letter = { id: crypto.randomUUID(), at: new Date().toISOString(), path: pathOf(request) };
  const fields = await fieldsOf(request);
  return withStore((store) => store.post({ ...letter, fields })).then(
    () => true,
    () => false,
  );
}

/** A page inside the page that holds the engine. */
async function framed(request: Request): Promise<Response> {
  const answer = await askEngine(await question(request));
  return answer ? shown(answer, STAY) : fetch(request);
}

/** A form that a script sends, such as a set that is done. */
async function telling(request: Request, event: FetchEvent): Promise<Response> {
  const spare = request.clone();
  try {
    const answer = await fetch(request);
    // The page stays, so nothing else would tell this phone of it: she may lose the network in the middle of a session.
    if (request.method === "POST") event.waitUntil(meetAgain());
    return answer;
  } catch (error) {
    const answer = await askEngine(await question(spare));
    if (answer) return shown(answer, FULL);
    throw error;
  }
}

async function question(request: Request): Promise<Question> {
  const method = request.method === "POST" ? "POST" : "GET";
  return { ask: "page", method, path: pathOf(request), fields: await fieldsOf(request) };
}

async function askEngine(told: Question): Promise<Answer | undefined> {
  const pages = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return ask(
    told,
    pages.filter((each) => each.frameType === "top-level"),
  );
}

async function shown(answer: Answer, full: number): Promise<Response> {
  if ("full" in answer) return new Response(null, { status: full });
  if ("to" in answer) return Response.redirect(new URL(answer.to, self.location.origin), 303);
  if (!("html" in answer)) return Response.error();
  const rules = (await shell())?.headers.get("Content-Security-Policy") ?? "default-src 'self'";
  return new Response(answer.html, {
    status: answer.troubled ? 422 : 200,
    headers: {
      "Content-Type": "text/html; charset=utf-8",
      // The page is shown in a frame of our own, and of nobody else.
      "Content-Security-Policy": rules.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
    },
  });
}

let meeting: Promise<Met> | undefined;

/** Meets the server, once at a time, where this phone works without a network or has something to send. */
async function meetServer(): Promise<Met> {
  if (!(await present()) && !(await keepsFacts())) return "same";
  meeting ??= meetOnce().finally(() => {
    meeting = undefined;
  });
  return meeting;
}

/** Meets the server after all that has happened until now; a meeting that is under way may have read before it. */
async function meetAgain(): Promise<void> {
  await meeting;
  await meetServer();
}

async function meetOnce(): Promise<Met> {
  const met = await withStore(meet);
  if (met === "same" && !(await present())) await putAway();
  if (met === "gone") await tellPages({ tell: "erased" });
  return met;
}

/** Without an engine her facts are of no use here: once the server has all of them, none stays on the phone. */
async function putAway(): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    if ((await withStore((store) => store.waits())) === 0) await deleteDB(NAME);
  });
}

async function keepsFacts(): Promise<boolean> {
  // Where the browser does not list them there may be some.
  return (await indexedDB.databases?.().then((all) => all.some(({ name }) => name === NAME))) ?? true;
}

async function erase(): Promise<void> {
  await deleteDB(NAME);
  await discard();
  await tellPages({ tell: "erased" });
}

async function tellPages(told: ToPage): Promise<void> {
  for (const each of await self.clients.matchAll({ type: "window", includeUncontrolled: true })) each.postMessage(told);
}
