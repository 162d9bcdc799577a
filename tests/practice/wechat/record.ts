import type { PracticeWorld } from '../contract';
import { type Sent, stateOf, type WechatState } from './state';

/** 发表记录. The platform file leaves its answer open; this is the form that public readers of it agree on. */

/** `publish_page`: JSON in JSON in JSON, newest first. Messages sent without notice have no `sent_info`. */
export function publishPage(state: WechatState): { readonly publish_page: string } {
  const publish_list = [...state.sent].reverse().map((sent) => ({
    publish_type: sent.free ? 1 : 101,
    publish_info: JSON.stringify(publishInfo(sent)),
  }));
  return { publish_page: JSON.stringify({ total_count: publish_list.length, publish_list }) };
}

function publishInfo(sent: Sent) {
  const time = sent.sendTime || Math.floor(sent.at / 1000);
  return {
    type: 9,
    msgid: Number(sent.msgid),
    ...(sent.free ? {} : { sent_info: { time } }),
    appmsg_info: sent.titles.map((title, i) => ({
      appmsgid: Number(sent.appmsgid),
      itemidx: i + 1,
      title: title.replaceAll('&', '&amp;').replaceAll('<', '&lt;'),
      content_url: `http://mp.weixin.qq.com/s/practice${sent.msgid}_${i + 1}`,
      is_deleted: false,
      line_info: { send_time: time },
    })),
  };
}

/** 公众号助手 on the phone: a message that never passes through this browser. The text is its title. */
export function messageFromPhone(world: PracticeWorld, text: string): Sent {
  const state = stateOf(world);
  const sent: Sent = {
    appmsgid: String(state.nextId++),
    msgid: String(2247480001 + state.sent.length),
    titles: [text],
    at: Date.now(),
    sendTime: 0,
    free: false,
  };
  state.sent.push(sent);
  return sent;
}
