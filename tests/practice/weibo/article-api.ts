import type { PracticeRequest, PracticeResponse, PracticeWorld } from '../contract';
import { ACCOUNT, nextId, stateOf } from './state';

const done = (data: unknown): PracticeResponse => ({ body: { code: 100000, msg: '', data } });

/** `card.weibo.com/article/v5/aj/editor/draft/*`: autosave, loading and publishing of long articles. */
export function articleApi(request: PracticeRequest, world: PracticeWorld): PracticeResponse | null {
  const action = /^\/article\/v[35]\/aj\/editor\/draft\/(\w+)$/.exec(request.url.pathname)?.[1];
  if (!action) return null;
  const state = stateOf(world);
  const form = new URLSearchParams(request.body.toString('utf8'));
  const id = form.get('id') ?? request.url.searchParams.get('id') ?? '';
  switch (`${request.method} ${action}`) {
    case 'GET list':
      return done({ list: [...state.articles.values()].map(({ id: key, title }) => ({ id: key, title })) });
    case 'POST create': {
      const created = nextId(state);
      state.articles.set(created, { id: created, title: '', summary: '', content: '' });
      return done({ id: created });
    }
    case 'GET load':
      return done(state.articles.get(id) ?? { id, title: '', summary: '', content: '' });
    case 'POST save':
      state.articles.set(id, {
        id,
        title: form.get('title') ?? '',
        summary: form.get('summary') ?? '',
        content: form.get('content') ?? '',
      });
      return done({ id });
    case 'POST publish': {
      if (world.switches.has('fail-publish'))
        return { body: { code: 100001, msg: world.switches.get('fail-publish') || '内容违规，发布失败' } };
      if (world.switches.has('verification')) return done({ geetest: { gt: 'x' } });
      const object = `1022:${id}`;
      return done({ object_id: object, url: `https://weibo.com/ttarticle/p/show?id=${id}`, uid: ACCOUNT.uid });
    }
    default:
      return null;
  }
}
