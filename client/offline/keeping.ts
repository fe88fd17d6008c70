import { bring, type Kit, LIST, type Progress, present } from "./kits";
import type { ToWorker } from "./messages";

const WISH = "rebrace-offline";
const LOCK = "rebrace-kit";

export type Wish = "on" | "off" | "unsaid";

/** What the browser says of the network and of how she came. */
export interface Surroundings {
  /** `wifi`, `cellular`, ...; nothing where the browser does not say. */
  readonly type?: string | undefined;
  readonly saveData?: boolean | undefined;
  /** She has put Rebrace among her apps. */
  readonly installed: boolean;
}

/**
 * Whether to fetch the kit without being asked. It weighs as much as a few photos, so only where that costs her
 * nothing as far as the browser can tell, or where she has made an app of it. Otherwise she is asked.
 */
export function mayFetch(wish: Wish, { type, saveData, installed }: Surroundings): boolean {
  if (wish === "off" || saveData) return false;
  if (wish === "on") return true;
  return type === "wifi" || type === "ethernet" || (installed && type !== "cellular");
}

export function wish(): Wish {
  const told = localStorage.getItem(WISH);
  return told === "on" || told === "off" ? told : "unsaid";
}

export const say = (told: "on" | "off"): void => localStorage.setItem(WISH, told);

export function surroundings(): Surroundings {
  const { connection } = navigator as Navigator & { connection?: { type?: string; saveData?: boolean } };
  const installed = matchMedia("(display-mode: standalone)").matches;
  return { type: connection?.type, saveData: connection?.saveData, installed };
}

/** The kit that the server gives now. */
export async function offered(): Promise<Kit> {
  const answer = await fetch(LIST, { cache: "no-store" });
  if (!answer.ok) throw new Error(`${LIST} answered ${answer.status}`);
  return (await answer.json()) as Kit;
}

/** Fetches the kit unless it is here, then has her facts brought; one page at a time. */
export async function keep(progress: Progress): Promise<void> {
  await navigator.locks.request(LOCK, async () => {
    const kit = await offered();
    if ((await present())?.name !== kit.name) await bring(kit, progress);
  });
  const { active } = await navigator.serviceWorker.ready;
  const told: ToWorker = { tell: "here" };
  active?.postMessage(told);
}

/** Keeps the kit up to date while the page has nothing better to do. */
export async function keepUp(): Promise<void> {
  if (!mayFetch(wish(), surroundings())) return;
  await idle();
  await keep(() => undefined).catch(() => undefined);
}

function idle(): Promise<void> {
  return new Promise((done) => {
    if ("requestIdleCallback" in globalThis) requestIdleCallback(() => done());
    else setTimeout(done, 2_000);
  });
}
