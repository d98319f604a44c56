import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

export interface Comparison {
  /** How many pixels differ; where one picture is larger, what the other lacks counts as different. */
  changed: number;
  /** The same as a share of all pixels, from 0 to 1. */
  share: number;
  /** A PNG file of the larger of both sizes: what is alike is faint, what differs is marked. */
  marks: Uint8Array;
}

/** Lays one PNG file on another. Edges that are only smoothed otherwise do not count. */
export function comparePictures(before: Uint8Array, after: Uint8Array): Comparison {
  const one = PNG.sync.read(Buffer.from(before));
  const other = PNG.sync.read(Buffer.from(after));
  const width = Math.max(one.width, other.width);
  const height = Math.max(one.height, other.height);
  const marks = new PNG({ width, height });
  const changed = pixelmatch(
    onSheet(one, width, height).data,
    onSheet(other, width, height).data,
    marks.data,
    width,
    height,
    { threshold: 0.1, alpha: 0.2 },
  );
  return { changed, share: changed / (width * height), marks: PNG.sync.write(marks) };
}

/** The picture at the top left of a sheet whose rest is a colour that no page has. */
function onSheet(picture: PNG, width: number, height: number): PNG {
  const sheet = new PNG({ width, height });
  for (let at = 0; at < sheet.data.length; at += 4) sheet.data.set([255, 0, 255, 255], at);
  PNG.bitblt(picture, sheet, 0, 0, picture.width, picture.height, 0, 0);
  return sheet;
}
