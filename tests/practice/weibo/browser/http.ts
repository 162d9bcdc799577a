/** The page's own client: axios-like XHR with the headers that the platform asks for (§3). */

export interface Answer {
  ok?: number;
  msg?: string;
  code?: number | string;
  // biome-ignore lint/suspicious/noExplicitAny: the practice page trusts its own practice server
  data?: any;
  // biome-ignore lint/suspicious/noExplicitAny: see above
  [key: string]: any;
}

function cookie(name: string): string {
  return new RegExp(`(?:^|; )${name}=([^;]*)`).exec(document.cookie)?.[1] ?? '';
}

function send(method: 'GET' | 'POST', url: string, body: string | null): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open(method, url);
    xhr.setRequestHeader('X-Requested-With', 'XMLHttpRequest');
    xhr.setRequestHeader('client-version', '3.0.0');
    xhr.setRequestHeader('X-XSRF-TOKEN', cookie('XSRF-TOKEN'));
    if (body !== null) xhr.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded');
    xhr.onload = () => {
      try {
        resolve(JSON.parse(xhr.responseText) as Answer);
      } catch {
        reject(new Error(`HTTP ${xhr.status}`));
      }
    };
    xhr.onerror = () => reject(new Error('network'));
    xhr.send(body);
  });
}

const encode = (fields: Record<string, string>) => new URLSearchParams(fields).toString();

export const $http = {
  get: (url: string, fields: Record<string, string> = {}) => {
    const query = encode(fields);
    return send('GET', query ? `${url}?${query}` : url, null);
  },
  post: (url: string, fields: Record<string, string>) => send('POST', url, encode(fields)),
};

/** Raw bytes to the picture service; gives the pid. */
export function uploadPicture(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest();
    xhr.open('POST', 'https://picupload.weibo.com/interface/upload.php?file_source=1');
    xhr.setRequestHeader('Content-Type', file.type || 'image/png');
    xhr.onload = () => {
      const pid = (JSON.parse(xhr.responseText) as Answer).pic?.pid;
      if (typeof pid === 'string') resolve(pid);
      else reject(new Error('upload'));
    };
    xhr.onerror = () => reject(new Error('network'));
    xhr.send(file);
  });
}
