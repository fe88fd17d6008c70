import type { Play, PlayStep } from "../generated/wire";
import { countAt, lengthOf, type Moment, momentAt, timeOf, totalOf } from "./pace";
import { following, type Place, stepOf } from "./places";

export type Mode = "ready" | "working" | "resting" | "paused" | "own" | "done";

/** A set, or with `left` a part of one, as it is told to the server. */
export interface SetTold {
  readonly place: number;
  readonly exercise: string;
  readonly rung: string;
  readonly number: number;
  readonly amount: number;
  readonly left: number;
}

/** What happens in a session; every time is on the clock that `tick` reads. */
export interface Events {
  mode?(mode: Mode, at: number): void;
  beat?(moment: Moment, at: number): void;
  count?(count: number, at: number): void;
  /** The other side begins. */
  side?(at: number): void;
  /** So many seconds of a count-down are left. */
  second?(left: number, at: number): void;
  set?(told: SetTold): void;
}

const SECOND = 1000;

/**
 * Leads through a session. It is told the time and keeps no timer of its own; each stretch begins at the very moment at
 * which the one before was due to end, however late the phone looked at its clock.
 */
export class Guide {
  mode: Mode = "ready";
  step: PlayStep;
  number: number;
  /** Repetitions of this set, both sides counted. */
  count: number;
  /** The set before, which can still be corrected. */
  before: SetTold | null = null;
  paced = true;
  /** Units that will be kept at her own pace. */
  own = 0;

  private done: Map<number, Set<number>>;
  private until = 0;
  private began = 0;
  private seen: number | null = null;
  private beats = -1;
  private told = 0;

  constructor(
    readonly play: Play,
    private readonly events: Events,
  ) {
    this.done = new Map(play.steps.map((step) => [step.place, new Set(step.done)]));
    this.step = stepOf(play, play.place) ?? (play.steps[0] as PlayStep);
    this.number = play.number;
    this.count = play.left > 0 ? Math.max(0, this.total - play.left) : 0;
  }

  get total(): number {
    return totalOf(this.step.pace, this.step.amount);
  }

  /** Units that are kept if the set ends now, on each side. */
  get amount(): number {
    return this.mode === "own" ? this.own : Math.floor(this.count / this.step.pace.rounds);
  }

  /** The count as it is shown: on the second side it begins again. */
  get shown(): number {
    if (this.mode === "own") return this.own;
    const { amount, pace } = this.step;
    return pace.rounds > 1 && this.count > amount ? this.count - amount : this.count;
  }

  /** Whether every set of a step is done. */
  isDone(place: number): boolean {
    const step = stepOf(this.play, place);
    return step !== null && (this.done.get(place)?.size ?? 0) >= step.sets;
  }

  /** What comes after this step. */
  get next(): PlayStep | null {
    const place = following(this.play, this.done, { place: this.step.place, number: this.step.sets });
    return place ? stepOf(this.play, place.place) : null;
  }

  /** Milliseconds that a count-down still takes. */
  leftOf(now: number): number {
    return Math.max(0, this.until - now);
  }

  /** Milliseconds of the set so far. */
  elapsed(now: number): number {
    return this.mode === "working" ? Math.max(0, now - this.began) : timeOf(this.step.pace, this.count);
  }

  /** Whether the other side begins here. */
  get isTurn(): boolean {
    const { amount, pace } = this.step;
    return pace.rounds > 1 && this.count > 0 && this.count < this.total && this.count % amount === 0;
  }

  /** Whether one repetition is left. */
  get isLast(): boolean {
    return this.count > 0 && this.count === this.total - 1;
  }

  /** Milliseconds of its movement at which the figure stands: its loop begins at the very moment at which she does. */
  figureAt(now: number): number {
    if (this.mode !== "ready" && this.mode !== "resting") return this.mode === "own" ? now : this.elapsed(now);
    const again = this.mode === "resting" ? this.play.ready_again * SECOND : 0;
    const whole = lengthOf(this.step.pace);
    const before = (timeOf(this.step.pace, this.count) - this.leftOf(now) - again) % whole;
    return before < 0 ? before + whole : before;
  }

  /** Whether the time was looked at lately: else she was not guided, and there is a pause. */
  isFollowed(now: number): boolean {
    return this.seen !== null && now - this.seen <= this.play.gap * SECOND;
  }

  /** The same session once more, to be led on without her: it tells what will come. */
  copy(events: Events): Guide {
    const done = new Map([...this.done].map(([place, numbers]) => [place, new Set(numbers)]));
    return Object.assign(Object.create(Guide.prototype) as Guide, this, { events, done });
  }

  /** Leads on to a time in small steps. */
  lead(until: number, step: number): void {
    for (let now = this.seen ?? until; now < until; ) {
      now = Math.min(until, now + step);
      this.tick(now);
    }
  }

  /** Sets that were done on this phone and that the server may not know yet. */
  alreadyDone(place: number, number: number): void {
    this.done.get(place)?.add(number);
    if (place === this.step.place && number === this.number) this.forward(0, this.seen ?? 0);
  }

  begin(now: number): void {
    this.seen = now;
    if (this.mode !== "done") this.takePlace(now, this.play.ready);
  }

  tick(now: number): void {
    const before = this.seen ?? now;
    this.seen = now;
    if (now - before > this.play.gap * SECOND) this.interrupted(before, now);
    // A late look at the clock may have to catch up with several ends at once.
    while (this.mode === "ready" && now >= this.until) this.work(this.until);
    if (this.mode === "working") this.follow(now);
    if (this.mode === "resting" && now >= this.until) this.takePlace(this.until, this.play.ready_again);
    if (this.mode === "ready" || this.mode === "resting") this.countDown(now);
  }

  /** Ends a count-down or a rest, or goes on after a pause. */
  goOn(now: number): void {
    if (this.mode === "ready") this.work(now);
    else if (this.mode === "resting") this.takePlace(now, this.play.ready_again);
    else if (this.mode === "paused") this.takePlace(now, this.play.ready_again);
  }

  /** The baby, the door bell, a breath: the repetition that was under way is done again. */
  pause(now: number): void {
    if (this.mode === "working" || this.mode === "ready") this.enter("paused", now);
  }

  /** The set ends here, with what is counted. */
  finish(now: number): void {
    if (this.mode === "own" || this.amount > 0) this.end(this.amount, now);
  }

  /** Puts a count right: that of this set while it runs, else that of the set before. */
  correct(by: 1 | -1, now: number): void {
    if (this.mode === "own") this.own = within(this.own + by, this.step.amount_most);
    else if (this.mode === "working" || this.mode === "paused") this.recount(by, now);
    else if (this.before) this.correctBefore(by);
  }

  /** Whether a count can be put right in this direction. */
  canCorrect(by: 1 | -1): boolean {
    if (this.mode === "working" || this.mode === "paused") return by > 0 ? this.count < this.total : this.count > 0;
    const amount = this.mode === "own" ? this.own : this.before?.amount;
    const step = this.mode === "own" ? this.step : this.before && stepOf(this.play, this.before.place);
    return amount !== undefined && step !== null && (by > 0 ? amount < step.amount_most : amount > 0);
  }

  /** What is done of a set that is under way; null when there is nothing to keep of it. */
  part(): SetTold | null {
    const under = this.mode === "working" || this.mode === "paused" || this.mode === "ready";
    if (!under || this.count === 0 || this.count >= this.total) return null;
    return { ...this.telling(this.amount), left: this.total - this.count };
  }

  setPaced(paced: boolean, now: number): void {
    this.paced = paced;
    if (!paced && (this.mode === "ready" || this.mode === "working" || this.mode === "paused")) this.goOwn(now);
    else if (paced && this.mode === "own") this.takePlace(now, this.play.ready_again);
  }

  private goOwn(now: number): void {
    this.own = this.step.amount;
    this.enter("own", now);
  }

  private takePlace(now: number, seconds: number): void {
    if (!this.paced) {
      this.goOwn(now);
      return;
    }
    this.until = now + seconds * SECOND;
    this.told = 0;
    this.enter("ready", now);
  }

  private work(at: number): void {
    this.began = at - timeOf(this.step.pace, this.count);
    this.beats = -1;
    this.enter("working", at);
  }

  private follow(now: number): void {
    const { pace } = this.step;
    const count = Math.min(this.total, countAt(pace, now - this.began));
    for (let each = this.count + 1; each <= count; each += 1) {
      this.count = each;
      const at = this.began + timeOf(pace, each);
      this.events.count?.(each, at);
      if (this.isTurn) this.events.side?.(at);
    }
    if (this.count >= this.total) {
      this.end(this.step.amount, this.began + timeOf(pace, this.total));
      return;
    }
    const moment = momentAt(pace, now - this.began);
    if (moment.index !== this.beats) {
      this.beats = moment.index;
      this.events.beat?.(moment, this.began + moment.starts);
    }
  }

  private countDown(now: number): void {
    const left = Math.ceil(this.leftOf(now) / SECOND);
    if (left === this.told) return;
    this.told = left;
    this.events.second?.(left, this.until - left * SECOND);
  }

  /** The phone slept: nothing guided her, so nothing counts. */
  private interrupted(before: number, now: number): void {
    if (this.mode === "working") {
      this.count = Math.min(this.total - 1, countAt(this.step.pace, before - this.began));
      this.enter("paused", now);
    } else if (this.mode === "ready") this.takePlace(now, this.play.ready_again);
    else if (this.mode === "resting" && now >= this.until) this.until = now;
  }

  private recount(by: 1 | -1, now: number): void {
    this.count = Math.max(0, this.count + by);
    this.began -= by * timeOf(this.step.pace, 1);
    this.began = Math.min(this.began, now);
    this.beats = -1;
    if (this.count >= this.total) this.end(this.step.amount, now);
    else this.events.count?.(this.count, now);
  }

  private correctBefore(by: 1 | -1): void {
    const { before } = this;
    const step = before && stepOf(this.play, before.place);
    if (!before || !step) return;
    this.before = { ...before, amount: within(before.amount + by, step.amount_most) };
    this.events.set?.(this.before);
  }

  private end(amount: number, at: number): void {
    this.before = this.telling(amount);
    this.done.get(this.step.place)?.add(this.number);
    this.events.set?.(this.before);
    this.forward(this.step.rest, at);
  }

  /** To the set that comes next; a rest stands only between two sets of the same move. */
  private forward(rest: number, at: number): void {
    const place: Place | null = following(this.play, this.done, { place: this.step.place, number: this.number });
    const step = place && stepOf(this.play, place.place);
    this.count = 0;
    if (!place || !step) {
      this.enter("done", at);
      return;
    }
    const same = step === this.step;
    this.step = step;
    this.number = place.number;
    if (same && rest > 0) {
      this.until = at + rest * SECOND;
      this.told = 0;
      this.enter("resting", at);
    } else this.takePlace(at, same ? this.play.ready_again : this.play.ready);
  }

  private telling(amount: number): SetTold {
    const { place, exercise, rung } = this.step;
    return { place, exercise, rung, number: this.number, amount, left: 0 };
  }

  private enter(mode: Mode, at: number): void {
    this.mode = mode;
    this.events.mode?.(mode, at);
  }
}

const within = (amount: number, most: number): number => Math.min(Math.max(amount, 0), most);
