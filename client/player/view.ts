import { html, nothing, type TemplateResult } from "lit";
import { keyed } from "lit/directives/keyed.js";
import type { Awake } from "./awake";
import type { Guide } from "./guide";
import type { Page } from "./page";
import { ring } from "./ring";
import type { How } from "./senses";
import { filled } from "./words";

/** All that a screen of the player is made of. */
export interface Seen {
  readonly guide: Guide;
  readonly page: Page;
  /** What the present beat asks of her. */
  readonly cue: string;
  /** What was last said to those who listen. */
  readonly spoken: string;
  /** Whether she looks at the ways in which cues reach her. */
  readonly opened: boolean;
  readonly ways: readonly How[];
  readonly how: How;
  readonly awake: Awake["state"];
  /** Seconds that a count-down still takes. */
  readonly seconds: number;
}

/** What she can do. */
export interface Acts {
  go(): void;
  end(): void;
  pause(): void;
  correct(by: 1 | -1): void;
  /** Leaves by a link, once the server has heard of what is done. */
  away(event: Event): void;
  /** Goes on to how it was. */
  close(event: Event): void;
  open(): void;
  choose(how: How): void;
  changePace(event: Event): void;
}

/** A line that is made anew when its words change: words that change in the middle of a line would count as a shift. */
const fresh = (text: string, line: (text: string) => TemplateResult): unknown => keyed(text, line(text));

/** One thing on the screen, and under it, always in the same places, what she can do. */
export function view(seen: Seen, acts: Acts): TemplateResult {
  const { guide, page, spoken, opened } = seen;
  const { says, links } = page;
  return html`
    ${told(seen)}
    <p class="hidden" aria-live="polite">${spoken}</p>
    <div class="actions held">
      ${opened ? options(seen, acts) : nothing}
      <div class="stepper">
        ${correction("less", says.less, "−", guide.canCorrect(-1), () => acts.correct(-1))}
        ${big(seen, acts)}
        ${correction("more", says.more, "+", guide.canCorrect(1), () => acts.correct(1))}
      </div>
      <div class="pair uneven">
        <a class="quiet" href=${links.pause} @click=${acts.away}>${says.awake}</a>
        <a class="quiet warn" href=${links.wrong} @click=${acts.away}>${says.wrong}</a>
      </div>
      <p class="next">
        <a class="plain" href=${links.swap} @click=${acts.away}>${says.swap}</a>
        ${pauseOrWatch(seen, acts)}
        <button type="button" class="plain" name="how" aria-expanded=${opened ? "true" : "false"}
          @click=${acts.open}>${says.how_told}</button>
      </p>
    </div>`;
}

// Buttons that cannot be used now stay in the row of the keyboard: whoever stands on one is not thrown out.
const correction = (name: string, label: string, sign: string, can: boolean, act: () => void): TemplateResult =>
  html`<button type="button" class="quiet" name=${name} aria-label=${label} aria-disabled=${can ? "false" : "true"}
    @click=${act}>${sign}</button>`;

function told(seen: Seen): TemplateResult {
  const { guide, page, cue } = seen;
  const { says } = page;
  const set = filled(says.set, { k: guide.number, n: guide.step.sets });
  const headings = { ready: says.ready, working: cue, resting: says.rest, paused: says.paused, own: guide.step.title };
  const heading = guide.mode === "done" ? says.all_done : headings[guide.mode];
  const line = guide.mode === "done" ? says.kept_here : guide.mode === "own" ? set : `${guide.step.title} · ${set}`;
  return html`<div class="told">
    ${fresh(heading, (text) => html`<h1 class="tight">${text}</h1>`)}
    ${fresh(line, (text) => html`<p class="dose soft">${text}</p>`)}
    ${guide.mode === "working" || guide.mode === "resting" ? dial(seen) : nothing}
    ${guide.mode === "ready" || guide.mode === "own" || guide.mode === "paused" ? how(guide) : nothing}
    ${guide.mode === "done" ? nothing : fresh(said(seen) || beside(seen), (text) => html`<p class=${said(seen) ? "beside said" : "beside"}>${text}</p>`)}
  </div>`;
}

function dial({ guide, page, seconds }: Seen): TemplateResult {
  const rests = guide.mode === "resting";
  const number = rests ? seconds : guide.shown;
  const small = rests ? page.says.seconds : filled(page.says.of, { n: guide.step.amount });
  return html`<div class="dial">${ring()}
    ${keyed(`${number} ${small}`, html`<p class="number"><span>${number}</span><small>${small}</small></p>`)}</div>`;
}

const how = (guide: Guide): TemplateResult =>
  html`<ol class="cues">${guide.step.how.map((line) => html`<li>${line}</li>`)}</ol>`;

/** What was just said aloud of this repetition. */
function said({ guide, page }: Seen): string {
  if (guide.mode !== "working") return "";
  return guide.isTurn ? page.says.other_side : guide.isLast ? page.says.last_one : "";
}

/** What stands small beside the one thing: what comes next, the set before, or that the screen may go dark. */
function beside({ guide, page, awake }: Seen): string {
  const { says } = page;
  const { before, next, mode } = guide;
  if (mode === "working") return next ? filled(says.next, { name: next.name }) : "";
  if (before && (mode === "resting" || mode === "ready")) return filled(says.before, { n: before.amount });
  return mode === "ready" && awake === "off" ? says.may_sleep : "";
}

/** One button for all that comes next, so that a finger, a key and a screen reader stay where they are. */
function big({ guide, page, seconds }: Seen, acts: Acts): TemplateResult {
  const { says } = page;
  const { mode } = guide;
  if (mode === "done")
    return html`<a class="button big" href=${page.links.done} @click=${acts.close}>${says.finish}</a>`;
  const ends = mode === "working" || mode === "own";
  const label = { ready: says.start, working: says.done, own: says.done, resting: says.skip_rest, paused: says.go_on };
  const nothingYet = mode === "working" && guide.amount === 0;
  return html`<button type="button" class="button big" name=${ends ? "done" : "go"}
    aria-disabled=${nothingYet ? "true" : "false"} @click=${ends ? acts.end : acts.go}>${caption(label[mode], guide, seconds)}</button>`;
}

/** Numbers that count by themselves are for the eye: a button that calls out each second helps nobody. */
function caption(label: string, { mode, own, amount }: Guide, seconds: number): unknown {
  const count = mode === "own" ? own : mode === "ready" ? seconds : mode === "working" ? amount : 0;
  if (count === 0) return fresh(label, (text) => html`<span>${text}</span>`);
  const hidden = mode === "own" ? "false" : "true";
  return keyed(`${label} ${count}`, html`<span>${label}<span aria-hidden=${hidden}> · ${count}</span></span>`);
}

function pauseOrWatch(seen: Seen, acts: Acts): TemplateResult | typeof nothing {
  const { guide, page } = seen;
  if (guide.mode !== "working" && guide.mode !== "ready") return watchLink(seen, acts);
  return html`<button type="button" class="plain" name="pause" @click=${acts.pause}>${page.says.pause}</button>`;
}

function watchLink({ guide, page }: Seen, acts: Acts): TemplateResult | typeof nothing {
  if (!guide.step.watched || guide.mode === "done") return nothing;
  return html`<a class="plain" href=${page.links.watch} @click=${acts.away}>${page.says.watch}</a>`;
}

function options(seen: Seen, acts: Acts): TemplateResult {
  const { guide, page, ways, awake } = seen;
  const { says } = page;
  const watch = guide.mode === "working" || guide.mode === "ready" ? watchLink(seen, acts) : nothing;
  return html`<fieldset class="how"><legend class="hidden">${says.how_told}</legend>${watch}
    <div class="chips">${ways.map(
      (each) => html`<label class="chip"><input type="radio" name="how-told" .checked=${seen.how === each}
      @change=${() => acts.choose(each)}>${says[each]}</label>`,
    )}
    <label class="chip"><input type="checkbox" name="own-pace" .checked=${!guide.paced} @change=${acts.changePace}>${says.own_pace}</label></div>
    <p class="small soft">${ways.includes("voice") ? nothing : says.no_voice} ${awake === "on" ? says.stays_on : says.may_sleep}</p>
  </fieldset>`;
}
