/** Requests the way the back-office's jQuery makes them: urlencoded XMLHttpRequest. */

export interface PageSettings {
  readonly token: string;
  readonly account: { readonly user_name: string; readonly nick_name: string };
  readonly gen: 'a' | 'b' | 'c' | 'd';
  readonly createType: '0' | '8';
  readonly appmsgid: string;
  readonly isSend: boolean;
  readonly switches: Readonly<Record<string, string>>;
  readonly startedAt: number;
}

export const settings = (window as unknown as { __PRACTICE__: PageSettings }).__PRACTICE__;

/** Answer parsed as JSON; null for the empty body this platform sends for a wrong path. */
export type Answer = (Record<string, unknown> & { base_resp?: { ret: number; err_msg: string } }) | null;

export function request(
  method: 'GET' | 'POST',
  path: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const common = { token: settings.token, lang: 'zh_CN', f: 'json', ajax: '1' };
  const body = new URLSearchParams({ ...fields, ...(method === 'POST' ? common : {}) });
  const separator = path.includes('?') ? '&' : '?';
  const url = method === 'GET' ? `${path}${separator}${new URLSearchParams({ ...fields, ...common })}` : path;
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url, true);
    xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    if (method === 'POST') xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded; charset=UTF-8');
    xhr.onload = () => resolve(xhr.responseText ? (JSON.parse(xhr.responseText) as Answer) : null);
    xhr.onerror = () => reject(new Error('网络错误'));
    xhr.send(method === 'POST' ? body.toString() : null);
  });
}

export function toast(text: string): void {
  const node = document.createElement('div');
  node.className = 'toast weui-desktop-toast';
  node.textContent = text;
  document.body.append(node);
  setTimeout(() => node.remove(), 3000);
}

/** An element from trusted markup of this practice site. */
export function element<T extends HTMLElement = HTMLElement>(markup: string): T {
  const box = document.createElement('template');
  box.innerHTML = markup.trim();
  return box.content.firstElementChild as T;
}

export function must<T extends HTMLElement = HTMLElement>(selector: string, root: ParentNode = document): T {
  const found = root.querySelector<T>(selector);
  if (!found) throw new Error(`仿真页面缺少 ${selector}`);
  return found;
}

export function show(node: HTMLElement, visible: boolean): void {
  node.style.display = visible ? '' : 'none';
}
