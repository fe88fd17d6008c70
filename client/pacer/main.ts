import { buzzBeat } from "../player/buzz";
import { Tones } from "../player/tones";
import { type Air, breathAt, untilNext } from "./breath";

type Side = "in" | "out";

/** Lets the words change with the circle, and the breath be heard and felt when she asks for it. */
class Pacer {
  private readonly air: Air;
  private readonly tones = new Tones();
  private begun = performance.now();
  private waiting: ReturnType<typeof setTimeout> | undefined;
  private heard = false;

  constructor(private readonly place: HTMLElement) {
    const { in: inward, out, breaths } = place.dataset;
    this.air = { in: Number(inward), out: Number(out), breaths: Number(breaths) };
    place.querySelector("svg")?.setCurrentTime(0);
    place.addEventListener("again", () => this.again());
    for (const each of place.querySelectorAll<HTMLElement>(".air-says, [name='sound']")) each.hidden = false;
    place.querySelector<HTMLButtonElement>("[name='sound']")?.addEventListener("click", (event) => this.sound(event));
  }

  /** From the first breath on, as for a phone that begins to listen. */
  private again(): void {
    clearTimeout(this.waiting);
    this.begun = performance.now();
    this.place.querySelector("svg")?.setCurrentTime(0);
    this.change();
  }

  change(): void {
    const seconds = (performance.now() - this.begun) / 1000;
    const now = breathAt(this.air, seconds);
    this.say(now?.side ?? null);
    if (now === null) return;
    const next = untilNext(this.air, seconds);
    if (this.heard) this.play(now.side, next);
    // A moment later, so that the clock is surely past the change.
    this.waiting = setTimeout(() => this.change(), next + 1);
  }

  private sound(event: Event): void {
    this.heard = !this.heard;
    this.tones.wake();
    if (!this.heard) this.tones.hush();
    (event.currentTarget as HTMLElement).setAttribute("aria-pressed", String(this.heard));
  }

  private say(side: Side | null): void {
    this.place.dispatchEvent(new CustomEvent("air", { detail: side, bubbles: true }));
    const says = this.place.querySelector(".air-says");
    const { saysIn = "", saysOut = "" } = this.place.dataset;
    if (says) says.textContent = side === null ? "" : side === "in" ? saysIn : saysOut;
  }

  private play(side: Side, length: number): void {
    const beat = { phase: side === "in" ? "out" : "back", breath: side, length, still: false } as const;
    this.tones.beat(beat, true, 0);
    buzzBeat(beat);
  }
}

for (const each of document.querySelectorAll<HTMLElement>(".pacer")) new Pacer(each).change();
