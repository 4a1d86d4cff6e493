/** How long a browser may take to let the popup grow. */
const GROWN = 250;

/**
 * A low screen leaves a popup less room than it asks for. Then the list gets shorter, instead of the footer lying below
 * the edge. Units of the window's height would do harm: while a popup grows, its window is a few pixels high.
 */
export function fitHeight(app: HTMLElement): void {
  let timer = 0;
  const measure = () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => {
      if (document.documentElement.scrollHeight > innerHeight) app.style.maxHeight = `${innerHeight}px`;
    }, GROWN);
  };
  measure();
  addEventListener("resize", measure);
}
