/** The interface's words in her language, as the page brings them; `{n}` and the like are filled in. */
export interface Says {
  readonly ready: string;
  readonly start: string;
  readonly done: string;
  readonly pause: string;
  readonly paused: string;
  readonly go_on: string;
  readonly rest: string;
  readonly skip_rest: string;
  readonly less: string;
  readonly more: string;
  readonly of: string;
  readonly set: string;
  readonly before: string;
  readonly next: string;
  readonly awake: string;
  readonly wrong: string;
  readonly swap: string;
  readonly watch: string;
  readonly breathe_in: string;
  readonly breathe_out: string;
  readonly out_in: string;
  readonly out_out: string;
  readonly out_on: string;
  readonly hold: string;
  readonly hold_breath: string;
  readonly back_in: string;
  readonly back_out: string;
  readonly back_on: string;
  readonly again: string;
  readonly other_side: string;
  readonly last_one: string;
  readonly all_done: string;
  readonly finish: string;
  readonly seconds: string;
  readonly own_pace: string;
  readonly how_told: string;
  readonly voice: string;
  readonly tones: string;
  readonly buzz: string;
  readonly silent: string;
  readonly no_voice: string;
  readonly stays_on: string;
  readonly may_sleep: string;
  readonly kept_here: string;
}

/** A sentence with its places filled. */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
