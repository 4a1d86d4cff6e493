// Firefox lets automation into its own window, where toolbar, permissions and preferences live.
import type { Browser } from "puppeteer-core";

/** Evaluates an expression and returns its value. */
export type Evaluate = (expression: string) => Promise<unknown>;

/** The part of puppeteer's BiDi browser that lets commands through which puppeteer itself has no method for. */
interface BidiBrowser {
  connection: { send(method: string, params: object): Promise<{ result: BidiResult }> };
}

interface BidiResult {
  contexts: { context: string }[];
  type: "success" | "exception";
  result: { value?: unknown };
  exceptionDetails: { text: string };
}

/** A way to run expressions in Firefox's own window; a rejected promise becomes an error here. */
export async function browserWindow(browser: Browser): Promise<Evaluate> {
  const { connection } = browser as unknown as BidiBrowser;
  const { result: tree } = await connection.send("browsingContext.getTree", { "moz:scope": "chrome" });
  const context = tree.contexts[0]?.context;
  return async (expression) => {
    const { result } = await connection.send("script.evaluate", {
      expression,
      target: { context },
      awaitPromise: true,
      userActivation: true,
    });
    if (result.type === "exception") throw new Error(result.exceptionDetails.text);
    return result.result.value;
  };
}
