import type { Endpoint, RawRequest, RawResponse } from '../../../../utils/platforms/contract';
import { endpoints } from '../../../../utils/platforms/wechat/endpoints';
import { requests } from '../../../../utils/platforms/wechat/requests';

/** Requests and answers as the page guard hands them on. */
export const endpoint = (name: string): Endpoint => endpoints.find((e) => e.id === `wechat.${name}`)!;

const PATHS: Readonly<Record<string, string>> = {
  masssend: '/cgi-bin/masssend?t=ajax-response',
  'time-send': '/cgi-bin/masssend?t=ajax-response&action=time_send',
  reply: '/misc/appmsgcomment?action=reply_comment',
  singlesend: '/cgi-bin/singlesend?t=ajax-response',
  save: '/cgi-bin/operate_appmsg?t=ajax-response&sub=create&type=77',
};

export function posted(name: string, fields: Record<string, string>, more: Partial<RawRequest> = {}): RawRequest {
  return {
    method: 'POST',
    url: `https://mp.weixin.qq.com${PATHS[name] ?? '/'}`,
    contentType: 'application/x-www-form-urlencoded; charset=UTF-8',
    body: new URLSearchParams(fields).toString(),
    form: null,
    unreadable: false,
    ...more,
  };
}

export function got(path: string): RawRequest {
  return {
    method: 'GET',
    url: `https://mp.weixin.qq.com${path}`,
    contentType: '',
    body: '',
    form: null,
    unreadable: false,
  };
}

export function answer(body: unknown, status = 200): RawResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return { status, url: 'https://mp.weixin.qq.com/x', body: text, headers: {} };
}

export const ok = (more: object = {}) => answer({ base_resp: { ret: 0, err_msg: 'ok' }, ...more });

export const decode = (name: string, fields: Record<string, string>, more?: Partial<RawRequest>) =>
  requests.decode(endpoint(name === 'time-send' ? 'masssend' : name), posted(name, fields, more));

/** Fields of a save with one article. */
export const ARTICLE = {
  count: '1',
  AppMsgId: '',
  title0: '医保缴费指南',
  author0: '清源县发布',
  digest0: '一文看懂。',
  auto_gen_digest0: '0',
  content0:
    '<p><span leaf="">详情见</span><a href="https://mp.weixin.qq.com/s/x">办理指南</a></p><img data-src="https://mmbiz.qpic.cn/a/b/640?wx_fmt=png">',
  sourceurl0: 'https://www.qingyuan.gov.cn/t1.html',
  share_page_type0: '0',
  guide_words0: '',
};
