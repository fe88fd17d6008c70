import { html, LitElement, nothing, type TemplateResult } from "lit";
import type { Sighting } from "../camera/pose/sighting";
import { follow } from "../camera/watch/level";
import { type Paint, skeleton } from "../overlay/skeleton";
import { Awake } from "../player/awake";
import { Voice } from "../player/voice";
import type { LookEvent, Reading } from "./eye";
import { mayFeel } from "./gravity";
import type { Heard, Looking, Stand } from "./looking";
import type { PosturePage } from "./page";
import { fill, standing, told } from "./telling";

const SILENT = "rebrace.camera-silent";

/** A look in front of the camera: skeleton, countdown, one sentence. The form below tells what was read. */
export class RebracePosture extends LitElement implements Heard {
  private page: PosturePage | null = null;
  private looking: Looking | null = null;
  private make: ((heard: Heard) => Looking) | null = null;
  private readonly awake = new Awake(() => this.requestUpdate());
  private voice: Voice | null = null;
  private where: Stand = { kind: "waiting" };
  private sentence = "";
  private left: number | null = null;
  private sideTaken = false;
  private open = false;
  private silent = localStorage.getItem(SILENT) !== null;
  private unfollow = () => {};

  /** Drawn into the page itself: its colours and sizes are those of every other screen. */
  protected override createRenderRoot(): HTMLElement {
    return this;
  }

  begin(page: PosturePage, make: (heard: Heard) => Looking): void {
    this.page = page;
    this.make = make;
    this.voice = new Voice(document.documentElement.lang);
    this.silent ||= page.told.night;
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.looking?.pause("away");
      else this.looking?.resume();
    });
    addEventListener("pagehide", () => this.end());
    this.requestUpdate();
  }

  private readonly start = async (): Promise<void> => {
    const looking = this.make?.(this);
    if (!looking) return;
    this.looking = looking;
    this.sideTaken = false;
    this.stand({ kind: "asking" });
    await mayFeel();
    this.unfollow();
    this.unfollow = follow(
      (degrees) => {
        looking.tilt = degrees;
      },
      () => looking.facesReader,
    );
    await this.awake.hold();
    await looking.start();
  };

  private end(): void {
    this.unfollow();
    this.looking?.stop();
    void this.awake.letGo();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.end();
  }

  stand(stand: Stand): void {
    const { page } = this;
    if (!page) return;
    const begins = stand.kind === "looking" && this.where.kind !== "looking";
    this.where = stand;
    this.left = null;
    this.sentence = stand.kind === "looking" && this.sideTaken ? page.says.front : standing(stand, page.says);
    if (begins || stand.kind === "trouble" || stand.kind === "dim") this.speak(this.sentence);
    this.requestUpdate();
  }

  event(event: LookEvent): void {
    const { page } = this;
    if (!page) return;
    // In the dark nobody can be seen: why is said already.
    if (event.kind === "hinted" && this.where.kind === "dim") return;
    if (event.kind === "taken") this.sideTaken = true;
    this.left = event.kind === "counted" ? event.left : null;
    this.sentence = told(event, page.says);
    this.speak(event.kind === "counted" ? String(event.left) : this.sentence);
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
    if (person) skeleton(brush, person, canvas, this.paint(canvas));
    else brush.clearRect(0, 0, canvas.width, canvas.height);
  }

  private paint(canvas: HTMLElement): Paint {
    const style = getComputedStyle(canvas);
    const [bone, joint] = [style.getPropertyValue("--teal"), style.getPropertyValue("--apricot")];
    return { bone, joint, sure: this.page?.told.visibility ?? 1 };
  }

  read(reading: Reading): void {
    const { page } = this;
    if (!page) return;
    fill(page.form, reading);
    page.form.hidden = false;
    void this.awake.letGo();
  }

  private speak(words: string): void {
    if (!this.silent && words) this.voice?.say(words);
  }

  protected override render(): TemplateResult | typeof nothing {
    const { page, where } = this;
    if (!page) return nothing;
    if (where.kind === "waiting") {
      return html`<div class="actions"><button type="button" class="button" @click=${this.start}>${page.says.begin}</button></div>`;
    }
    return html`
      <div class="mirror">
        ${this.open ? this.looking?.video : nothing}
        <canvas aria-hidden="true"></canvas>
        ${this.bar()}
      </div>
      <p class="count" aria-hidden="true"><strong>${this.left ?? nothing}</strong></p>
      <p class="sentence" aria-live="polite">${this.sentence}</p>
      <p class="switches">${this.buttons(page)}</p>`;
  }

  private bar(): TemplateResult | typeof nothing {
    const { where } = this;
    if (where.kind !== "loading" && where.kind !== "engine") return nothing;
    return html`<progress max=${where.of} value=${where.bytes} aria-label=${this.sentence}></progress>`;
  }

  private buttons(page: PosturePage): TemplateResult | typeof nothing {
    if (this.where.kind === "read") return nothing;
    if (this.where.kind === "trouble") {
      return html`<button type="button" class="quiet" @click=${this.start}>${page.says.again}</button>`;
    }
    return html`
      ${this.sideTaken ? html`<button type="button" class="quiet" @click=${this.enough}>${page.says.only_side}</button>` : nothing}
      <button type="button" class="plain" aria-pressed=${this.open} @click=${this.turnPicture}>${this.open ? page.says.hide_picture : page.says.show_picture}</button>
      <button type="button" class="plain" aria-pressed=${!this.silent} @click=${this.turnVoice}>${this.silent ? page.says.speak : page.says.quiet}</button>`;
  }

  private readonly enough = (): void => void this.looking?.finish();

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
