import { afterEach, describe, expect, it, vi } from 'vitest';
import { PageComments } from '../../../utils/assistant/page-comments';
import type { PageParts } from '../../../utils/assistant/page-parts';
import type { SurfaceKind } from '../../../utils/domain/platform';
import type { PlatformAdapter } from '../../../utils/platforms/contract';

const URL_ = new URL('https://weibo.com/comment/inbox');
const doc = {} as Document;

function setUp(load?: () => Promise<PageParts>) {
  const page = { kind: 'comments' as SurfaceKind };
  const heard: string[] = [];
  const reader = { look: () => heard.push('look'), jsonSeen: () => heard.push('json') };
  const loads = vi.fn(load ?? (async () => ({ createCommentReader: () => reader }) as unknown as PageParts));
  const adapter = { platform: 'weibo', surface: () => ({ kind: page.kind, id: 'x' }) } as unknown as PlatformAdapter;
  const comments = new PageComments(
    adapter,
    () => Promise.reject(new Error('not sent here')),
    () => ({ platform: 'weibo', id: '1', name: null }),
    loads,
  );
  return { page, heard, loads, comments };
}
const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('PageComments', () => {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  it.each(['compose', 'scheduled', 'other'] as const)('loads nothing on a page of kind %s', async (kind) => {
    const { page, loads, comments } = setUp();
    page.kind = kind;
    comments.look(URL_, doc);
    comments.jsonSeen();
    await settle();
    expect(loads).not.toHaveBeenCalled();
  });

  it.each(['comments', 'messages'] as const)(
    'looks at a page of kind %s as soon as its reader is there',
    async (kind) => {
      const { page, heard, comments } = setUp();
      page.kind = kind;
      comments.look(URL_, doc);
      comments.look(URL_, doc);
      await settle();
      expect(heard).toEqual(['look']);
      comments.look(URL_, doc);
      comments.jsonSeen();
      expect(heard).toEqual(['look', 'look', 'json']);
    },
  );

  it('tells the reader first of JSON that came just before it, not of another page’s', async () => {
    let at = 10_000;
    vi.spyOn(performance, 'now').mockImplementation(() => at);
    const early = setUp();
    early.comments.jsonSeen();
    at += 900;
    early.comments.look(URL_, doc);
    await settle();
    expect(early.heard).toEqual(['json', 'look']);
    const long = setUp();
    long.comments.jsonSeen();
    at += 60_000;
    long.comments.look(URL_, doc);
    await settle();
    expect(long.heard).toEqual(['look']);
  });

  it('tells the reader when the page has gone on to one without comments', async () => {
    const { page, heard, comments } = setUp();
    comments.look(URL_, doc);
    await settle();
    page.kind = 'compose';
    comments.look(URL_, doc);
    expect(heard).toEqual(['look', 'look']);
  });

  it('reads nothing, and breaks nothing, when the script is gone', async () => {
    const { heard, loads, comments } = setUp(() => Promise.reject(new Error('gone')));
    comments.look(URL_, doc);
    await settle();
    expect(loads).toHaveBeenCalledOnce();
    expect(heard).toEqual([]);
  });
});
