import { LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { Ahead } from "./ahead";
import { Awake } from "./awake";
import { cueOf } from "./cues";
import { Figure } from "./figure";
import { Guide, type Mode, type SetTold } from "./guide";
import { Kept } from "./kept";
import { breathAt, type Moment } from "./pace";
import { localTime, type Page } from "./page";
import { Pulse } from "./pulse";
import { turn } from "./ring";
import { type How, remember, remembered, Senses } from "./senses";
import { Telling } from "./telling";
import { Tones } from "./tones";
import { uuid } from "./uuid";
import { type Acts, view } from "./view";
import { Voice } from "./voice";
import { filled } from "./words";

/** Milliseconds between two looks at the clock where there are no frames: few enough that no cue comes late. */
const PULSE = 25;
const OWN = "rebrace.own-pace";
/** Milliseconds that a screen waits at most for the phone's disk. */
const WRITES = 500;

/** The session on her phone: leads from set to set, and keeps each repetition. The page without it stays below. */
export class RebracePlayer extends LitElement {
  page: Page | null = null;

  private guide: Guide | null = null;
  private senses: Senses | null = null;
  private ahead: Ahead | null = null;
  private readonly tones = new Tones();
  private readonly awake = new Awake(() => this.requestUpdate());
  private readonly pulse = new Pulse(PULSE, () => this.beat(true));
  private figure: Figure | null = null;
  private kept: Kept | null = null;
  private telling: Telling | null = null;
  private cue = "";
  private spoken = "";
  private timer = 0;
  private opened = false;
  private leaving = false;
  private leads = false;
  private held = false;
  private keeping: Promise<void> = Promise.resolve();
  private written: Promise<void> = Promise.resolve();
  private turns = 0;

  /** Drawn into the page itself: its colours and sizes are those of every other screen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async start(page: Page): Promise<void> {
    this.page = page;
    this.guide = new Guide(page.play, this.events());
    this.guide.paced = localStorage.getItem(OWN) === null;
    const voice = new Voice(document.documentElement.lang);
    this.senses = new Senses(remembered(page.play.night), this.tones, voice);
    this.ahead = new Ahead(this.senses);
    this.figure = new Figure(page.stage, matchMedia("(prefers-reduced-motion: reduce)").matches);
    await this.remember();
    // In one frame: nothing on the page may move.
    page.form.remove();
    this.leads = true;
    document.documentElement.classList.add("played");
    this.listen();
    this.guide.begin(performance.now());
    await this.figure.show(this.guide.step.place);
    this.frame();
  }

  /** Takes up what this phone has kept: sets that wait to be told, and the repetition she was at. */
  private async remember(): Promise<void> {
    const { page, guide } = this;
    if (!page || !guide) return;
    this.kept = await Kept.open();
    this.telling = new Telling(this.kept, page.door, page.play.session, (there) => this.leave(there));
    const waiting = await this.kept.waiting();
    this.turns = waiting.reduce((most, each) => Math.max(most, each.turn), 0);
    for (const each of waiting) if (each.session === page.play.session) guide.alreadyDone(each.place, each.number);
    const under = await this.kept.under();
    const same = under?.session === page.play.session && under.place === guide.step.place;
    if (same && under.number === guide.number)
      guide.count = Math.min(guide.total - 1, Math.max(guide.count, under.count));
    void this.telling.flush();
  }

  private listen(): void {
    addEventListener("pagehide", () => this.tellPart());
    // A page that the browser had put aside is as old as the moment at which she left it.
    addEventListener("pageshow", (event) => (event as PageTransitionEvent).persisted && location.reload());
    addEventListener("online", () => this.guide?.mode === "done" && void this.finish());
    document.addEventListener("visibilitychange", () => (document.hidden ? this.hide() : this.pulse.stop()));
    document.addEventListener("pointerdown", () => this.tones.wake());
    document.addEventListener("keydown", () => this.tones.wake());
    // Frames stop in the background; a pulse goes on there, and times are looked up, never added.
    this.timer = window.setInterval(() => this.beat(true), PULSE);
  }

  /** With sound on, a hidden page goes on; in silence it waits. */
  private hide(): void {
    this.tellPart();
    if (this.senses?.sounds) this.pulse.start();
    else this.acts.pause();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    this.pulse.stop();
    void this.awake.letGo();
  }

  private frame(): void {
    if (!this.isConnected) return;
    this.beat(false);
    requestAnimationFrame(() => this.frame());
  }

  private beat(looksAhead: boolean): void {
    const { guide } = this;
    if (!guide || !this.isConnected) return;
    const now = performance.now();
    if (looksAhead) this.ahead?.look(guide, now);
    guide.tick(now);
    this.draw(guide, now);
  }

  private draw(guide: Guide, now: number): void {
    const { pace } = guide.step;
    if (guide.mode === "resting" || guide.mode === "ready") {
      const whole = 1000 * (guide.mode === "resting" ? guide.step.rest : guide.play.ready);
      turn(this, guide.leftOf(now) / whole, null);
    } else turn(this, guide.mode === "own" ? 0 : guide.count / guide.total, breathAt(pace, guide.elapsed(now)));
    // Before and between sets the figure shows the move; in a pause it waits with her.
    if (guide.mode !== "paused") this.figure?.at(guide.figureAt(now));
  }

  private events(): ConstructorParameters<typeof Guide>[1] {
    return {
      mode: (mode) => this.entered(mode),
      beat: (moment) => this.cued(moment),
      count: (count) => this.counted(count),
      side: () => this.announce(this.page?.says.other_side ?? ""),
      second: (left) => this.second(left),
      set: (told) => {
        this.keeping = this.keep(told);
        this.written = soon(this.keeping);
      },
    };
  }

  private entered(mode: Mode): void {
    const { guide } = this;
    if (!guide) return;
    if (mode !== "working") this.cue = "";
    if (mode === "paused") this.ahead?.forget();
    if (mode === "ready" || mode === "working" || mode === "own") void this.awake.hold();
    void this.figure?.show(guide.step.place);
    if (guide.next) this.figure?.ahead(guide.next.place);
    this.sayMode(guide, mode);
    if (mode === "resting" || mode === "done") this.senses?.end();
    if (mode === "done") void this.finish();
    this.showStep(guide);
    this.requestUpdate();
  }

  private sayMode({ step, number }: Guide, mode: Mode): void {
    const { says } = this.page as Page;
    const set = `${step.title}. ${filled(says.set, { k: number, n: step.sets })}`;
    if (mode === "working") return;
    const said = { ready: set, own: set, resting: says.rest, paused: says.paused, done: says.all_done };
    // Where nothing hurries her, what she does is read to her as well; on the screen it stands below.
    const more = mode === "paused" || (mode === "own" && number === 1) ? step.how : [];
    this.announce(said[mode], more);
  }

  private cued(moment: Moment): void {
    const { guide, page } = this;
    if (!guide || !page) return;
    this.cue = cueOf(moment.beat, guide.step.breaths, page.says);
    this.senses?.beat(moment.beat, this.cue);
    this.requestUpdate();
  }

  private counted(count: number): void {
    const { guide, page, kept } = this;
    if (!guide || !page) return;
    const { place } = guide.step;
    if (kept) this.written = soon(kept.put({ session: page.play.session, place, number: guide.number, count }));
    if (guide.isLast) this.announce(page.says.last_one);
    this.requestUpdate();
  }

  private second(left: number): void {
    if (left > 0 && left <= (this.page?.play.last ?? 0)) this.senses?.tick();
    this.requestUpdate();
  }

  /** Said to those who listen: by the voice, and to a screen reader. Few things are worth it. */
  private announce(text: string, more: readonly string[] = []): void {
    this.spoken = text;
    this.senses?.say([text, ...more].join(" "));
    this.requestUpdate();
  }

  private async keep(told: SetTold): Promise<void> {
    const { page } = this;
    if (!page) return;
    this.turns += 1;
    const at = localTime(new Date());
    await this.telling?.add({ ...told, id: uuid(), session: page.play.session, at, turn: this.turns });
  }

  private tellPart(): void {
    const part = this.guide?.part();
    if (part && this.page && !this.leaving) this.telling?.part(this.page.play.session, part);
  }

  private async finish(): Promise<void> {
    await this.awake.letGo();
    // The last set is on the phone before the server is asked where to go on.
    await this.keeping;
    if (await this.telling?.flush()) this.leave(this.page?.links.done ?? "");
    else this.requestUpdate();
  }

  private leave(there: string): void {
    this.tellPart();
    this.leaving = true;
    location.assign(there);
  }

  /** Name and dots are made anew: what only changes its words or its width would count as a shift. */
  private showStep(guide: Guide): void {
    const name = document.getElementById("move");
    if (name && name.textContent !== guide.step.name) renewed(name).textContent = guide.step.name;
    for (const before of document.querySelectorAll<HTMLElement>(".dots [data-place]")) {
      const dot = renewed(before);
      const place = Number(dot.dataset.place);
      const here = place === guide.step.place && guide.mode !== "done";
      dot.classList.toggle("here", here);
      dot.classList.toggle("done", !here && guide.isDone(place));
      if (here) dot.setAttribute("aria-current", "step");
      else dot.removeAttribute("aria-current");
    }
  }

  /** Nothing is shown as done before it is on the phone's disk. */
  protected override async scheduleUpdate(): Promise<void> {
    await this.written;
    super.scheduleUpdate();
  }

  protected override willUpdate(_: PropertyValues): void {
    this.held = this.contains(document.activeElement);
  }

  /** What she stood on may be gone with the screen before; then she stands on the one big thing. */
  protected override updated(_: PropertyValues): void {
    if (this.held && !this.contains(document.activeElement)) this.querySelector<HTMLElement>(".big")?.focus();
  }

  protected override firstUpdated(_: PropertyValues): void {
    if (this.guide) this.showStep(this.guide);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { guide, page, senses, cue, spoken, opened } = this;
    if (!guide || !page || !senses || !this.leads) return nothing;
    const seconds = Math.ceil(guide.leftOf(performance.now()) / 1000);
    const { ways, how } = senses;
    return view({ guide, page, cue, spoken, opened, ways, how, awake: this.awake.state, seconds }, this.acts);
  }

  /** She changes what comes: what was foreseen is forgotten, and the next beat is looked for at once. */
  private change(act: (guide: Guide, now: number) => void): void {
    const { guide } = this;
    if (!guide) return;
    this.ahead?.forget();
    act(guide, performance.now());
    this.beat(true);
    this.requestUpdate();
  }

  private readonly acts: Acts = {
    go: () => this.change((guide, now) => guide.goOn(now)),
    end: () => this.change((guide, now) => guide.finish(now)),
    pause: () => this.change((guide, now) => guide.pause(now)),
    correct: (by) => this.change((guide, now) => guide.canCorrect(by) && guide.correct(by, now)),
    choose: (how) => this.change(() => this.choose(how)),
    changePace: (event) => this.changePace((event.target as HTMLInputElement).checked),
    open: () => {
      this.opened = !this.opened;
      this.requestUpdate();
    },
    away: (event) => this.goAway(event),
    close: (event) => {
      event.preventDefault();
      void this.telling?.flush().finally(() => this.leave(this.page?.links.done ?? ""));
    },
  };

  private choose(how: How): void {
    const { senses, page } = this;
    if (!senses || !page) return;
    senses.how = how;
    remember(how, page.play.night);
    this.tones.wake();
  }

  private changePace(own: boolean): void {
    if (own) localStorage.setItem(OWN, "1");
    else localStorage.removeItem(OWN);
    this.change((guide, now) => guide.setPaced(!own, now));
  }

  /** The server hears of this set before the page that leads on is asked for. */
  private goAway(event: Event): void {
    const part = this.guide?.part();
    const { page, telling } = this;
    if (!part || !page || !telling) return;
    event.preventDefault();
    this.leaving = true;
    const there = (event.currentTarget as HTMLAnchorElement).href;
    void telling.partFirst(page.play.session, part).then(() => location.assign(there));
  }
}

/** The same again in the place of an element. */
function renewed(element: HTMLElement): HTMLElement {
  const copy = element.cloneNode(true) as HTMLElement;
  element.replaceWith(copy);
  return copy;
}

/** A write that has ended, well or not, or has taken as long as a screen can wait. */
const soon = (write: Promise<unknown>): Promise<void> =>
  Promise.race([
    write.then(
      () => undefined,
      () => undefined,
    ),
    new Promise<void>((resolve) => setTimeout(resolve, WRITES)),
  ]);
