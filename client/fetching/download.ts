/** Fetches files of our own origin and tells every byte as it arrives. */

export interface Wanted {
  readonly address: string;
  /** Bytes before compression. */
  readonly bytes: number;
}

export type Progress = (bytes: number, of: number) => void;

/** The contents of files, in order. What the bar shows are bytes that have arrived, never a guess. */
export async function download(wanted: readonly Wanted[], progress: Progress): Promise<Uint8Array[]> {
  const of = wanted.reduce((sum, each) => sum + each.bytes, 0);
  let arrived = 0;
  const tell = (bytes: number) => {
    arrived += bytes;
    progress(Math.min(arrived, of), of);
  };
  const contents: Uint8Array[] = [];
  for (const each of wanted) contents.push(await one(each, tell));
  return contents;
}

async function one(wanted: Wanted, tell: (bytes: number) => void): Promise<Uint8Array> {
  const answer = await fetch(wanted.address, { credentials: "omit" });
  if (!answer.ok || !answer.body) throw new Error(`${wanted.address} answered ${answer.status}`);
  const parts: Uint8Array[] = [];
  const reader = answer.body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    parts.push(part.value);
    tell(part.value.length);
  }
  return joined(parts);
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
