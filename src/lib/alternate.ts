/** The same thing as a page, or more about it, in another form: a link in the page's head that programs read. */
export interface Alternate {
  /** The media type of what it leads to. */
  readonly type: string;
  readonly href: string;
  readonly title?: string;
  /** How it stands to the page, where it is not the page itself in another form. */
  readonly rel?: string;
}

/** A feed of Atom as one of a page's other forms. */
export function atomAlternate(href: string, title: string): Alternate {
  return { type: 'application/atom+xml', href, title };
}

/** A JSON Feed as one of a page's other forms. */
export function jsonFeedAlternate(href: string, title: string): Alternate {
  return { type: 'application/feed+json', href, title };
}

/** The page as Markdown. */
export function markdownAlternate(href: string): Alternate {
  return { type: 'text/markdown', href };
}
