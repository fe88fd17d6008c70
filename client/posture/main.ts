import { Capture } from "../camera/picture/capture";
import { Lookout } from "../camera/pose/lookout";
import { RebracePosture } from "./element";
import { EngineEye } from "./eye";
import { Looking } from "./looking";
import { readPage } from "./page";

customElements.define("rebrace-posture", RebracePosture);

const page = readPage(document);
const look = document.querySelector("rebrace-posture");
if (page && look instanceof RebracePosture) {
  const parts = () => ({ capture: new Capture(page.told.looking), lookout: new Lookout(), eye: new EngineEye() });
  look.begin(page, (heard) => new Looking(page.told, parts(), heard));
}
