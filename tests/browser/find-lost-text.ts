import type { Page } from '@playwright/test';

/**
 * Words that a reader cannot read: outside the page's width, cut off by a box, or printed over other words. One line for
 * each, with the words. Bars that stay in sight while the page scrolls are not looked at.
 */
export function findLostText(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    interface Cutter {
      across: boolean;
      down: boolean;
      bounds: DOMRect;
    }
    const shown = new Map<Element, boolean>();
    const cutters = new Map<Element, Cutter[]>();
    const lost: string[] = [];
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth > width)
      lost.push(`the page is ${document.documentElement.scrollWidth} wide, the screen ${width}`);
    // What is far from the screen is not laid out before one comes near: look at it as it is then.
    for (const element of document.querySelectorAll<HTMLElement>('main *'))
      if (getComputedStyle(element).contentVisibility === 'auto') {
        element.style.contain = 'layout style paint';
        element.style.contentVisibility = 'visible';
      }
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

    function isShown(element: Element | null): boolean {
      if (element === null) return true;
      const known = shown.get(element);
      if (known !== undefined) return known;
      const { clipPath, clip, display, position, textOverflow } = getComputedStyle(element);
      // A bar that floats over the text, which scrolls past it, and what is shortened on purpose.
      const isApart = /sticky|fixed/.test(position) || textOverflow === 'ellipsis';
      // A group in a drawing, and what only screen readers get: neither counts as hidden to checkVisibility.
      const isHidden =
        display === 'none' || clipPath === 'inset(50%)' || clip === 'rect(0px, 0px, 0px, 0px)';
      const answer =
        !(isHidden || isApart) &&
        element.checkVisibility({ visibilityProperty: true }) &&
        isShown(element.parentElement);
      shown.set(element, answer);
      return answer;
    }

    function isCut(element: Element, box: DOMRect): boolean {
      return cuttersOf(element).some(({ across, down, bounds }) => {
        const cutsAcross = across && (box.left < bounds.left - 1 || box.right > bounds.right + 1);
        return cutsAcross || (down && (box.top < bounds.top - 1 || box.bottom > bounds.bottom + 1));
      });
    }

    /** The boxes around an element that cut off what reaches out of them. */
    function cuttersOf(element: Element | null): Cutter[] {
      if (element === null) return [];
      const known = cutters.get(element);
      if (known !== undefined) return known;
      const { overflowX, overflowY, display } = getComputedStyle(element);
      const across = display !== 'inline' && /hidden|clip/.test(overflowX);
      const down = display !== 'inline' && /hidden|clip/.test(overflowY);
      const own = across || down ? [{ across, down, bounds: element.getBoundingClientRect() }] : [];
      const all = [...own, ...cuttersOf(element.parentElement)];
      cutters.set(element, all);
      return all;
    }
  });
}
