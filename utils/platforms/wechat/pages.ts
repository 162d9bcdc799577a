import type { SurfaceKind } from '../../domain/platform';

/** Where comments and messages stand. Without the session's `token`: it is renewed at every login and is nobody's business. */
export const COMMENTS_URL =
  'https://mp.weixin.qq.com/misc/appmsgcomment?action=list_latest_comment&begin=0&count=10&sendtype=MASSSEND&scene=1&lang=zh_CN';
export const MESSAGES_URL = 'https://mp.weixin.qq.com/cgi-bin/message?t=message/list&count=20&day=7&lang=zh_CN';

export type SurfaceId =
  | 'wechat.article'
  | 'wechat.picture'
  | 'wechat.drafts'
  | 'wechat.masssend'
  | 'wechat.comments'
  | 'wechat.messages'
  | 'wechat.other';

/** Which page this is, by path and `action`, never by the order of the query (§1). */
export function surfaceOf(url: URL): { readonly kind: SurfaceKind; readonly id: SurfaceId } {
  const q = url.searchParams;
  const action = q.get('action') ?? '';
  const template = q.get('t') ?? '';
  switch (url.pathname.replace(/\/+$/, '')) {
    case '/cgi-bin/appmsg':
      if (action === 'list_card' || action === 'list' || /appmsg_list/.test(template)) {
        return { kind: 'scheduled', id: 'wechat.drafts' };
      }
      if (action === 'edit' || action === 'video_edit' || /appmsg_edit(?:_v2)?/.test(template)) {
        return { kind: 'compose', id: q.get('createType') === '8' ? 'wechat.picture' : 'wechat.article' };
      }
      return { kind: 'other', id: 'wechat.other' };
    case '/cgi-bin/masssendpage':
      return { kind: 'scheduled', id: 'wechat.masssend' };
    case '/misc/appmsgcomment':
      return action === 'get_setting'
        ? { kind: 'other', id: 'wechat.other' }
        : { kind: 'comments', id: 'wechat.comments' };
    case '/cgi-bin/message':
    case '/cgi-bin/singlesendpage':
      return { kind: 'messages', id: 'wechat.messages' };
    default:
      return { kind: 'other', id: 'wechat.other' };
  }
}
