/** The picture of the move: taken into the page, so that it moves with the count and stops with it. */
export class Figure {
  private moving: SVGSVGElement | null = null;
  private shown = -1;
  private readonly coming = new Map<number, DocumentFragment>();

  constructor(
    private readonly stage: HTMLElement,
    private readonly still: boolean,
  ) {}

  /** Shows the picture of a step; its template came with the page. */
  async show(place: number): Promise<void> {
    if (place === this.shown) return;
    const first = this.shown < 0;
    this.shown = place;
    const picture = first ? null : this.take(place);
    if (picture) this.stage.replaceChildren(picture);
    this.moving = null;
    if (this.still) return;
    const found = await this.inlined();
    if (place === this.shown) this.moving = found;
    this.moving?.pauseAnimations();
  }

  /** Fetches the picture of a step before it is wanted. */
  ahead(place: number): void {
    if (this.coming.has(place)) return;
    const picture = this.take(place);
    if (picture) this.coming.set(place, picture);
  }

  /** Taken into this document, a picture chooses its file by the light and the motion that are wanted. */
  private take(place: number): DocumentFragment | null {
    const template = document.getElementById(`figure-${place}`);
    const known = this.coming.get(place);
    this.coming.delete(place);
    return known ?? (template instanceof HTMLTemplateElement ? awaited(template) : null);
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

/** What a template holds; its picture is wanted now, not once it is scrolled to. */
function awaited(template: HTMLTemplateElement): DocumentFragment {
  const content = document.importNode(template.content, true);
  for (const image of content.querySelectorAll("img")) image.loading = "eager";
  return content;
}

const animated = (picture: SVGSVGElement | null): SVGSVGElement | null =>
  picture?.querySelector("animate, animateTransform, animateMotion") ? picture : null;
