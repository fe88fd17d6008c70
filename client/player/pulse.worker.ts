/// <reference lib="webworker" />
declare const self: DedicatedWorkerGlobalScope;

self.addEventListener("message", (event: MessageEvent<number>) => {
  setInterval(() => self.postMessage(null), event.data);
});

export {};
