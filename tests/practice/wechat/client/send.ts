import { element, must, request, settings, show, toast } from './xhr';

/** The publish chain after the first click (platform file §2.6, §3.2): send panel, second confirmation, QR, requests. */

const DAY = 86_400_000;
const BEIJING = 8 * 3_600_000;

function dayLabel(offset: number): string {
  if (offset === 0) return '今天';
  if (offset === 1) return '明天';
  const date = new Date(Date.now() + BEIJING + offset * DAY);
  return `${date.getUTCMonth() + 1}月${date.getUTCDate()}日`;
}

/** Chosen instant in seconds; Beijing time. */
function chosenTime(offset: number, hour: number, minute: number): number {
  const midnight = Math.floor((Date.now() + BEIJING) / DAY) * DAY - BEIJING;
  return Math.floor((midnight + offset * DAY + hour * 3_600_000 + minute * 60_000) / 1000);
}

export async function openSendPanel(appmsgid: string, multi: boolean): Promise<void> {
  const info = await request('GET', '/cgi-bin/masssendpage', { preview_appmsgid: appmsgid });
  document.querySelector('.new_mass_send_dialog')?.remove();
  const days = Array.from({ length: 8 }, (_, i) => `<option value="${i}">${dayLabel(i)}</option>`).join('');
  const picker = (style: string) =>
    `<dl class="weui-desktop-picker__time" style="${style}"><dt class="weui-desktop-picker__dt"><input class="weui-desktop-picker__input" size="5" value="10:00"></dt><dd><ol><li>09:00</li><li>10:00</li><li>11:00</li></ol></dd></dl>`;
  const toggle = (name: string, on: boolean) =>
    `<label class="weui-desktop-switch"><input type="checkbox" class="weui-desktop-switch__input ${name}"${on ? ' checked' : ''}><i class="weui-desktop-switch__box"></i></label>`;
  const dialog =
    element(`<div class="weui-desktop-dialog__wrp new_mass_send_dialog"><div class="weui-desktop-dialog"><div class="weui-desktop-dialog__hd"><h3>发表</h3><button type="button" class="weui-desktop-icon-btn weui-desktop-dialog__close-btn">×</button></div>
<div class="weui-desktop-dialog__bd"><div class="mass-send"><div class="mass-send__form"><div class="mass-send__list">
<div class="mass-send__td"><label>群发通知</label><div class="mass_send__notify">${toggle('js_notify', true)} 通知关注者</div></div>
<div class="mass-send__td mass-send__td-setting group_setting"><label>分组通知</label><span>全部用户</span></div>
<div class="mass-send__td mass-send__td-setting timer_setting"><label>定时发表</label>${toggle('js_timer', false)}
<div class="mass-send__timer" style="display:none"><dl class="weui-desktop-form__dropdown"><dt class="weui-desktop-form__dropdown__dt"><span class="weui-desktop-form__dropdown__value">明天</span></dt></dl><select class="js_day" aria-label="日期">${days}</select>${picker('')}${picker('display:none')}</div></div>
</div></div></div></div>
<div class="weui-desktop-dialog__ft mass-send__footer"><span class="mass-send__quota">今天还可以群发1次</span><button type="button" class="weui-desktop-btn weui-desktop-btn_primary">发表</button></div></div></div>`);
  document.getElementById('vue_app')!.append(dialog);
  const day = must<HTMLSelectElement>('.js_day', dialog);
  const timer = must<HTMLInputElement>('.js_timer', dialog);
  const time = must<HTMLInputElement>('.weui-desktop-picker__input', dialog);
  const label = () => {
    must('.weui-desktop-form__dropdown__value', dialog).textContent = dayLabel(Number(day.value));
  };
  day.value = '1';
  day.addEventListener('change', label);
  timer.addEventListener('change', () => show(must('.mass-send__timer', dialog), timer.checked));
  must('.weui-desktop-dialog__close-btn', dialog).addEventListener('click', () => dialog.remove());
  must('.mass-send__footer button', dialog).addEventListener('click', () => {
    const [hour, minute] = time.value.split(':').map(Number);
    const plan: Plan = {
      appmsgid,
      multi,
      operationSeq: String(info?.operation_seq ?? '0'),
      push: must<HTMLInputElement>('.js_notify', dialog).checked,
      sendTime: timer.checked ? chosenTime(Number(day.value), hour ?? 0, minute ?? 0) : 0,
      today: timer.checked && day.value === '0',
    };
    confirmTwice(plan, () => dialog.remove());
  });
}

interface Plan {
  readonly appmsgid: string;
  readonly multi: boolean;
  readonly operationSeq: string;
  readonly push: boolean;
  /** s, 0 = now */
  readonly sendTime: number;
  readonly today: boolean;
}

function simpleDialog(className: string, text: string, buttons: string): HTMLElement {
  const dialog = element(
    `<div class="weui-desktop-dialog__wrp ${className}"><div class="weui-desktop-dialog"><div class="weui-desktop-dialog__bd"><p>${text}</p></div><div class="weui-desktop-dialog__ft">${buttons}</div></div></div>`,
  );
  document.getElementById('vue_app')!.append(dialog);
  return dialog;
}

function confirmTwice(plan: Plan, done: () => void): void {
  const text = plan.push
    ? '发表后内容将通知关注者，无法撤销。'
    : '未开启群发通知，内容将展示在公众号主页，并可能被推荐。';
  const dialog = simpleDialog(
    'double_check_dialog',
    text,
    '<button type="button" class="weui-desktop-btn js_back">取消</button> <button type="button" class="weui-desktop-btn weui-desktop-btn_primary js_go">继续发表</button>',
  );
  must('.js_back', dialog).addEventListener('click', () => dialog.remove());
  must('.js_go', dialog).addEventListener('click', async () => {
    dialog.remove();
    const code = settings.switches.qr ? await scanCode() : '';
    await send(plan, code, done);
  });
}

/** 群发保护: an administrator scans the code; here a button stands for the telephone. */
async function scanCode(): Promise<string> {
  await request('POST', '/misc/safeassistant?1=1', { action: 'get_ticket' });
  const started = await request('POST', '/safe/safeqrconnect?action=newqr', { state: '0' });
  const dialog = simpleDialog(
    'mass_send_qr_dialog',
    '请管理员或运营者使用微信扫码验证',
    '<div class="js_qrcode icon_qrcode_scan"><img alt="二维码" src="/safe/safeqrcode?type=msgs&amp;msgid=1" width="120" height="120"></div><button type="button" class="practice-tool">模拟扫码</button>',
  );
  must('.practice-tool', dialog).addEventListener('click', () => request('POST', '/practice/scan'));
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    const state = await request('POST', '/safe/safeuuid?action=check', { uuid: String(started?.uuid ?? '') });
    if (state?.errcode === 405) {
      dialog.remove();
      return String(state.code);
    }
  }
}

async function send(plan: Plan, code: string, done: () => void): Promise<void> {
  await request('POST', '/cgi-bin/masssend?action=get_appmsg_copyright_stat', {
    first_check: '1',
    type: '10',
    appmsgid: plan.appmsgid,
  });
  const trap = Boolean(settings.switches['free-trap']) && plan.today;
  const free = !plan.push || trap;
  const timed = plan.sendTime > 0 && !trap;
  const fields: Record<string, string> = {
    ack: '',
    code,
    reprint_info: '',
    reprint_confirm: '0',
    list: '',
    groupid: '-1',
    sex: '0',
    country: '',
    province: '',
    city: '',
    send_time: String(plan.sendTime),
    type: '10',
    share_page: '1',
    synctxweibo: '0',
    operation_seq: plan.operationSeq,
    req_id: 'a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6',
    req_time: String(Date.now()),
    sync_version: '1',
    isFreePublish: String(free),
    isMulti: plan.multi ? '1' : '0',
    appmsgid: plan.appmsgid,
    direct_send: '1',
    fingerprint: '0f1e2d3c4b5a69788796a5b4c3d2e1f0',
  };
  const path = timed
    ? '/cgi-bin/masssend?t=ajax-response&action=time_send'
    : `/cgi-bin/masssend?t=ajax-response&is_release_publish_page=${free ? '1' : '0'}`;
  let answer: Awaited<ReturnType<typeof request>>;
  try {
    answer = await request('POST', path, fields);
  } catch {
    toast('系统繁忙，请稍后再试');
    return;
  }
  const ret = answer?.base_resp?.ret;
  if (ret === -6 || ret === -8 || ret === 200008) {
    const dialog = simpleDialog(
      'security_check_dialog',
      '安全验证',
      '<button type="button" class="weui-desktop-btn weui-desktop-btn_primary">开始验证</button>',
    );
    must('button', dialog).addEventListener('click', async () => {
      dialog.remove();
      await request('POST', '/practice/verify');
      await send(plan, code, done);
    });
    return;
  }
  if (ret !== undefined && ret !== 0) {
    toast(`发表失败：${answer?.base_resp?.err_msg ?? ''}`);
    return;
  }
  done();
  toast(timed ? '已设置定时发表' : '已发表');
  setTimeout(() => location.assign(`/cgi-bin/home?t=home/index&token=${settings.token}&lang=zh_CN&published=1`), 400);
}
