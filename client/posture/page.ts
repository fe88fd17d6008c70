/** What the camera's page of the posture check holds. */

import type { LookPage } from "../generated/wire";

export interface Says {
  readonly begin: string;
  readonly asking: string;
  readonly loading: string;
  readonly engine: string;
  readonly measuring: string;
  readonly side: string;
  readonly front: string;
  readonly in_place: string;
  readonly hold: string;
  readonly read: string;
  readonly only_side: string;
  readonly away: string;
  readonly held: string;
  readonly show_picture: string;
  readonly hide_picture: string;
  readonly speak: string;
  readonly quiet: string;
  readonly again: string;
  readonly dark: string;
  readonly covered: string;
  readonly refused: string;
  readonly absent: string;
  readonly busy: string;
  readonly insecure: string;
  readonly stopped: string;
  readonly broken: string;
  readonly unknown: string;
  readonly mends: Readonly<Record<string, string>>;
  readonly parts: Readonly<Record<string, string>>;
}

export interface PosturePage {
  readonly told: LookPage;
  readonly says: Says;
  /** Sends what was read; hidden until then. */
  readonly form: HTMLFormElement;
}

/** Reads the page; null where there is nothing to look at. */
export function readPage(from: Document): PosturePage | null {
  const told = from.getElementById("posture")?.textContent;
  const says = from.getElementById("says")?.textContent;
  const form = from.getElementById("look");
  if (!told || !says || !(form instanceof HTMLFormElement)) return null;
  return { told: JSON.parse(told) as LookPage, says: JSON.parse(says) as Says, form };
}
