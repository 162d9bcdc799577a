import { type Article, bindSettings, newArticle, saveFields, sideList, titleField } from './article';
import { type BodyEditor, buildBody, installJsApi } from './body';
import { buildPicture } from './picture';
import { openSendPanel } from './send';
import { chooseFile } from './upload';
import { must, request, settings, show, toast } from './xhr';

/** The message editor: articles, saving, autosave, first step of publishing. */

const AUTOSAVE_MS = 4000;
const picture = settings.createType === '8';
let articles: Article[] = [newArticle()];
let current = 0;
let appmsgid = settings.appmsgid;
let seq = '0';
let body: BodyEditor;
let timer: ReturnType<typeof setTimeout> | undefined;

const marks = {
  error: must('.js_title_error'),
  autosave: must('#js_autosave'),
  saved: must('#js_save_success'),
};

const now = () => articles[current]!;
const changed = () => {
  keep();
  side.titles();
  clearTimeout(timer);
  timer = setTimeout(() => void save('auto'), AUTOSAVE_MS);
};
const title = titleField(changed);
const fields = picture ? { refresh() {} } : bindSettings(now, changed);
const side = sideList(
  () => articles,
  () => current,
  select,
);

/** Takes what is in the editor into the article. */
function keep(): void {
  now().title = title.get();
  if (body) now().content = body.html();
}

function load(): void {
  title.set(now().title);
  body = picture ? buildPicture(now().content, changed) : buildBody(now().content, changed);
  fields.refresh();
  side.refresh();
}

function select(index: number): void {
  if (index === current) return;
  keep();
  current = index;
  load();
}

async function save(how: 'auto' | 'button' | 'copy'): Promise<string | null> {
  clearTimeout(timer);
  keep();
  const copy = how === 'copy';
  const sub = appmsgid && !copy ? 'update' : 'create';
  const answer = await request(
    'POST',
    `/cgi-bin/operate_appmsg?t=ajax-response&sub=${sub}&type=77&token=${settings.token}&lang=zh_CN`,
    saveFields(articles, copy ? '' : appmsgid, seq),
  );
  if (answer?.base_resp?.ret !== 0) {
    toast(`保存失败：${answer?.base_resp?.err_msg ?? ''}`);
    return null;
  }
  const id = String(answer.appMsgId);
  seq = String(answer.data_seq ?? seq);
  if (!copy && id !== appmsgid) {
    appmsgid = id;
    const query = new URLSearchParams(location.search);
    query.set('t', 'media/appmsg_edit');
    query.set('appmsgid', id);
    query.delete('isNew');
    history.replaceState(null, '', `/cgi-bin/appmsg?${decodeURIComponent(query.toString())}`);
  }
  marks.autosave.textContent = how === 'auto' ? '已自动保存' : '';
  show(marks.saved, how === 'button');
  if (how === 'button') toast('已保存');
  return id;
}

async function publish(): Promise<void> {
  keep();
  const empty = articles.findIndex((a) => !a.title.trim());
  show(marks.error, empty >= 0);
  if (empty >= 0) return;
  // Every click saves another copy: the id that is published is not the id of the draft (§3.2, known traps).
  const id = await save('copy');
  if (id) await openSendPanel(id, articles.length > 1);
}

function wireToolbar(): void {
  for (const button of document.querySelectorAll<HTMLElement>('.edui-toolbar button')) {
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => {
      if (button.dataset.command === 'strong') body.strong();
      else if (button.dataset.command === 'link') {
        const href = window.prompt('链接地址');
        if (href) body.link(href);
      } else chooseFile((src, fileid) => body.image(src, fileid));
    });
  }
}

async function start(): Promise<void> {
  if (appmsgid) {
    const answer = await request('GET', '/cgi-bin/appmsg', {
      t: 'media/appmsg_edit',
      action: 'edit',
      type: '77',
      appmsgid,
    });
    const info = JSON.parse(String(answer?.app_msg_info ?? '{}')) as {
      item?: { multi_item?: Record<string, string>[] }[];
    };
    const items = info.item?.[0]?.multi_item ?? [];
    articles = items.map((item) => ({
      ...newArticle(),
      title: item.title ?? '',
      author: item.author ?? '',
      digest: item.digest ?? '',
      content: item.content ?? '',
      sourceurl: item.source_url ?? '',
      original: item.copyright_type === '1',
      cover: item.cdn_url ?? '',
    }));
    if (articles.length === 0) articles = [newArticle()];
  }
  load();
  installJsApi(() => body);
  must('#js_submit button').addEventListener('click', () => void save('button'));
  must('#js_send button').addEventListener('click', () => void publish());
  must('#js_preview button').addEventListener('click', async () => {
    keep();
    await request('POST', '/cgi-bin/operate_appmsg?t=ajax-appmsg-preview&sub=preview&type=77', {
      ...saveFields(articles, appmsgid, seq),
      preusername: 'practice',
    });
    toast('预览已发送');
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') {
      event.preventDefault();
      void save('button');
    }
  });
  const panel = must('.js_article_panel_inner');
  must('#js_add_appmsg').addEventListener('click', () => show(panel, panel.style.display === 'none'));
  must('.js_new_article').addEventListener('click', () => {
    show(panel, false);
    if (articles.length >= 8) return toast('最多8篇');
    keep();
    articles.push(newArticle());
    current = articles.length - 1;
    load();
  });
  if (!picture) wireToolbar();
  if (settings.switches.markup) disguise();
  if (settings.isSend && appmsgid) await openSendPanel(appmsgid, articles.length > 1);
}

/** Switch `markup`: a redesign. Ids and classes that everybody relies on are gone, the page still works. */
function disguise(): void {
  for (const node of document.querySelectorAll<HTMLElement>(
    '#js_appmsg_editor, #js_appmsg_editor *, #bottom_main, #bottom_main *',
  )) {
    if (node.closest('.ProseMirror')) continue;
    if (node.id) node.id = `x${node.id.length}-${node.id.charCodeAt(3)}`;
    for (const name of [...node.classList]) node.classList.replace(name, `y-${name.length}${name.charCodeAt(0)}`);
    node.removeAttribute('placeholder');
  }
}

void start();
