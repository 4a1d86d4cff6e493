import { render } from "preact";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { Options } from "./Options.tsx";

await preparePrivateWindow();

const app = document.getElementById("app");
if (app) render(<Options />, app);
