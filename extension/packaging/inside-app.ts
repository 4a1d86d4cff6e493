import type { CSSOptions } from "vite";

type Plugins = NonNullable<Exclude<CSSOptions["postcss"], string | undefined>["plugins"]>;

const PAGE = /^(?:html:root|:root|html|body|\.at)$/;

/** The same selector, for nothing but what lies inside of #app. */
function inside(selector: string): string {
  if (PAGE.test(selector)) return "#app";
  if (selector.startsWith("#app")) return selector;
  const [, root, rest = ""] = /^((?:html)?:root|html|body) (.*)$/s.exec(selector) ?? [];
  return root ? `:root #app ${rest}` : `#app ${selector}`;
}

/**
 * Sheets of the extension within a page that has its own: each rule of what `sheet` imports holds inside of #app alone. They
 * are as on a phone there, whatever points at them: so is the page around them.
 */
export const insideApp = (sheet: string): Plugins[number] => ({
  postcssPlugin: "inside-app",
  Once(root) {
    const isOwn = (file = "") => file.replace(/\?.*/, "").endsWith(sheet);
    if (!isOwn(root.source?.input.file)) return;
    root.walkAtRules("media", (rule) => {
      if (rule.params === "(pointer: coarse)") rule.replaceWith(rule.nodes ?? []);
    });
    root.walkRules((rule) => {
      if (!isOwn(rule.source?.input.file)) rule.selectors = rule.selectors.map(inside);
    });
  },
});
