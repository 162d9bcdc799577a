import { must, request, settings, toast } from './xhr';

/** Draft list: 编辑 / 发表 / 删除 on every card (platform file §2.7). That 发表 opens the editor with `isSend=1` is [S] idx:49141630956. */
for (const card of document.querySelectorAll<HTMLElement>('.weui-desktop-card[data-appid]')) {
  const id = card.dataset.appid ?? '';
  const open = (send: boolean) =>
    location.assign(
      `/cgi-bin/appmsg?t=media/appmsg_edit&action=edit&type=77&appmsgid=${id}&isMul=1&replaceScene=0&isSend=${send ? 1 : 0}&isFreePublish=0&token=${settings.token}&lang=zh_CN`,
    );
  must('.js_edit', card).addEventListener('click', () => open(false));
  must('.js_publish', card).addEventListener('click', () => open(true));
  must('.js_delete', card).addEventListener('click', async () => {
    await request('POST', '/cgi-bin/operate_appmsg?t=ajax-response&sub=del', { AppMsgId: id });
    card.remove();
    toast('已删除');
  });
}
