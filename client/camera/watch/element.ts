import { html, LitElement, nothing, type TemplateResult } from "lit";
import { skeleton } from "../../overlay/skeleton";
import { Awake } from "../../player/awake";
import { Voice } from "../../player/voice";
import { filled } from "../../player/words";
import type { Sighting } from "../pose/sighting";
import type { CoachEvent } from "./coach";
import { follow } from "./level";
import type { WatchPage } from "./page";
import { Tally } from "./tally";
import { standing, told } from "./telling";
import type { Heard, Stand, Watching } from "./watching";

const SILENT = "rebrace.camera-silent";

/** A set in front of the camera: skeleton, count, one sentence. The form below tells the count. */
export class RebraceCamera extends LitElement implements Heard {
  private page: WatchPage | null = null;
  private watching: Watching | null = null;
  private readonly tally = new Tally();
  private readonly awake = new Awake(() => this.requestUpdate());
  private voice: Voice | null = null;
  private where: Stand = { kind: "asking" };
  private sentence = "";
  private open = false;
  private silent = localStorage.getItem(SILENT) !== null;
  private unfollow = () => {};

  /** Drawn into the page itself: its colours and sizes are those of every other screen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  async begin(page: WatchPage, make: (heard: Heard) => Watching): Promise<void> {
    this.page = page;
    this.voice = new Voice(document.documentElement.lang);
    this.silent ||= page.told.night;
    this.listen(page);
    this.show(0);
    await this.start(make);
  }

  private async start(make: (heard: Heard) => Watching): Promise<void> {
    const watching = make(this);
    this.watching = watching;
    this.unfollow = follow((degrees) => {
      watching.tilt = degrees;
    });
    await this.awake.hold();
    await watching.start();
    this.again = () => void this.start(make);
  }

  private again = () => {};

  private listen(page: WatchPage): void {
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.watching?.pause();
      else this.watching?.resume();
    });
    addEventListener("pagehide", () => this.end());
    for (const button of page.form.querySelectorAll<HTMLButtonElement>("button[name='change']")) {
      button.addEventListener("click", (event) => {
        event.preventDefault();
        this.correct(button.value === "more" ? 1 : -1);
      });
    }
  }

  private end(): void {
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
    const begins = stand.kind === "watching" && this.where.kind !== "watching";
    this.where = stand;
    this.sentence = begins && page.told.lying ? page.says.face_first : standing(stand, page.says);
    if (begins && !page.told.counted) this.sentence = page.says.own_count;
    if (begins || stand.kind === "trouble" || stand.kind === "dim") this.speak(this.sentence);
    this.requestUpdate();
  }

  event(event: CoachEvent): void {
    const { page } = this;
    if (!page) return;
    if (event.kind === "rep_counted") {
      this.tally.take(event);
      this.show(this.tally.amount);
      this.sentence = "";
      this.speak(String(event.number));
    } else {
      const words = told(event, page.says, page.cues);
      if (words) this.sentence = words;
      this.speak(words);
    }
    if (event.kind === "set_done") void this.sum();
    this.requestUpdate();
  }

  seen(sighting: Sighting, aspect: number): void {
    const canvas = this.querySelector("canvas");
    const brush = canvas?.getContext("2d");
    if (!canvas || !brush) return;
    const width = canvas.clientWidth * devicePixelRatio;
    if (canvas.width !== width) {
      canvas.width = width;
      canvas.height = Math.round(width / aspect);
    }
    const person = sighting.people[0];
    if (!person) brush.clearRect(0, 0, canvas.width, canvas.height);
    else skeleton(brush, person, canvas, this.paint(canvas));
  }

  private paint(canvas: HTMLElement): { bone: string; joint: string } {
    const style = getComputedStyle(canvas);
    return { bone: style.getPropertyValue("--teal"), joint: style.getPropertyValue("--apricot") };
  }

  private correct(by: 1 | -1): void {
    const { side, by: changed } = this.tally.correct(by);
    this.show(this.tally.amount);
    if (this.where.kind === "watching") void this.watching?.corrected(side, changed);
    this.requestUpdate();
  }

  /** How much of the set was seen; what was not seen was not judged. */
  private async sum(): Promise<void> {
    const { page } = this;
    const summary = await this.watching?.summary();
    if (!page || !summary) return;
    this.sentence = `${page.says.set_done} ${filled(page.says.seen, { percent: summary.seen })}`;
    this.requestUpdate();
  }

  private show(amount: number): void {
    const { page } = this;
    if (!page) return;
    page.amount.value = String(amount);
    page.shown.textContent = String(amount);
    page.less.disabled = amount === 0;
  }

  private speak(words: string): void {
    if (!this.silent && words) this.voice?.say(words);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page } = this;
    if (!page) return nothing;
    return html`
      <div class="mirror">
        ${this.open ? this.watching?.video : nothing}
        <canvas aria-hidden="true"></canvas>
        ${this.bar()}
      </div>
      <p class="count"><strong>${this.tally.amount}</strong> <span class="soft">${filled(page.says.of, { n: page.told.goal })}</span>${this.bySide(page)}</p>
      <p class="sentence" aria-live="polite">${this.sentence}</p>
      <p class="switches">
        ${this.where.kind === "trouble" ? html`<button type="button" class="quiet" @click=${() => this.again()}>${page.says.again}</button>` : this.switches(page)}
      </p>`;
  }

  private bySide(page: WatchPage): TemplateResult | typeof nothing {
    if (!this.tally.alternates) return nothing;
    const { left, right } = this.tally.sides;
    return html` <span class="soft small">${page.says.left} ${left} · ${page.says.right} ${right}</span>`;
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
    if (this.silent) localStorage.setItem(SILENT, "1");
    else localStorage.removeItem(SILENT);
    this.requestUpdate();
  };
}
