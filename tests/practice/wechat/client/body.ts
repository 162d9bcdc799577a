import { makeProse } from './prose';
import { must, settings } from './xhr';

/** The body editor of one generation (platform file §2.3). */
export interface BodyEditor {
  html(): string;
  strong(): void;
  link(href: string): void;
  image(src: string, fileid: string): void;
}

const PLACEHOLDER = '从这里开始写正文';

/** Builds the body editor anew inside its holder: what the page does whenever another article is selected. */
export function buildBody(html: string, onChange: () => void): BodyEditor {
  const holder = must('#edui1_iframeholder');
  holder.replaceChildren();
  return settings.gen === 'a' ? buildFrame(holder, html, onChange) : buildMock(holder, html, onChange);
}

/** Generation A: UEditor. A same-origin frame without address whose body is editable. */
function buildFrame(holder: HTMLElement, html: string, onChange: () => void): BodyEditor {
  const frame = document.createElement('iframe');
  frame.id = 'ueditor_0';
  holder.append(frame);
  const doc = frame.contentDocument!;
  doc.open();
  doc.write(
    '<!doctype html><html><head><style>body{margin:0;font:16px/1.75 sans-serif;min-height:300px;outline:0}p{margin:0 0 8px}img{max-width:240px}</style></head><body class="view" contenteditable="true" spellcheck="false"></body></html>',
  );
  doc.close();
  doc.execCommand('defaultParagraphSeparator', false, 'p');
  doc.body.innerHTML = html || '<p><br></p>';
  doc.body.addEventListener('input', onChange);
  const command = (name: string, value?: string) => {
    doc.body.focus();
    doc.execCommand(name, false, value);
  };
  return {
    html: () => doc.body.innerHTML,
    strong: () => command('bold'),
    link: (href) => command('createLink', href),
    image(src, fileid) {
      command(
        'insertHTML',
        `<img class="rich_pages wxw-img" data-src="${src}" src="${src}" data-imgfileid="${fileid}">`,
      );
      onChange();
    },
  };
}

/** Generations B, C, D: ProseMirror in a div that pretends to be the frame; in C inside an open shadow root. */
function buildMock(holder: HTMLElement, html: string, onChange: () => void): BodyEditor {
  const root = document.createElement('div');
  root.className = 'editor-v-root';
  holder.append(root);
  let inside: HTMLElement | ShadowRoot = root;
  if (settings.gen === 'c') {
    inside = root.attachShadow({ mode: 'open' });
    const style = document.createElement('style');
    style.textContent =
      '.ProseMirror{white-space:pre-wrap;word-wrap:break-word;outline:0;min-height:220px;position:relative}p{margin:0 0 8px}img.wxw-img{max-width:240px}.editor_placeholder{color:#b2b2b2;position:absolute;pointer-events:none}';
    inside.append(style);
  }
  const frame = document.createElement('div');
  frame.className = 'mock-iframe';
  if (settings.gen !== 'c') frame.id = 'ueditor_0';
  frame.innerHTML =
    '<div class="mock-iframe-document"><div class="mock-iframe-body"><div class="view rich_media_content autoTypeSetting24psection"></div></div></div>';
  inside.append(frame);
  const prose = makeProse(must('.rich_media_content', frame), { html, placeholder: PLACEHOLDER, onChange });
  return {
    html: prose.html,
    strong: prose.toggleStrong,
    link: prose.setLink,
    image: prose.insertImage,
  };
}

/** Tencent's documented plug-in interface; generations B to D only. */
export function installJsApi(current: () => BodyEditor): void {
  if (settings.gen === 'a') return;
  interface Call {
    apiName: string;
    apiParam?: Record<string, unknown>;
    sucCb?: (result: unknown) => void;
    errCb?: (error: unknown) => void;
  }
  const api = {
    invoke(call: Call) {
      queueMicrotask(() => {
        if (call.apiName === 'mp_editor_get_isready') call.sucCb?.({ isReady: true, isNew: true });
        else if (call.apiName === 'mp_editor_get_content') call.sucCb?.({ content: current().html() });
        else call.errCb?.({ errMsg: `${call.apiName} 未提供` });
      });
    },
    on(_event: { eventName: string; callBack: (data: unknown) => void }) {},
  };
  Object.defineProperty(window, '__MP_Editor_JSAPI__', { value: api });
}
