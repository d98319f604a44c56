import { getDocument, type PDFDocumentLoadingTask } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A line of text on paper; lengths in points, from the top left corner of its page. */
interface PrintedLine {
  text: string;
  left: number;
  /** Where its letters stand. */
  baseline: number;
  /** The size of its largest letters. */
  size: number;
}

export interface PrintedPage {
  width: number;
  height: number;
  /** From top to bottom; where text stands in two columns, each has its own lines. */
  lines: readonly PrintedLine[];
  /** All that is on it, in the order in which it was drawn, so column after column. */
  text: string;
}

/** Pieces of one line are closer to each other than this many of their letters' size. */
const GAP = 1.5;

/** The pages of a PDF file as what can be read on them. */
export async function readPdf(file: Uint8Array): Promise<PrintedPage[]> {
  const task: PDFDocumentLoadingTask = getDocument({ data: new Uint8Array(file), verbosity: 0 });
  const pdf = await task.promise;
  const pages: PrintedPage[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const pieces = items.flatMap((item) => {
      if (!('str' in item) || item.str.trim() === '') return [];
      const [, , , , left = 0, bottom = 0] = item.transform as number[];
      const right = left + item.width;
      return [{ text: item.str, left, right, baseline: height - bottom, size: item.height }];
    });
    const text = pieces.map((piece) => piece.text).join(' ');
    pages.push({ width, height, lines: linesOf(pieces), text: text.replace(/\s+/g, ' ') });
  }
  await task.destroy();
  return pages;
}

interface Piece extends PrintedLine {
  right: number;
}

function linesOf(pieces: readonly Piece[]): PrintedLine[] {
  const lines: Piece[] = [];
  for (const piece of pieces) {
    const line = lines.findLast(
      (one) =>
        Math.abs(one.baseline - piece.baseline) < Math.max(one.size, piece.size) / 2 &&
        piece.left >= one.right - 1 &&
        piece.left - one.right < piece.size * GAP,
    );
    if (line === undefined) {
      lines.push({ ...piece });
      continue;
    }
    line.text += piece.left - line.right > piece.size * 0.15 ? ` ${piece.text}` : piece.text;
    line.right = piece.right;
    line.size = Math.max(line.size, piece.size);
  }
  return lines.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left);
}
