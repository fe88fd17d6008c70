/** What the page of a watched set holds for the camera. */

import type { Watching } from "../../generated/wire";
import type { Says } from "./telling";

export interface WatchPage {
  readonly told: Watching;
  readonly says: Says;
  readonly cues: Readonly<Record<string, string>>;
  readonly form: HTMLFormElement;
  /** The number that the form sends. */
  readonly amount: HTMLInputElement;
  /** The same number on its button. */
  readonly shown: HTMLElement;
  readonly less: HTMLButtonElement;
  readonly more: HTMLButtonElement;
}

/** Reads the page; null where it shows no set to watch. */
export function readPage(from: Document): WatchPage | null {
  const watch = from.getElementById("watch")?.textContent;
  const says = from.getElementById("says")?.textContent;
  const form = from.getElementById("by-hand");
  const shown = from.getElementById("amount");
  if (!watch || !says || !shown || !(form instanceof HTMLFormElement)) return null;
  const amount = form.querySelector<HTMLInputElement>("input[name='amount']");
  const less = form.querySelector<HTMLButtonElement>("button[value='less']");
  const more = form.querySelector<HTMLButtonElement>("button[value='more']");
  if (!amount || !less || !more) return null;
  const told = JSON.parse(watch) as Watching;
  const cues = Object.fromEntries(told.cues.map((cue) => [cue.fault, cue.words]));
  return { told, says: JSON.parse(says) as Says, cues, form, amount, shown, less, more };
}
