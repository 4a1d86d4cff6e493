/** In the place of extension/browser/open-help.ts: blocks of the first minute are pages here. */
import { helpPage } from "../addresses.ts";

export const LOSS_LINES = "loss-lines";

export const openHelp = async (at: string): Promise<void> => location.assign(helpPage(at));
