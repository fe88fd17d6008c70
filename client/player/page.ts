import type { Play } from "../generated/wire";
import type { Door } from "./telling";
import type { Says } from "./words";

/** What the page of a session holds for the player. */
export interface Page {
  readonly play: Play;
  readonly says: Says;
  readonly door: Door;
  readonly links: {
    readonly pause: string;
    readonly wrong: string;
    readonly swap: string;
    readonly watch: string;
    readonly done: string;
  };
  readonly form: HTMLFormElement;
  readonly stage: HTMLElement;
}

const ID = { play: "play", says: "says", stage: "stage", form: "by-hand" } as const;

/** Reads the page; null where it shows no session. */
export function readPage(from: Document): Page | null {
  const play = from.getElementById(ID.play)?.textContent;
  const says = from.getElementById(ID.says)?.textContent;
  const [stage, form] = [from.getElementById(ID.stage), from.getElementById(ID.form)];
  if (!play || !says || !stage || !(form instanceof HTMLFormElement)) return null;
  const csrf = form.querySelector<HTMLInputElement>("input[name='csrfmiddlewaretoken']")?.value ?? "";
  const { pause = "", wrong = "", swap = "", watch = "", done = "", facts = "" } = stage.dataset;
  return {
    play: JSON.parse(play) as Play,
    says: JSON.parse(says) as Says,
    door: { set: form.getAttribute("action") ?? "", facts, csrf },
    links: { pause, wrong, swap, watch, done },
    form,
    stage,
  };
}

/** A time with the offset of where she is, as facts carry it. */
export function localTime(at: Date): string {
  const ahead = -at.getTimezoneOffset();
  const shifted = new Date(at.getTime() + ahead * 60_000).toISOString().slice(0, -1);
  const two = (number: number): string => String(Math.trunc(Math.abs(number))).padStart(2, "0");
  return `${shifted}${ahead < 0 ? "-" : "+"}${two(ahead / 60)}:${two(ahead % 60)}`;
}
