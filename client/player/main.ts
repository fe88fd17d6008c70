import { readPage } from "./page";
import { RebracePlayer } from "./player";

customElements.define("rebrace-player", RebracePlayer);

const page = readPage(document);
const player = document.querySelector("rebrace-player");
if (page && player instanceof RebracePlayer) void player.start(page);
