/** The application's own transport: XMLHttpRequest in the manner of axios for writing, fetch for part of the reading. */

const DEVICE = 'cookie_enabled=true&screen_width=1920&screen_height=1080&browser_language=zh-CN&support_h265=1';

export interface Answer {
  readonly status: number;
  readonly text: string;
  header(name: string): string | null;
}

function send(method: string, url: string, body: string | null, type: string | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    request.timeout = 45_000;
    request.setRequestHeader('Accept', 'application/json, text/plain, */*');
    if (type) request.setRequestHeader('Content-Type', type);
    if (method === 'POST') request.setRequestHeader('X-Secsdk-Csrf-Token', '000100000001practice');
    request.onload = () =>
      resolve({
        status: request.status,
        text: request.responseText,
        header: (name) => request.getResponseHeader(name),
      });
    request.onerror = () => reject(new Error('网络错误'));
    request.ontimeout = () => reject(new Error('请求超时'));
    request.send(body);
  });
}

/** POST of JSON, with the query the site adds. */
export function postJson(path: string, body: object): Promise<Answer> {
  return send('POST', signed(path), JSON.stringify(body), 'application/json');
}

/** POST of form fields. */
export function postForm(path: string, fields: Readonly<Record<string, string>>): Promise<Answer> {
  return send(
    'POST',
    signed(path),
    new URLSearchParams(fields).toString(),
    'application/x-www-form-urlencoded;charset=UTF-8',
  );
}

export async function getXhr(path: string): Promise<unknown> {
  return JSON.parse((await send('GET', path, null, null)).text);
}

export async function getFetch(path: string): Promise<unknown> {
  return (await fetch(path, { credentials: 'same-origin' })).json();
}

function signed(path: string): string {
  return `${path}?read_aid=2906&${DEVICE}&aid=1128&msToken=practice_token&a_bogus=practice`;
}

/** Uploads one file to the image host; answers its uri. */
export async function uploadFile(file: File): Promise<string> {
  const response = await fetch('https://imagex.bytedanceapi.com/?Action=CommitImageUpload', {
    method: 'POST',
    body: await file.arrayBuffer(),
  });
  const answer = (await response.json()) as { Result: { Results: { Uri: string }[] } };
  return answer.Result.Results[0]?.Uri ?? '';
}
