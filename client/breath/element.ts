import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Feel } from "../generated/wire";
import { Awake } from "../player/awake";
import { Voice } from "../player/voice";
import type { Feeling, Heard, Stand } from "./feeling";
import type { BreathEvent, Reading, Side } from "./lungs";
import { facts, type Says, standing, told } from "./telling";

const SILENT = "rebrace.breath-silent";

/** Her breath, felt through the phone that lies on her. The guide on the page goes on as it did. */
export class RebraceBreath extends LitElement implements Heard {
  private says: Says | null = null;
  private feeling: Feeling | null = null;
  private where: Stand = { kind: "idle" };
  private now: Reading | null = null;
  private sentence = "";
  private silent = localStorage.getItem(SILENT) !== null;
  private voice: Voice | null = null;
  private readonly awake = new Awake(() => this.requestUpdate());

  /** Drawn into the page itself: its colours and sizes are those of every other screen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  begin(page: { told: Feel; says: Says }, make: (heard: Heard) => Feeling): void {
    this.says = page.says;
    this.silent ||= page.told.night;
    this.voice = new Voice(document.documentElement.lang);
    this.feeling = make(this);
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.feeling?.pause();
      else this.feeling?.resume();
    });
    addEventListener("pagehide", () => this.end());
    document.addEventListener("air", (event) => this.follow((event as CustomEvent<"in" | "out" | null>).detail));
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  stand(stand: Stand): void {
    const { says } = this;
    if (!says) return;
    const begins = stand.kind === "feeling" && this.where.kind !== "away";
    this.where = stand;
    this.sentence = standing(stand, says);
    if (stand.kind !== "feeling" && stand.kind !== "away") this.now = null;
    if (begins) this.lead();
    if (stand.kind === "trouble") this.speak(this.sentence);
    this.requestUpdate();
  }

  event(event: BreathEvent): void {
    const words = this.says && told(event, this.says);
    if (!words) return;
    this.sentence = words;
    this.speak(words);
    this.requestUpdate();
  }

  reading(reading: Reading): void {
    this.now = reading;
    this.requestUpdate();
  }

  /** The guide begins again with her: what it asks for tells which way is in. */
  private lead(): void {
    this.speak(this.sentence);
    document.querySelector(".pacer")?.dispatchEvent(new Event("again"));
  }

  private follow(asked: "in" | "out" | null): void {
    const guide: Side = asked ?? "unknown";
    if (this.feeling) this.feeling.guide = guide;
  }

  private readonly start = (): void => {
    void this.feeling?.start();
    void this.awake.hold();
  };

  private readonly end = (): void => {
    if (this.where.kind !== "idle" && this.where.kind !== "trouble") this.feeling?.stop();
    this.voice?.hush();
    void this.awake.letGo();
  };

  private speak(words: string): void {
    if (!this.silent && words) this.voice?.say(words);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { says, where } = this;
    if (!says) return nothing;
    const on = where.kind !== "idle" && where.kind !== "trouble";
    return html`
      ${this.now ? this.shown(this.now, says) : nothing}
      ${where.kind === "engine" ? html`<progress max=${where.of} value=${where.bytes} aria-label=${this.sentence}></progress>` : nothing}
      <p class="sentence" aria-live="polite">${this.sentence}</p>
      <p class="switches">
        ${on ? html`<button type="button" class="quiet" @click=${this.end}>${says.stop}</button>` : html`<button type="button" class="quiet" @click=${this.start}>${says.begin}</button>`}
        ${on ? html`<button type="button" class="plain" aria-pressed=${!this.silent} @click=${this.turnVoice}>${this.silent ? says.speak : says.quiet}</button>` : nothing}
      </p>`;
  }

  private shown(now: Reading, says: Says): TemplateResult {
    return html`
      <p class="felt"><strong>${says[now.phase]}</strong></p>
      <meter min="0" max="100" value=${now.level} aria-hidden="true"></meter>
      <p class="facts">${facts(now, says).map((each) => html`<span>${each}</span>`)}</p>`;
  }

  private readonly turnVoice = (): void => {
    this.silent = !this.silent;
    if (this.silent) {
      localStorage.setItem(SILENT, "1");
      this.voice?.hush();
    } else localStorage.removeItem(SILENT);
    this.requestUpdate();
  };
}
