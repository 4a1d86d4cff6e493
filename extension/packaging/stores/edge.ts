import type { Store } from "./rule.ts";

const PORT = "https://learn.microsoft.com/microsoft-edge/extensions/developer-guide/port-chrome-extension";

export const edge: Store = {
  name: "Microsoft Edge Add-ons",
  takes: "chrome",
  rules: [
    {
      says: "no update_url",
      source: PORT,
      holds: ({ update_url }) => update_url === undefined,
    },
    {
      says: "neither name nor description speak of Chrome",
      source: PORT,
      holds: ({ name, description }) => !/chrome|크롬/i.test(name + description),
    },
  ],
};
