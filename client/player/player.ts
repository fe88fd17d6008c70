import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import { Awake } from "./awake";
import { cueOf } from "./cues";
import { Figure } from "./figure";
import { Guide, type Mode, type SetTold } from "./guide";
import { Kept } from "./kept";
import { breathAt, type Moment } from "./pace";
import { localTime, type Page } from "./page";
import { ring, turn } from "./ring";
import { type How, remember, remembered, Senses } from "./senses";
import { Telling } from "./telling";
import { Tones } from "./tones";
import { uuid } from "./uuid";
import { Voice } from "./voice";
import { filled } from "./words";

const PULSE = 200;
const OWN = "rebrace.own-pace";

/** A line that is made anew when its words change: words that change in the middle of a line would count as a shift. */
const fresh = (text: string, line: (text: string) => TemplateResult): unknown => keyed(text, line(text));

/** The session on her phone: leads from set to set, and keeps each repetition. The page without it stays below. */
export class RebracePlayer extends LitElement {
  page: Page | null = null;

  private guide: Guide | null = null;
  private senses: Senses | null = null;
  private readonly tones = new Tones();
  private readonly awake = new Awake(() => this.requestUpdate());
  private figure: Figure | null = null;
  private kept: Kept | null = null;
  private telling: Telling | null = null;
  private cue = "";
  private spoken = "";
  private timer = 0;
  private opened = false;
  private leaving = false;
  private leads = false;
  private keeping: Promise<void> = Promise.resolve();
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
    this.figure = new Figure(page.stage, matchMedia("(prefers-reduced-motion: reduce)").matches);
    await this.remember();
    // In one frame: nothing on the page may move.
    page.form.remove();
    this.leads = true;
    document.documentElement.classList.add("played");
    this.listen();
    this.guide.begin(performance.now());
    await this.figure.show(this.guide.step.place);
    this.beat();
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
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState !== "hidden") return;
      this.tellPart();
      if (!this.senses?.guidesHidden) this.pause();
    });
    document.addEventListener("pointerdown", () => this.tones.wake());
    document.addEventListener("keydown", () => this.tones.wake());
    // Frames stop in the background; a slow pulse goes on there, and times are looked up, never added.
    this.timer = window.setInterval(() => this.beat(false), PULSE);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    window.clearInterval(this.timer);
    void this.awake.letGo();
  }

  private beat(frames = true): void {
    const { guide } = this;
    if (!guide || !this.isConnected) return;
    const now = performance.now();
    guide.tick(now);
    this.draw(guide, now);
    if (frames) requestAnimationFrame(() => this.beat());
  }

  private draw(guide: Guide, now: number): void {
    const { pace } = guide.step;
    const elapsed = guide.elapsed(now);
    if (guide.mode === "resting" || guide.mode === "ready") {
      const whole = 1000 * (guide.mode === "resting" ? guide.step.rest : guide.play.ready);
      turn(this, guide.leftOf(now) / whole, null);
    } else turn(this, guide.mode === "own" ? 0 : guide.count / guide.total, breathAt(pace, elapsed));
    // Before and between sets the figure shows the move; in a pause it waits with her.
    if (guide.mode !== "paused") this.figure?.at(guide.mode === "working" ? elapsed : now);
  }

  private events(): ConstructorParameters<typeof Guide>[1] {
    return {
      mode: (mode, at) => this.entered(mode, at),
      beat: (moment, at) => this.cued(moment, at),
      count: (count) => this.counted(count),
      side: () => this.announce(this.page?.says.other_side ?? ""),
      second: (left, at) => this.second(left, at),
      set: (told) => {
        this.keeping = this.keep(told);
      },
    };
  }

  private entered(mode: Mode, at: number): void {
    const { guide, page } = this;
    if (!guide || !page) return;
    const { says } = page;
    this.senses?.hush();
    if (mode !== "working") this.cue = "";
    if (mode === "working" || mode === "own") void this.awake.hold();
    void this.figure?.show(guide.step.place);
    if (guide.next) this.figure?.ahead(guide.next.place);
    const set = filled(says.set, { k: guide.number, n: guide.step.sets });
    const said = { ready: `${guide.step.title}. ${set}`, resting: says.rest, paused: says.paused, done: says.all_done };
    if (mode === "own") this.announce(`${guide.step.title}. ${set}`);
    else if (mode !== "working") this.announce(said[mode]);
    if (mode === "resting" || mode === "done") this.senses?.end(at - performance.now());
    if (mode === "done") void this.finish();
    this.showStep(guide);
    this.requestUpdate();
  }

  private cued(moment: Moment, at: number): void {
    const { guide, page } = this;
    if (!guide || !page) return;
    this.cue = cueOf(moment.beat, guide.step.breaths, page.says);
    this.senses?.beat(moment.beat, this.cue, guide.step.breaths, at - performance.now());
    this.requestUpdate();
  }

  private counted(count: number): void {
    const { guide, page } = this;
    if (!guide || !page) return;
    const { place } = guide.step;
    void this.kept?.put({ session: page.play.session, place, number: guide.number, count });
    if (count === guide.total - 1) this.announce(page.says.last_one);
    this.requestUpdate();
  }

  private second(left: number, at: number): void {
    if (left > 0 && left <= (this.page?.play.last ?? 0)) this.senses?.tick(at - performance.now());
    this.requestUpdate();
  }

  /** Said to those who listen: by the voice, and to a screen reader. Few things are worth it. */
  private announce(text: string): void {
    this.spoken = text;
    this.senses?.say(text);
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

  private pause(): void {
    this.guide?.pause(performance.now());
  }

  private showStep(guide: Guide): void {
    const name = document.getElementById("move");
    if (name) name.textContent = guide.step.name;
    for (const dot of document.querySelectorAll<HTMLElement>(".dots [data-place]")) {
      const place = Number(dot.dataset.place);
      const here = place === guide.step.place && guide.mode !== "done";
      dot.classList.toggle("here", here);
      dot.classList.toggle("done", !here && guide.isDone(place));
      if (here) dot.setAttribute("aria-current", "step");
      else dot.removeAttribute("aria-current");
    }
  }

  protected override firstUpdated(_: PropertyValues): void {
    if (this.guide) this.showStep(this.guide);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { guide, page } = this;
    if (!guide || !page || !this.leads) return nothing;
    return html`
      ${this.told(guide)}
      <p class="hidden" aria-live="polite">${this.spoken}</p>
      <div class="actions held">
        ${this.opened ? this.options(guide) : nothing}
        <div class="stepper">
          <button type="button" class="quiet" name="less" aria-label=${page.says.less}
            ?disabled=${!guide.canCorrect(-1)} @click=${() => this.correct(-1)}>−</button>
          ${this.big(guide)}
          <button type="button" class="quiet" name="more" aria-label=${page.says.more}
            ?disabled=${!guide.canCorrect(1)} @click=${() => this.correct(1)}>+</button>
        </div>
        <div class="pair uneven">
          <a class="quiet" href=${page.links.pause} @click=${this.away}>${page.says.awake}</a>
          <a class="quiet warn" href=${page.links.wrong} @click=${this.away}>${page.says.wrong}</a>
        </div>
        <p class="next">
          <a class="plain" href=${page.links.swap} @click=${this.away}>${page.says.swap}</a>
          ${this.pauseOrPace(guide)}
          <button type="button" class="plain" name="how" aria-expanded=${this.opened ? "true" : "false"}
            @click=${this.openOptions}>${page.says.how_told}</button>
        </p>
      </div>`;
  }

  private told(guide: Guide): TemplateResult {
    const { says } = this.page as Page;
    const set = filled(says.set, { k: guide.number, n: guide.step.sets });
    const cue = {
      ready: says.ready,
      working: this.cue,
      resting: says.rest,
      paused: says.paused,
      own: guide.step.title,
    };
    return html`<div class="told">
      ${fresh(guide.mode === "done" ? says.all_done : cue[guide.mode], (text) => html`<h1 class="tight">${text}</h1>`)}
      ${fresh(guide.mode === "done" ? says.kept_here : `${guide.step.title} · ${set}`, (text) => html`<p class="dose soft">${text}</p>`)}
      ${guide.mode === "working" || guide.mode === "resting" ? this.dial(guide) : nothing}
      ${guide.mode === "ready" || guide.mode === "own" || guide.mode === "paused" ? this.how(guide) : nothing}
      ${this.beside(guide)}
    </div>`;
  }

  private dial(guide: Guide): TemplateResult {
    const { says } = this.page as Page;
    const rests = guide.mode === "resting";
    const big = rests ? this.seconds(guide) : guide.shown;
    const small = rests ? says.seconds : filled(says.of, { n: guide.step.amount });
    return html`<div class="dial">${ring()}<p class="number"><span>${big}</span><small>${small}</small></p></div>`;
  }

  private readonly how = (guide: Guide): TemplateResult =>
    html`<ol class="cues">${guide.step.how.map((line) => html`<li>${line}</li>`)}</ol>`;

  /** What stands small beside the one thing: the set before, and what comes next. */
  private beside(guide: Guide): TemplateResult | typeof nothing {
    const { says } = this.page as Page;
    const { before, next, mode } = guide;
    if (before && (mode === "resting" || mode === "ready")) {
      return html`<p class="soft small">${filled(says.before, { n: before.amount })}</p>`;
    }
    return next && mode === "working"
      ? html`<p class="soft small">${filled(says.next, { name: next.name })}</p>`
      : nothing;
  }

  private readonly seconds = (guide: Guide): number => Math.ceil(guide.leftOf(performance.now()) / 1000);

  private big(guide: Guide): TemplateResult {
    const { says } = this.page as Page;
    const now = (): number => performance.now();
    if (guide.mode === "done")
      return html`<a class="button big" href=${this.page?.links.done ?? ""}>${says.finish}</a>`;
    if (guide.mode === "working" || guide.mode === "own") {
      return html`<button type="button" class="button big" name="done" ?disabled=${guide.mode === "working" && guide.amount === 0}
        @click=${() => guide.finish(now())}>${says.done}${guide.amount > 0 ? ` · ${guide.amount}` : ""}</button>`;
    }
    const label = { ready: `${says.start} · ${this.seconds(guide)}`, resting: says.skip_rest, paused: says.go_on }[
      guide.mode
    ];
    return html`<button type="button" class="button big" name="go" @click=${() => guide.goOn(now())}>${label}</button>`;
  }

  private pauseOrPace(guide: Guide): TemplateResult | typeof nothing {
    if (guide.mode === "resting" || guide.mode === "paused" || guide.mode === "own") return this.watchLink(guide);
    if (guide.mode !== "working" && guide.mode !== "ready") return nothing;
    return html`<button type="button" class="plain" name="pause" @click=${this.pause}>${this.page?.says.pause}</button>`;
  }

  private watchLink(guide: Guide): TemplateResult | typeof nothing {
    const { links, says } = this.page as Page;
    if (!guide.step.watched) return nothing;
    return html`<a class="plain" href=${links.watch} @click=${this.away}>${says.watch}</a>`;
  }

  private options(guide: Guide): TemplateResult {
    const { says } = this.page as Page;
    const ways = this.senses?.ways ?? [];
    const watch = guide.mode === "working" || guide.mode === "ready" ? this.watchLink(guide) : nothing;
    return html`<fieldset class="how"><legend class="hidden">${says.how_told}</legend>${watch}
      <div class="chips">${ways.map(
        (how) => html`<label class="chip"><input type="radio" name="how-told" .checked=${this.senses?.how === how}
        @change=${() => this.choose(how)}>${says[how]}</label>`,
      )}
      <label class="chip"><input type="checkbox" name="own-pace" .checked=${!guide.paced} @change=${this.changePace}>${says.own_pace}</label></div>
      <p class="small soft">${ways.includes("voice") ? nothing : says.no_voice} ${this.awake.state === "on" ? says.stays_on : says.may_sleep}</p>
    </fieldset>`;
  }

  private readonly openOptions = (): void => {
    this.opened = !this.opened;
    this.requestUpdate();
  };

  private choose(how: How): void {
    const { senses, page } = this;
    if (!senses || !page) return;
    senses.hush();
    senses.how = how;
    remember(how, page.play.night);
    this.tones.wake();
    this.requestUpdate();
  }

  private readonly changePace = (event: Event): void => {
    const own = (event.target as HTMLInputElement).checked;
    if (own) localStorage.setItem(OWN, "1");
    else localStorage.removeItem(OWN);
    this.guide?.setPaced(!own, performance.now());
    this.requestUpdate();
  };

  private correct(by: 1 | -1): void {
    this.guide?.correct(by, performance.now());
    this.requestUpdate();
  }

  /** The server hears of this set before the page that leads on is asked for. */
  private readonly away = (event: Event): void => {
    const part = this.guide?.part();
    const { page, telling } = this;
    if (!part || !page || !telling) return;
    event.preventDefault();
    this.leaving = true;
    const there = (event.currentTarget as HTMLAnchorElement).href;
    void telling.partFirst(page.play.session, part).then(() => location.assign(there));
  };
}
