declare module 'dom-anchor-text-quote' {
  interface TextQuote {
    readonly exact: string;
    readonly prefix?: string;
    readonly suffix?: string;
  }

  /** The place of a quotation in a tree, or null where it has none. */
  export function toRange(root: Node, selector: TextQuote): Range | null;
}
