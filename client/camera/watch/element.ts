import { html, LitElement, nothing, type TemplateResult } from "lit";
import { skeleton } from "../../overlay/skeleton";
import { Awake } from "../../player/awake";
import { cueOf } from "../../player/cues";
import type { Moment } from "../../player/pace";
import { Voice } from "../../player/voice";
import { filled } from "../../player/words";
import type { Sighting } from "../pose/sighting";
import type { CoachEvent } from "./coach";
import { Count } from "./count";
import { follow } from "./level";
import type { WatchPage } from "./page";
import { standing, told } from "./telling";
import type { Heard, Stand, Watching } from "./watching";

const SILENT = "rebrace.camera-silent";
/** Milliseconds between two looks at the tempo. */
const BEAT = 100;

/** A set in front of the camera: skeleton, count, one sentence. The form below tells the count. */
export class RebraceCamera extends LitElement implements Heard {
  private page: WatchPage | null = null;
  private watching: Watching | null = null;
  private count: Count | null = null;
  private readonly awake = new Awake(() => this.requestUpdate());
  private voice: Voice | null = null;
  private where: Stand = { kind: "asking" };
  private sentence = "";
  private beat = "";
  private percent: number | null = null;
  private open = false;
  private silent = localStorage.getItem(SILENT) !== null;
  private ticking: ReturnType<typeof setInterval> | undefined;
  private unfollow = () => {};
  private again = () => {};

  /** Drawn into the page itself: its colours and sizes are those of every other screen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async begin(page: WatchPage, make: (heard: Heard) => Watching): Promise<void> {
    this.page = page;
    this.voice = new Voice(document.documentElement.lang);
    this.count = new Count(page.told, {
      beat: (moment) => this.lead(moment),
      count: () => this.show(),
      done: () => void this.sum(),
    });
    this.again = () => void this.start(make);
    this.listen(page);
    this.show();
    await this.start(make);
  }

  private async start(make: (heard: Heard) => Watching): Promise<void> {
    this.end();
    const watching = make(this);
    this.watching = watching;
    this.unfollow = follow(
      (degrees) => {
        watching.tilt = degrees;
      },
      () => watching.facesReader,
    );
    this.ticking = setInterval(() => this.count?.tick(performance.now()), BEAT);
    await this.awake.hold();
    await watching.start();
  }

  private listen(page: WatchPage): void {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.watching?.pause("away");
      else this.watching?.resume();
    });
    addEventListener("pagehide", () => this.end());
    addEventListener("pageshow", (event: PageTransitionEvent) => event.persisted && this.again());
    for (const [button, by] of [[page.less, -1] as const, [page.more, 1] as const]) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        this.correct(by);
      });
    }
  }

  private end(): void {
    clearInterval(this.ticking);
    this.count?.wait();
    this.voice?.hush();
    this.unfollow();
    this.watching?.stop();
    void this.awake.letGo();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  stand(stand: Stand): void {
    const { page } = this;
    if (!page) return;
    this.where = stand;
    this.sentence = stand.kind === "watching" ? this.opening(page) : standing(stand, page.says);
    if (stand.kind !== "watching" && stand.kind !== "dim" && stand.kind !== "lit") this.wait();
    if (["watching", "trouble", "dim", "turned", "held", "back"].includes(stand.kind)) this.speak(this.sentence);
    this.requestUpdate();
  }

  event(event: CoachEvent): void {
    const { page, count } = this;
    if (!page || !count) return;
    if (event.kind === "rep_counted") this.counted(count.take(event));
    else this.tell(event, page, count);
    if (event.kind === "set_done") void this.sum();
    this.requestUpdate();
  }

  seen(sighting: Sighting, aspect: number): void {
    const { page } = this;
    const canvas = this.querySelector("canvas");
    const brush = canvas?.getContext("2d");
    if (!page || !canvas || !brush) return;
    const width = Math.round(canvas.clientWidth * devicePixelRatio);
    const height = Math.round(width / aspect);
    if (canvas.width !== width || canvas.height !== height) Object.assign(canvas, { width, height });
    const person = sighting.people[0];
    if (!person) brush.clearRect(0, 0, canvas.width, canvas.height);
    else skeleton(brush, person, canvas, { ...this.colours(canvas), sure: page.told.visibility });
  }

  share(percent: number): void {
    this.percent = percent;
    this.requestUpdate();
  }

  private colours(canvas: HTMLElement): { bone: string; joint: string } {
    const style = getComputedStyle(canvas);
    return { bone: style.getPropertyValue("--teal"), joint: style.getPropertyValue("--apricot") };
  }

  private counted(number: number): void {
    const other = this.count?.otherSide ? (this.page?.says.other_side ?? "") : "";
    this.show();
    this.sentence = other;
    this.speak([String(number), other].filter(Boolean).join(". "));
  }

  private tell(event: CoachEvent, page: WatchPage, count: Count): void {
    // In the dark, nobody can be seen: why is said already.
    if (this.where.kind === "dim" && (event.kind === "cannot_see" || event.kind === "tracking_lost")) return;
    if (event.kind === "tracking_lost") this.wait();
    // The phone stands where it should: what is below comes up to her thumb.
    if (event.kind === "ready") document.querySelector("details.setup")?.removeAttribute("open");
    const leads = event.kind === "ready" && count.go(performance.now());
    const words = leads ? page.says.lead : told(event, page.says, page.cues);
    if (words) this.sentence = words;
    this.speak(words);
  }

  /** What is said when the camera begins to look. */
  private opening({ told: { lying, counted }, says }: WatchPage): string {
    return [lying ? says.face_first : "", counted ? "" : says.own_count].filter(Boolean).join(" ") || says.guiding;
  }

  /** The tempo waits until she holds the start again. */
  private wait(): void {
    this.count?.wait();
    this.beat = "";
  }

  /** One beat of the tempo; a cue that is being said is not cut short by it. */
  private lead({ beat }: Moment): void {
    const { page, voice } = this;
    if (!page) return;
    this.beat = cueOf(beat, false, page.says);
    if (!beat.still && !voice?.speaks) this.speak(this.beat);
    this.requestUpdate();
  }

  private correct(by: 1 | -1): void {
    const corrected = this.count?.correct(by);
    if (corrected) void this.watching?.corrected(corrected.side, corrected.by);
    this.show();
  }

  /** How much of the set was seen; what was not seen was not judged. */
  private async sum(): Promise<void> {
    const { page } = this;
    this.wait();
    const summary = await this.watching?.summary();
    if (!page || !summary) return;
    this.sentence = `${page.says.set_done} ${filled(page.says.seen, { percent: summary.seen })}`;
    this.requestUpdate();
  }

  private show(): void {
    const { page, count } = this;
    if (!page || !count) return;
    page.amount.value = String(count.amount);
    page.shown.textContent = String(count.amount);
    page.less.disabled = !count.canCorrect(-1);
    page.more.disabled = !count.canCorrect(1);
    this.requestUpdate();
  }

  private speak(words: string): void {
    if (!this.silent && words) this.voice?.say(words);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, count } = this;
    if (!page || !count) return nothing;
    // Without a camera there is nothing to mirror, and room for what to do instead.
    return html`
      <div class="mirror" ?hidden=${this.where.kind === "trouble"}>
        ${this.open ? this.watching?.video : nothing}
        <canvas aria-hidden="true"></canvas>
        ${this.bar()}
      </div>
      <p class="count"><strong>${count.now}</strong> <span class="soft">${filled(page.says.of, { n: page.told.goal })}</span>${this.besides(page, count)}</p>
      ${this.beat ? html`<p class="beat">${this.beat}</p>` : nothing}
      <p class="sentence" aria-live="polite">${this.sentence}</p>
      <p class="switches">
        ${this.where.kind === "trouble" ? html`<button type="button" class="quiet" @click=${() => this.again()}>${page.says.retry}</button>` : this.switches(page)}
      </p>`;
  }

  /** The sides, and how much was seen so far. */
  private besides(page: WatchPage, count: Count): TemplateResult | typeof nothing {
    const { sides } = count;
    const said = [
      sides && `${page.says.left} ${sides.left}`,
      sides && `${page.says.right} ${sides.right}`,
      this.percent !== null && filled(page.says.seen_so_far, { percent: this.percent }),
    ].filter(Boolean);
    return said.length > 0 ? html` <span class="soft small">${said.join(" · ")}</span>` : nothing;
  }

  private bar(): TemplateResult | typeof nothing {
    const { where } = this;
    if (where.kind !== "loading" && where.kind !== "engine") return nothing;
    return html`<progress max=${where.of} value=${where.bytes} aria-label=${this.sentence}></progress>`;
  }

  private switches(page: WatchPage): TemplateResult {
    return html`
      <button type="button" class="plain" aria-pressed=${this.open} @click=${this.turnPicture}>${this.open ? page.says.hide_picture : page.says.show_picture}</button>
      <button type="button" class="plain" aria-pressed=${!this.silent} @click=${this.turnVoice}>${this.silent ? page.says.speak : page.says.quiet}</button>`;
  }

  private readonly turnPicture = (): void => {
    this.open = !this.open;
    this.requestUpdate();
  };

  private readonly turnVoice = (): void => {
    this.silent = !this.silent;
    if (this.silent) {
      localStorage.setItem(SILENT, "1");
      this.voice?.hush();
    } else localStorage.removeItem(SILENT);
    this.requestUpdate();
  };
}
