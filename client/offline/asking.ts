import type { Answer, Question } from "./messages";

/**
 * Milliseconds in which a page that holds an engine says that it heard; only then is it waited for. A slow phone that is
 * just drawing may be busy for seconds, and whoever is given up on is shown the browser's own page of trouble.
 */
const MOMENT = 5_000;

/** The part of a page's client that is spoken to. */
export interface Listener {
  postMessage(question: Question, transfer: Transferable[]): void;
}

/** Asks every page for what the engine says; the one that holds it answers. Nothing when none does. */
export async function ask(question: Question, pages: readonly Listener[]): Promise<Answer | undefined> {
  const answers = pages.map((page) => one(question, page));
  return Promise.any(answers).catch(() => undefined);
}

function one(question: Question, page: Listener): Promise<Answer> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((done, failed) => {
    const silent = setTimeout(() => failed(new Error("Nobody holds an engine here.")), MOMENT);
    port1.onmessage = ({ data }: MessageEvent<"heard" | "failed" | Answer>) => {
      clearTimeout(silent);
      if (data === "heard") return;
      port1.close();
      if (data === "failed") failed(new Error("The engine could not answer."));
      else done(data);
    };
    page.postMessage(question, [port2]);
  });
}
