import { describe, expect, it } from 'vitest';
import type { Backend } from '../../../utils/background/backend';
import { collectTap } from '../../../utils/background/collect';
import { bindFiles, chosenFiles, filesOf, refsIn, withFiles } from '../../../utils/background/media';
import { digestOf } from '../../../utils/review/digest';
import { openDatabase } from '../../../utils/storage/open';
import { ACCOUNT, ACCOUNT_KEY, aDraft, aMedia } from '../../support/builders';
import { NOW } from '../../support/clock';
import { closing } from '../../support/indexeddb';

const [one, two] = ['1'.repeat(64), '2'.repeat(64)];
const database = async () => closing(await openDatabase());
const withPictures = (...refs: string[]) => aDraft({ article: { media: refs.map((ref) => aMedia({ ref })) } });

describe('files by their bytes', () => {
  it('are known by the address the platform gave them, and the first word counts', async () => {
    const db = await database();
    await bindFiles(db, 'weibo', ACCOUNT_KEY, [{ ref: 'pid-1', sha256: one! }], NOW);
    await bindFiles(
      db,
      'weibo',
      ACCOUNT_KEY,
      [
        { ref: 'pid-1', sha256: two! },
        { ref: '', sha256: two! },
      ],
      NOW,
    );
    expect([...(await filesOf(db, 'weibo', ['pid-1', 'pid-2', '']))]).toEqual([['pid-1', one]]);
    expect((await filesOf(db, 'wechat', ['pid-1'])).size).toBe(0);
  });

  it('make the digest: the same file under another address is the same, another file is not', async () => {
    const db = await database();
    const files = [
      { ref: 'pid-1', sha256: one! },
      { ref: 'pid-2', sha256: one! },
      { ref: 'pid-3', sha256: two! },
    ];
    await bindFiles(db, 'weibo', ACCOUNT_KEY, files, NOW);
    const digest = async (...refs: string[]) => digestOf(await withFiles(db, withPictures(...refs)));
    expect(await digest('pid-1')).toBe(await digest('pid-2'));
    expect(await digest('pid-1')).not.toBe(await digest('pid-3'));
    expect(await digest('pid-1', 'pid-3')).not.toBe(await digest('pid-3', 'pid-1'));
    expect(await digest('never seen')).not.toBe(await digest('pid-1'));
  });

  it('are never taken from the page', async () => {
    const db = await database();
    const claimed = aDraft({ article: { media: [aMedia({ ref: 'pid-9', sha256: one! })] } });
    expect((await withFiles(db, claimed)).articles[0]?.media[0]?.sha256).toBeNull();
  });

  it('come from the upload as it passes by', async () => {
    const db = await database();
    const back: Backend = { db: async () => db, now: () => NOW, tell: () => {} };
    const url = 'https://picupload.weibo.com/interface/upload.php';
    const request = { method: 'POST', url, contentType: '', body: '', form: null, unreadable: false };
    const answer = (body: string) => ({ status: 200, url, body, headers: {} });
    const tap = (body: string, sha256?: string) =>
      collectTap(back, {
        endpoint: 'weibo.picture-upload',
        request,
        response: answer(body),
        account: { ...ACCOUNT },
        ...(sha256 ? { sha256 } : {}),
      });
    await tap('{"data":{"pics":{"pic_1":{"pid":"006abc"}}}}', one);
    await tap('{"pic":{"pid":"006two"},"old":{"pid":"006other"}}', two);
    await tap('{"pic":{"pid":"006none"}}');
    expect([...(await filesOf(db, 'weibo', ['006abc', '006two', '006other', '006none']))]).toEqual([['006abc', one]]);
  });

  it('else from files that were chosen and recognised in the draft', () => {
    const images = [
      { article: 0, ref: 'a', sha256: one!, codes: [] },
      { article: 0, ref: '', sha256: two!, codes: [] },
      { article: 0, ref: 'b', sha256: null, codes: [] },
    ];
    expect(chosenFiles({ images, hidden: [] })).toEqual([{ ref: 'a', sha256: one }]);
  });

  it('are asked for by every address that a request names', () => {
    const article = { mediaRefs: ['a', 'b'], coverRefs: ['c'] };
    expect(refsIn([null, { articles: [article, {}] }])).toEqual(['a', 'b', 'c']);
  });
});
