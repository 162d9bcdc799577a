import { makeProse } from './prose';
import { element, must, request, toast } from './xhr';

/** The messages page (私信) in its layout of 2025/26 (platform file §4.2): no stable class names for sender or reply box are known. */

interface Item {
  id: string;
  fakeid: string;
  nick_name: string;
  date_time: number;
  content: string;
  ai?: boolean;
}
interface User {
  fakeid: string;
  nick_name: string;
  preview: string;
  date_time: number;
}

const app = must('#app');
app.append(
  element('<h2>私信</h2>'),
  element(
    '<div class="msg-frame"><div class="msg-users"></div><div class="chat-side" style="flex:1;display:flex"><div class="chat-empty">请选择会话</div></div></div>',
  ),
);
let open = '';

const DAY = 86_400_000;
const two = (n: number) => String(n).padStart(2, '0');

function shownTime(seconds: number): string {
  const at = new Date(seconds * 1000 + 8 * 3_600_000);
  const days = Math.floor((Date.now() + 8 * 3_600_000) / DAY) - Math.floor(at.getTime() / DAY);
  const clock = `${two(at.getUTCHours())}:${two(at.getUTCMinutes())}`;
  if (days === 0) return clock;
  if (days === 1) return `昨天 ${clock}`;
  if (days === 2) return `前天 ${clock}`;
  if (days < 7) return `星期${'日一二三四五六'.charAt(at.getUTCDay())} ${clock}`;
  return `${at.getUTCMonth() + 1}月${at.getUTCDate()}日 ${clock}`;
}

async function loadUsers(): Promise<void> {
  const answer = await request('GET', '/cgi-bin/message', { t: 'message/list', count: '20', day: '7' });
  const list = JSON.parse(String(answer?.user_list ?? '[]')) as User[];
  must('.msg-users').replaceChildren(
    ...list.map((user) => {
      const card = element(
        '<div class="msg-user-item"><b class="name"></b><div class="preview"></div><small></small></div>',
      );
      must('.name', card).textContent = user.nick_name;
      must('.preview', card).textContent = user.preview;
      must('small', card).textContent = shownTime(user.date_time);
      card.classList.toggle('active', user.fakeid === open);
      card.addEventListener('click', () => void show(user));
      return card;
    }),
  );
}

async function show(user: User): Promise<void> {
  open = user.fakeid;
  const answer = await request('GET', '/cgi-bin/singlesendpage', {
    action: 'sync',
    tofakeid: user.fakeid,
    lastmsgfromfakeid: '',
    lastmsgid: '0',
    createtime: '0',
  });
  const items = (answer?.msg_items as { msg_item?: Item[] } | undefined)?.msg_item ?? [];
  const column = element(
    '<div class="chat-col"><div class="chat-tip">仅保存最近30天的私信</div><div class="new-user-loading" style="display:none">加载中</div></div>',
  );
  let last = 0;
  for (const item of [...items].sort((a, b) => a.date_time - b.date_time)) {
    const own = item.fakeid !== user.fakeid;
    const row = element(`<div class="chat-row${own ? ' me' : ''}"><div class="chat-bubble"></div></div>`);
    must('.chat-bubble', row).textContent = item.content;
    if (item.date_time - last > 300) {
      const time = element('<div class="chat-time"></div>');
      time.textContent = shownTime(item.date_time);
      row.prepend(time);
    }
    last = item.date_time;
    column.append(row);
  }
  const box = element(
    '<div class="chat-reply"><div class="editor"></div><div style="text-align:right"><button type="button" class="weui-desktop-btn weui-desktop-btn_primary">发送</button></div></div>',
  );
  const side = must('.chat-side');
  side.replaceChildren(element('<div style="flex:1"></div>'));
  side.firstElementChild!.append(column, box);
  const send = async () => {
    const content = prose.text();
    if (!content) return;
    const result = await request('POST', '/cgi-bin/singlesend?t=ajax-response', {
      tofakeid: user.fakeid,
      type: '1',
      content,
      imgcode: '',
      quickreplyid: '',
    });
    if (result?.base_resp?.ret !== 0) return toast('发送失败');
    await show(user);
    await loadUsers();
  };
  const prose = makeProse(must('.editor', box), { placeholder: '输入私信内容', onEnter: () => void send() });
  must('button', box).addEventListener('click', () => void send());
  for (const card of document.querySelectorAll('.msg-user-item')) {
    card.classList.toggle('active', card.querySelector('.name')?.textContent === user.nick_name);
  }
}

void loadUsers();
