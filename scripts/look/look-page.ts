/** One part of a page, as it was and as it is; the names of files beside the page that is made here. */
export interface Look {
  /** What is seen: kind of page, width, scheme, which part. */
  title: string;
  /** From 0, nothing differs, to 1. */
  share: number;
  /** Missing where the page has this part on one side only. */
  before?: string;
  after?: string;
  marks?: string;
}

/** An HTML page that lays today's pictures beside those of a commit: what differs most comes first. */
export function lookPage(looks: readonly Look[], against: string): string {
  const differing = looks
    .filter(({ share }) => share > 0)
    .toSorted((a, b) => b.share - a.share || a.title.localeCompare(b.title, 'en'));
  const same = looks.filter(({ share }) => share === 0);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${differing.length} of ${looks.length} differ</title>
<style>
  body { font: 1rem/1.5 sans-serif; margin: 1rem; background: #ddd; color: #111 }
  section { display: grid; grid-template-columns: repeat(3, 1fr); gap: .5rem; margin-block: 2rem; align-items: start }
  h2 { grid-column: 1 / -1; font-size: 1rem; margin: 0 }
  figure { margin: 0 }
  img { max-width: 100%; border: 1px solid #888 }
</style>
<h1>${differing.length} of ${looks.length} pictures differ from ${escape(against)}</h1>
${differing.map(section).join('\n')}
<h2>Alike: ${same.length}</h2>
<ul>${same.map(({ title }) => `<li>${escape(title)}</li>`).join('')}</ul>
</html>
`;
}

function section({ title, share, before, after, marks }: Look): string {
  const pictures = [
    picture('Before', before),
    picture('What differs', marks),
    picture('Now', after),
  ];
  return `<section><h2>${escape(title)}: ${percent(share)}</h2>${pictures.join('')}</section>`;
}

function picture(caption: string, file: string | undefined): string {
  const image =
    file === undefined ? '<p>Nothing</p>' : `<img src="${escape(file)}" alt="" loading="lazy">`;
  return `<figure><figcaption>${caption}</figcaption>${image}</figure>`;
}

function percent(share: number): string {
  return share < 0.001 ? 'under 0.1 %' : `${(share * 100).toFixed(1)} %`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
