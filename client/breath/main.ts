import type { Feel } from "../generated/wire";
import { RebraceBreath } from "./element";
import { Feeling } from "./feeling";
import { EngineLungs } from "./lungs";
import type { Says } from "./telling";

customElements.define("rebrace-breath", RebraceBreath);

const breath = document.querySelector("rebrace-breath");
const told = document.getElementById("feel")?.textContent;
const says = document.getElementById("feel-says")?.textContent;
if (breath instanceof RebraceBreath && told && says) {
  const page = { told: JSON.parse(told) as Feel, says: JSON.parse(says) as Says };
  breath.begin(page, (heard) => new Feeling(page.told, new EngineLungs(), heard));
}
