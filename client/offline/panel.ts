import { keep, offered } from "./keeping";
import { discard, type Kit, present, travelsOf } from "./kits";
import { say } from "./wishing";

type State = "off" | "on" | "coming" | "failed";

/** The part of the settings where she says whether all of it is kept on her phone. */
export async function begin(panel: HTMLElement): Promise<void> {
  const kit = await offered().catch(() => undefined);
  if (kit) fill(panel, "size", megabytes(travelsOf(kit)));
  show(panel, await now(kit));
  panel.hidden = false;
  turn(panel, "on", () => turnOn(panel));
  turn(panel, "off", () => turnOff(panel));
}

async function now(kit: Kit | undefined): Promise<State> {
  const here = await present();
  return here && (!kit || here.name === kit.name) ? "on" : "off";
}

async function turnOn(panel: HTMLElement): Promise<void> {
  say("on");
  show(panel, "coming");
  const bar = panel.querySelector("progress");
  try {
    await keep((bytes, of) => {
      if (bar && of > 0) [bar.max, bar.value] = [of, bytes];
      fill(panel, "arrived", megabytes(bytes));
      fill(panel, "size", megabytes(of));
    });
    // The browser may throw things away when the phone is full: ask it to leave these.
    await navigator.storage?.persist?.();
    show(panel, "on");
  } catch {
    show(panel, "failed");
  }
}

async function turnOff(panel: HTMLElement): Promise<void> {
  say("off");
  await discard();
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ tell: "here" });
  show(panel, "off");
}

function show(panel: HTMLElement, state: State): void {
  for (const part of panel.querySelectorAll<HTMLElement>("[data-when]"))
    part.hidden = !(part.dataset.when ?? "").split(" ").includes(state);
}

function fill(panel: HTMLElement, name: string, text: string): void {
  for (const place of panel.querySelectorAll(`[data-fill='${name}']`)) place.textContent = text;
}

function turn(panel: HTMLElement, way: string, act: () => Promise<void>): void {
  panel.querySelector(`[data-turn='${way}']`)?.addEventListener("click", () => void act());
}

/** Megabytes with one decimal, as phones count them. */
export const megabytes = (bytes: number): string => (bytes / 1_000_000).toFixed(1);
