import type { ToPage, ToWorker } from "./messages";
import { mayFetch, surroundings, wish } from "./wishing";

// Only so that it is built: it is served, and registered, at the root of the site.
import "./service-worker?worker&url";

// Runs on every page, so it is small: what needs more is loaded only where it stands on the page.

const WORKER = "/service-worker.js";

/** The player's element, and the name under which it keeps sets. */
const PLAYER = "rebrace-player";

/** Sets that were done without a network wait on the phone; the player itself tells of its own. */
async function tellLate(): Promise<void> {
  if (document.querySelector(PLAYER)) return;
  const known = await indexedDB.databases();
  if (known.some(({ name }) => name === PLAYER)) await (await import("../player/late")).tellLate();
}

async function begin(): Promise<void> {
  const { serviceWorker } = navigator;
  if (!serviceWorker) return;
  serviceWorker.addEventListener("message", ({ data }: MessageEvent<ToPage>) => {
    if (data.tell === "erased" && document.getElementById("offline")) location.assign("/");
  });
  if (document.getElementById("offline")) {
    await (await import("./shell")).begin(document);
    return;
  }
  await serviceWorker.register(WORKER, { scope: "/" });
  const { active } = await serviceWorker.ready;
  const tell = (told: ToWorker): void => active?.postMessage(told);
  tell(document.querySelector("[data-erased]") ? { tell: "erase" } : { tell: "here" });
  const panel = document.getElementById("offline-panel");
  if (panel) (await import("./panel")).begin(panel);
  else if (mayFetch(wish(), surroundings())) await (await import("./keeping")).keepUp();
}

// Without any of it the pages work as before, as long as there is a network.
const quiet = (): void => undefined;
if (window.top === window) {
  begin().catch(quiet);
  tellLate().catch(quiet);
}
