import { render } from "preact";
import { preparePrivateWindow } from "../private-window/prepare-private-window.ts";
import { Welcome } from "./Welcome.tsx";

await preparePrivateWindow();

const app = document.getElementById("app");
if (app) render(<Welcome />, app);
