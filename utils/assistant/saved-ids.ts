import type { RawRequest, RawResponse } from '../platforms/contract';

/** Saves whose id later stands for the text: WeChat's message, Weibo's article (platform files §3.1). */
const SAVES: Readonly<Record<string, { readonly answer: RegExp; readonly asked: RegExp }>> = {
  'wechat.save': { answer: /"appMsgId"\s*:\s*"?(\d{6,20})/i, asked: /(?:^|[?&])appmsgid=(\d{6,20})(?:&|$)/i },
  'weibo.article-save': { answer: /"id"\s*:\s*"?(\d{6,25})/i, asked: /(?:^|&)id=(\d{6,25})(?:&|$)/i },
};

/** Ids under which this save keeps what is on the page; none for any other request. */
export function savedIds(endpoint: string, request: RawRequest, response: RawResponse): readonly string[] {
  const save = SAVES[endpoint];
  if (!save) return [];
  const form = request.form?.map(([name, value]) => `${name}=${value}`).join('&');
  const found = [save.answer.exec(response.body)?.[1], save.asked.exec(form ?? request.body)?.[1]];
  return found.filter((id): id is string => id !== undefined);
}
