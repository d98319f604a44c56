import { inflateSync } from 'node:zlib';

const WOFF = { header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

/** Unpacks a font in WOFF (W3C's recommendation of 2012) to the OpenType that is in it. */
export function readWoff(woff: Buffer): Uint8Array {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') throw new Error('The font is no WOFF.');
  const count = woff.readUInt16BE(12);
  const font = Buffer.alloc(woff.readUInt32BE(16));
  woff.copy(font, 0, 4, 8);
  font.writeUInt16BE(count, 4);
  const power = Math.floor(Math.log2(count));
  font.writeUInt16BE(2 ** power * 16, 6);
  font.writeUInt16BE(power, 8);
  font.writeUInt16BE(count * 16 - 2 ** power * 16, 10);
  let end = SFNT.header + count * SFNT.entry;
  for (let at = 0; at < count; at += 1) {
    const entry = WOFF.header + at * WOFF.entry;
    const [offset, packed, length] = [4, 8, 12].map((field) => woff.readUInt32BE(entry + field));
    if (offset === undefined || packed === undefined || length === undefined) continue;
    const bytes = woff.subarray(offset, offset + packed);
    (packed < length ? inflateSync(bytes) : bytes).copy(font, end);
    const place = SFNT.header + at * SFNT.entry;
    woff.copy(font, place, entry, entry + 4);
    woff.copy(font, place + 4, entry + 16, entry + 20);
    font.writeUInt32BE(end, place + 8);
    font.writeUInt32BE(length, place + 12);
    end += Math.ceil(length / 4) * 4;
  }
  return font;
}
