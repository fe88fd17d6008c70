import { Capture } from "./picture/capture";
import { Lookout } from "./pose/lookout";
import { RebraceCamera } from "./watch/element";
import { EngineCoach } from "./watch/engine_coach";
import { readPage } from "./watch/page";
import { Watching } from "./watch/watching";

customElements.define("rebrace-camera", RebraceCamera);

const page = readPage(document);
const camera = document.querySelector("rebrace-camera");
if (page && camera instanceof RebraceCamera) {
  const parts = () => ({
    capture: new Capture(page.told.looking),
    lookout: new Lookout(),
    coach: new EngineCoach(),
  });
  void camera.begin(page, (heard) => new Watching(page.told, parts(), heard));
}
