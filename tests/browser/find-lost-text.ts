import type { Page } from '@playwright/test';

/**
 * Words that a reader cannot read: outside the page's width, cut off by a box, or printed over other words. One line for
 * each, with the words.
 */
export function findLostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const lost: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      lost.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`);
    const pieces: { words: string; element: Element; box: DOMRect }[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const words = node.textContent?.trim().slice(0, 40) ?? '';
      if (words === '' || element === null || !isShown(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        // Lines may reach into each other by the room above and below their letters.
        const box = new DOMRect(rect.x, rect.y + rect.height * 0.25, rect.width, rect.height / 2);
        if (box.width < 1 || box.height < 1) continue;
        pieces.push({ words, element, box });
        if (box.left < -1 || box.right > width + 1) lost.push(`outside: ${words}`);
        else if (isCut(element, box)) lost.push(`cut: ${words}`);
      }
    }
    const sorted = pieces.toSorted((a, b) => a.box.top - b.box.top);
    sorted.forEach((one, at) => {
      for (const other of sorted.slice(at + 1)) {
        if (other.box.top >= one.box.bottom - 1) break;
        const shared =
          Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        if (shared > 2 && one.element !== other.element)
          lost.push(`printed over each other: ${one.words} | ${other.words}`);
      }
    });
    return [...new Set(lost)];

    function isShown(element: Element): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { clipPath, clip, display } = getComputedStyle(at);
        // A group in a drawing, and what only screen readers get: neither counts as hidden to checkVisibility.
        if (display === 'none' || clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)')
          return false;
      }
      return element.checkVisibility({ contentVisibilityAuto: true, visibilityProperty: true });
    }

    function isCut(element: Element, box: DOMRect): boolean {
      for (let at: Element | null = element; at !== null; at = at.parentElement) {
        const { overflowX, overflowY, display } = getComputedStyle(at);
        if (display === 'inline') continue;
        const { left, right, top, bottom } = at.getBoundingClientRect();
        const cutsAcross =
          /hidden|clip/.test(overflowX) && (box.left < left - 1 || box.right > right + 1);
        const cutsDown =
          /hidden|clip/.test(overflowY) && (box.top < top - 1 || box.bottom > bottom + 1);
        if (cutsAcross || cutsDown) return true;
      }
      return false;
    }
  });
}
