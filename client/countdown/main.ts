/** The countdown of the one who holds the baby. It runs by the clock, so a phone that slept shows the right time. */

import { shown } from "./remaining";

const TICK = 1000;

class Countdown extends HTMLElement {
  private timer = 0;

  connectedCallback(): void {
    const end = performance.now() + Number(this.dataset.seconds ?? 0) * TICK;
    this.timer = window.setInterval(() => this.show(end), TICK);
    this.show(end);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.timer);
  }

  private show(end: number): void {
    const left = (end - performance.now()) / TICK;
    this.textContent = left > 0 ? shown(left) : (this.dataset.over ?? "");
    if (left <= 0) window.clearInterval(this.timer);
  }
}

customElements.define("rebrace-countdown", Countdown);
