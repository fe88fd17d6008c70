/** The switch for notifications on the page about reminders; without it the page shows the other ways. */

import { isOn, type Result, type Settings, turnOff, turnOn } from "./subscribing";

class PushSwitch extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const worker = await ready();
    if (!worker) return;
    this.hidden = false;
    this.show((await isOn(worker)) ? "on" : "off");
    this.piece("[data-on]").addEventListener("click", () => this.turn(() => turnOn(worker, this.settings)));
    this.piece("[data-off]").addEventListener("click", () => this.turn(() => turnOff(worker, this.settings)));
  }

  private async turn(how: () => Promise<Result>): Promise<void> {
    try {
      this.show(await how());
    } catch {
      this.show("failed");
    }
  }

  private show(result: Result): void {
    const told = this.piece("[role=status]");
    const trouble = result === "refused" || result === "failed";
    told.hidden = !trouble;
    if (trouble) {
      told.textContent = this.dataset[result] ?? "";
      return;
    }
    this.piece("[data-on]").hidden = result === "on";
    this.piece("[data-off]").hidden = result === "off";
  }

  private piece(selector: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(selector);
    if (!found) throw new Error(`the page holds no ${selector}`);
    return found;
  }

  private get settings(): Settings {
    const { key = "", address = "", csrf = "" } = this.dataset;
    return { key, address, csrf };
  }
}

/** The service worker of this page, once it is there, where this browser can notify at all. */
async function ready(): Promise<ServiceWorkerRegistration | undefined> {
  if (!("serviceWorker" in navigator && "PushManager" in window && "Notification" in window)) return undefined;
  return navigator.serviceWorker.ready;
}

customElements.define("rebrace-push", PushSwitch);
