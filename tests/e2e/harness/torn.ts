import type { Page } from "puppeteer-core";

/**
 * Words and numbers that stand in two lines. A line may end behind the dot or hyphen between two words (“삭제·처리”,
 * “e-People”), never within digits; an address or the name of a file may be longer than a line. What lies under a field
 * breaks where the field breaks it.
 */
export const tornIn = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found = new Set<string>();
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (
        !parent?.checkVisibility({ visibilityProperty: true }) ||
        parent.closest("script, style, textarea, select, .under")
      )
        continue;
      for (const { 0: word, index } of (node.textContent ?? "").matchAll(/(?:[^\s·/-]|(?<=\d)-(?=\d))+/g)) {
        if (/[a-z가-힣]\.[a-z]/i.test(word)) continue;
        range.setStart(node, index);
        range.setEnd(node, index + word.length);
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        const first = boxes[0];
        if (!first || !boxes.some((box) => box.top > first.top + first.height / 2)) continue;
        found.add(`${word} in “${parent.textContent?.trim().slice(0, 40)}”`);
      }
    }
    return [...found];
  });
