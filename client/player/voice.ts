/** Speaks with a voice that lives on the phone: a voice from the network would send what is said to somebody else. */
export class Voice {
  constructor(private readonly language: string) {}

  /** Whether this phone has such a voice. */
  get has(): boolean {
    return this.find() !== null;
  }

  /** Whether something is being said now. */
  get speaks(): boolean {
    return typeof speechSynthesis !== "undefined" && speechSynthesis.speaking;
  }

  say(text: string): void {
    const voice = this.find();
    if (!voice) return;
    // A cue that comes late is worse than none, so the newest one takes the place of what waits.
    speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(text);
    said.voice = voice;
    said.lang = voice.lang;
    speechSynthesis.speak(said);
  }

  hush(): void {
    if (typeof speechSynthesis !== "undefined") speechSynthesis.cancel();
  }

  private find(): SpeechSynthesisVoice | null {
    if (typeof speechSynthesis === "undefined") return null;
    const local = speechSynthesis.getVoices().filter((voice) => voice.localService);
    const start = this.language.slice(0, 2).toLowerCase();
    return local.find((voice) => voice.lang.toLowerCase().startsWith(start)) ?? null;
  }
}
