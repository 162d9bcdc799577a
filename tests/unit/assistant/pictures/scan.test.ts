import fc from 'fast-check';
import jsQR from 'jsqr';
import { describe, expect, it } from 'vitest';
import { readWith } from '../../../../utils/assistant/pictures/read-with';
import { scanCodes } from '../../../../utils/assistant/pictures/scan';
import { hasContrast, MOST_TILES, TILE, type Tile, tilesOf } from '../../../../utils/assistant/pictures/tiles';
import { codes, drawCode, type Picture, plain } from '../../../support/qr-picture';

/** The part of a picture a tile asks for, nearest pixel. */
function cut({ data, width }: Picture, tile: Tile): Picture {
  const part = plain(Math.round(tile.width * tile.scale), Math.round(tile.height * tile.scale));
  const [from, to] = [new Uint32Array(data.buffer), new Uint32Array(part.data.buffer)];
  for (let y = 0; y < part.height; y++) {
    const row = Math.floor(tile.y + y / tile.scale) * width;
    for (let x = 0; x < part.width; x++) to[y * part.width + x] = from[row + Math.floor(tile.x + x / tile.scale)]!;
  }
  return part;
}

function scan(picture: Picture, reader = readWith(jsQR)): Promise<string[]> {
  return scanCodes(
    picture.width,
    picture.height,
    (tile) => cut(picture, tile),
    reader,
    async () => {},
  );
}

const TARGET = 'https://u.wechat.com/EAbcd1234';

describe('scanCodes', () => {
  it.each([
    ['a code that fills the picture', codes([TARGET]), [TARGET]],
    ['a tiny code', codes([TARGET], 2), [TARGET]],
    ['a huge code', codes([TARGET], 40), [TARGET]],
    [
      'several codes',
      codes(['https://a.gov.cn/1', 'https://b.gov.cn/2', '第三个']),
      ['https://a.gov.cn/1', 'https://b.gov.cn/2', '第三个'],
    ],
    ['no code', plain(900, 700, 200), []],
  ])('finds %s', async (_name, picture, expected) => {
    expect((await scan(picture)).sort()).toEqual([...expected].sort());
  });

  it('finds a small code near the foot of a long picture', async () => {
    const picture = plain(1080, 7000, 230);
    drawCode(picture, TARGET, { x: 820, y: 6600, module: 4 });
    expect(await scan(picture)).toEqual([TARGET]);
  });

  it('finds a light code on dark ground', async () => {
    const picture = plain(500, 500, 0);
    drawCode(picture, TARGET, { x: 60, y: 60, module: 8, inverted: true });
    expect(await scan(picture)).toEqual([TARGET]);
  });

  it('tells one code once, however many tiles show it, and cuts hostile lengths', async () => {
    const picture = codes([TARGET], 30);
    expect(picture.width).toBeGreaterThan(TILE);
    expect(await scan(picture)).toEqual([TARGET]);
    const long = '长'.repeat(5_000);
    const found = await scan(codes([TARGET]), () => ({ text: long }));
    expect(found).toEqual([long.slice(0, 2_000)]);
  });

  it('ends where the pixels may not be read', async () => {
    expect(
      await scanCodes(
        5_000,
        5_000,
        () => null,
        () => expect.unreachable(),
        async () => {},
      ),
    ).toEqual([]);
  });

  it('survives a decoder that throws', async () => {
    const broken = readWith(() => {
      throw new RangeError('odd pixels');
    });
    expect(await scan(codes([TARGET]), broken)).toEqual([]);
  });
});

describe('tilesOf', () => {
  it('keeps every tile inside the picture and within the size of one look', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12_000 }), fc.integer({ min: 1, max: 12_000 }), (width, height) => {
        const tiles = tilesOf(width, height);
        expect(tiles.length).toBeGreaterThan(0);
        expect(tiles.length).toBeLessThanOrEqual(MOST_TILES);
        const fits = ({ x, y, width: w, height: h, scale }: Tile) =>
          x >= 0 && y >= 0 && x + w <= width && y + h <= height && Math.max(w, h) * scale <= Math.max(TILE, 800);
        expect(tiles.filter((tile) => !fits(tile))).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  it('holds every place of up to half a tile whole in one tile', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 400, max: 2_000 }),
        fc.integer({ min: 400, max: 2_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (width, height, u, v) => {
          const side = TILE / 2 - 1;
          const [x, y] = [Math.floor(u * (width - side)), Math.floor(v * (height - side))];
          const holds = ({ scale, ...t }: Tile) =>
            scale === 1 && t.x <= x && t.y <= y && t.x + t.width >= x + side && t.y + t.height >= y + side;
          expect(tilesOf(width, height).some(holds)).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('has nothing to look at in a picture without size', () => {
    expect([tilesOf(0, 0), tilesOf(Number.NaN, 4), tilesOf(-1, 3)]).toEqual([[], [], []]);
  });
});

describe('hasContrast', () => {
  it('tells plain ground from a code', () => {
    const { data, width, height } = codes([TARGET]);
    expect(hasContrast(data, width, height)).toBe(true);
    expect(hasContrast(plain(640, 640, 120).data, 640, 640)).toBe(false);
  });
});
