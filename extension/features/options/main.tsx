import { render } from "preact";
import { mindPrivacy } from "../private-window/mind-privacy.ts";
import { Options } from "./Options.tsx";

await mindPrivacy();

const app = document.getElementById("app");
if (app) render(<Options />, app);
