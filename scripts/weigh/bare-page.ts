const BLOCKS = 'h1,h2,h3,h4,p,li,dt,dd,th,td,summary,figcaption,caption,text';
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4']);

/** What somebody would write by hand, one kilobyte of it. */
const STYLE = `
:root{color-scheme:light dark;--ink:#14171a;--paper:#fdfdfb;--soft:#4a5056;--rule:#cfd2cc}
@media(prefers-color-scheme:dark){:root{--ink:#ecebe6;--paper:#14171a;--soft:#b4b8ba;--rule:#3a4046}}
*{box-sizing:border-box}
html{background:var(--paper);color:var(--ink);-webkit-text-size-adjust:100%}
body{max-width:36rem;margin:0 auto;padding:1.5rem clamp(1.25rem,4vw,2.5rem);font:1.0625rem/1.625rem Charter,'Iowan Old Style','Sitka Text',Georgia,'Noto Serif',serif;overflow-wrap:break-word}
h1,h2,h3,h4{font-weight:700;line-height:1.1;letter-spacing:-.012em;text-wrap:balance;margin:2.5rem 0 1rem}
h1{font-size:clamp(2.25rem,1.5rem + 3.3vw,4.25rem);margin-top:1rem}
h2{font-size:clamp(1.625rem,1.35rem + 1.2vw,2.25rem);padding-top:1rem;border-top:1px solid var(--rule)}
h3{font-size:1.375rem}
h4{font-size:1.125rem}
p{margin:0 0 1.625rem;text-wrap:pretty}
li{margin:0 0 .5rem;color:var(--soft)}
a{color:inherit;text-underline-offset:.18em}
:focus-visible{outline:3px solid #0a58d6;outline-offset:2px}
@media print{body{max-width:none}}
`;

/** The visible words of a page as hand-made HTML: headings, paragraphs and items, one kilobyte of style, and nothing more. */
export function barePage(document: Document): string {
  const { body, title } = document;
  for (const element of body.querySelectorAll('script,style,template')) element.remove();
  const lines: string[] = [];
  const write = (tag: string, text: string | null) => {
    const words = escape((text ?? '').replace(/\s+/g, ' ').trim());
    if (words !== '') lines.push(`<${tag}>${words}</${tag}>`);
  };
  const walk = (element: Element) => {
    if (element.querySelector(BLOCKS) === null)
      return write(tagOf(element.localName), element.textContent);
    for (const child of element.childNodes)
      if (child.nodeType === 1) walk(child as Element);
      else if (child.nodeType === 3) write('p', child.textContent);
  };
  walk(body);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>${STYLE}</style>\n${lines.join('\n')}\n`;
}

function tagOf(name: string): string {
  return HEADINGS.has(name) || name === 'li' ? name : 'p';
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
