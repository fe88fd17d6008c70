/** The picture of the move: taken into the page, so that it moves with the count and stops with it. */
export class Figure {
  private moving: SVGSVGElement | null = null;
  private shown = -1;

  constructor(
    private readonly stage: HTMLElement,
    private readonly still: boolean,
  ) {}

  /** Shows the picture of a step; its template came with the page. */
  async show(place: number): Promise<void> {
    if (place === this.shown) return;
    const first = this.shown < 0;
    this.shown = place;
    const template = document.getElementById(`figure-${place}`);
    if (!first && template instanceof HTMLTemplateElement) this.stage.replaceChildren(template.content.cloneNode(true));
    this.moving = null;
    if (this.still) return;
    const found = await this.inlined();
    if (place === this.shown) this.moving = found;
    this.moving?.pauseAnimations();
  }

  /** Fetches the picture of a step before it is wanted; the browser keeps it. */
  ahead(place: number): void {
    const template = document.getElementById(`figure-${place}`);
    const image = template instanceof HTMLTemplateElement ? template.content.querySelector("img") : null;
    if (image && !this.still) new Image().src = image.src;
  }

  /** Puts the picture at a time of its movement. */
  at(elapsed: number): void {
    this.moving?.setCurrentTime(elapsed / 1000);
  }

  private async inlined(): Promise<SVGSVGElement | null> {
    const image = this.stage.querySelector("img");
    if (!image) return animated(this.stage.querySelector("svg"));
    try {
      const answer = await fetch(image.currentSrc || image.src);
      const read = new DOMParser().parseFromString(await answer.text(), "image/svg+xml").documentElement;
      if (!(read instanceof SVGSVGElement) || !image.isConnected) return null;
      for (const each of image.classList) read.classList.add(each);
      (image.closest("picture") ?? image).replaceWith(read);
      return animated(read);
    } catch {
      // Without its file the picture moves by itself, as it does without the player.
      return null;
    }
  }
}

const animated = (picture: SVGSVGElement | null): SVGSVGElement | null =>
  picture?.querySelector("animate, animateTransform, animateMotion") ? picture : null;
