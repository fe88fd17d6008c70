/** What the look says, in words: its events and the camera's troubles become one sentence at a time. */

import { megabytes } from "../camera/watch/telling";
import { filled } from "../player/words";
import type { LookEvent, Reading } from "./eye";
import type { Stand } from "./looking";
import type { Says } from "./page";

/** The words for an event. */
export function told(event: LookEvent, says: Says): string {
  switch (event.kind) {
    case "hinted":
      return (event.how === "show_part" && event.part && says.parts[event.part]) || says.mends[event.how] || "";
    case "in_place":
      return says.in_place;
    case "counted":
      return says.hold;
    case "taken":
      return event.last ? says.read : says.front;
  }
}

/** The words for where it stands; nothing while there is nothing new to say. */
export function standing(stand: Stand, says: Says): string {
  switch (stand.kind) {
    case "trouble":
      return says[stand.trouble];
    case "dim":
      return says[stand.light];
    case "loading":
    case "engine":
      return filled(says[stand.kind], { done: megabytes(stand.bytes), all: megabytes(stand.of) });
    case "looking":
      return says.side;
    case "waiting":
      return "";
    default:
      return says[stand.kind];
  }
}

/** Puts what was read into the fields of the form: as whole numbers and words, and nothing for what was not seen. */
export function fill(form: HTMLFormElement, reading: Reading): void {
  for (const [name, value] of Object.entries(reading)) {
    const field = form.querySelector<HTMLInputElement>(`input[name='${name}']`);
    if (field) field.value = written(value);
  }
}

function written(value: Reading[string]): string {
  if (typeof value === "boolean") return value ? "1" : "0";
  return value === null || value === undefined ? "" : String(value);
}
