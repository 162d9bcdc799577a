import { deflateSync } from 'node:zlib';
import { create } from 'qrcode';

/** A picture as RGBA pixels. */
export interface Picture {
  readonly data: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

/** A plain picture of one grey. */
export function plain(width: number, height: number, grey = 255): Picture {
  const data = new Uint8ClampedArray(width * height * 4).fill(grey);
  for (let i = 3; i < data.length; i += 4) data[i] = 255;
  return { data, width, height };
}

/** Draws a code into a picture, with its quiet zone. `module`: side of one module in pixels. @returns side of the whole */
export function drawCode(
  { data, width, height }: Picture,
  text: string,
  at: { x: number; y: number; module: number; inverted?: boolean },
): number {
  const { modules } = create(text);
  const { x, y, module, inverted = false } = at;
  const side = (modules.size + 8) * module;
  for (let row = 0; row < side; row++) {
    for (let column = 0; column < side; column++) {
      const [u, v] = [Math.floor(column / module) - 4, Math.floor(row / module) - 4];
      const inside = u >= 0 && v >= 0 && u < modules.size && v < modules.size;
      const dark = inside && modules.data[v * modules.size + u] === 1;
      if (x + column >= width || y + row >= height) continue;
      data.fill(
        dark !== inverted ? 0 : 255,
        ((y + row) * width + x + column) * 4,
        ((y + row) * width + x + column) * 4 + 3,
      );
    }
  }
  return side;
}

/** A picture with codes below each other, on white. */
export function codes(texts: readonly string[], module = 6): Picture {
  const sides = texts.map((text) => (create(text).modules.size + 8) * module);
  const picture = plain(
    Math.max(...sides, 40),
    Math.max(
      sides.reduce((a, b) => a + b, 0),
      40,
    ),
  );
  let y = 0;
  for (const [i, text] of texts.entries()) {
    drawCode(picture, text, { x: 0, y, module });
    y += sides[i]!;
  }
  return picture;
}

/** The picture as a PNG file. */
export function png({ data, width, height }: Picture): Buffer {
  const rows = Buffer.alloc((width * 4 + 1) * height);
  for (let y = 0; y < height; y++) {
    Buffer.from(data.buffer, data.byteOffset + y * width * 4, width * 4).copy(rows, y * (width * 4 + 1) + 1);
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(body.length);
  sum.writeUInt32BE(crc(named));
  return Buffer.concat([length, named, sum]);
}

function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
