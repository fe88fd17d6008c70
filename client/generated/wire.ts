// Written by `python -m tools.generate_types` from rebrace.screens.playing; a test compares the two.

/** Which part of the tempo a step belongs to. */
export type Phase = "out" | "hold" | "back";

/** What the breath does meanwhile. */
export type BreathGoes = "in" | "out" | "on";

/** One part of a repetition. */
export interface PaceBeat {
  readonly phase: Phase;
  readonly breath: BreathGoes;
  readonly length: number;
  readonly still: boolean;
}

/** The loop that is repeated until the set is done. */
export interface Pace {
  readonly beats: readonly PaceBeat[];
  readonly units: number;
  readonly rounds: number;
}

/** One step of the session. */
export interface PlayStep {
  readonly place: number;
  readonly exercise: string;
  readonly name: string;
  readonly rung: string;
  readonly title: string;
  readonly how: readonly string[];
  readonly sets: number;
  readonly done: readonly number[];
  readonly skipped: boolean;
  readonly watched: boolean;
  readonly amount: number;
  readonly amount_most: number;
  readonly breaths: boolean;
  readonly rest: number;
  readonly pace: Pace;
}

/** A session under way. */
export interface Play {
  readonly session: string;
  readonly place: number;
  readonly number: number;
  readonly left: number;
  readonly night: boolean;
  readonly steps: readonly PlayStep[];
  readonly ready: number;
  readonly ready_again: number;
  readonly last: number;
  readonly gap: number;
}

/** A few breaths at a pace. */
export interface Breaths {
  readonly breaths: number;
  readonly pace: Pace;
}

/** How the phone listens to her breath. */
export interface Feel {
  readonly night: boolean;
  readonly wait: number;
  readonly silent: number;
  readonly send: number;
}

/** A fault that the camera can show, and what is said then. */
export interface CueWords {
  readonly fault: string;
  readonly words: string;
}

/** How a set is looked at; the phone decides by these numbers and has none of its own. */
export interface CameraPolicy {
  readonly wide: number;
  readonly high: number;
  readonly rate: number;
  readonly people: number;
  readonly dark: number;
  readonly even: number;
  readonly light_every: number;
  readonly warm: number;
  readonly timed: number;
  readonly hopeless: number;
  readonly room: number;
  readonly failures: number;
}

/** A file of our own origin. */
export interface ServedFile {
  readonly address: string;
  readonly bytes: number;
}

/** What the pose model needs. */
export interface SeeingFiles {
  readonly loader: ServedFile;
  readonly machine: ServedFile;
  readonly lite: ServedFile;
  readonly full: ServedFile;
}

/** One set in front of the camera. */
export interface Watching {
  readonly exercise: string;
  readonly rung: string;
  readonly goal: number;
  readonly amount_most: number;
  readonly counted: boolean;
  readonly lying: boolean;
  readonly cues: readonly CueWords[];
  readonly pace: Pace;
  readonly ready: number;
  readonly looking: CameraPolicy;
  readonly visibility: number;
  readonly files: SeeingFiles;
}

/** One look in front of the camera. */
export interface LookPage {
  readonly night: boolean;
  readonly looking: CameraPolicy;
  readonly visibility: number;
  readonly files: SeeingFiles;
}
