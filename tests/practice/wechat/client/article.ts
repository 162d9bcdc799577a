import { makeProse, type Prose } from './prose';
import { element, must, settings, show } from './xhr';

/** One article of the message as the page keeps it while another one is in the editor. */
export interface Article {
  title: string;
  author: string;
  digest: string;
  content: string;
  sourceurl: string;
  original: boolean;
  claim: string;
  claimText: string;
  cover: string;
  comment: boolean;
}

export function newArticle(): Article {
  return {
    title: '',
    author: '',
    digest: '',
    content: '',
    sourceurl: '',
    original: false,
    claim: '0',
    claimText: '',
    cover: '',
    comment: true,
  };
}

/** The title: a textarea, or (generation D and 贴图) a ProseMirror over the hidden textarea. */
export function titleField(onChange: () => void): { get(): string; set(value: string): void } {
  const control = must<HTMLTextAreaElement>('#title');
  const overlay = document.querySelector<HTMLElement>('.title-editor__input');
  if (!overlay) {
    control.addEventListener('input', onChange);
    return {
      get: () => control.value,
      set(value) {
        control.value = value;
      },
    };
  }
  const changed = () => {
    control.value = prose.text();
    onChange();
  };
  const prose: Prose = makeProse(overlay, {
    placeholder: '请在这里输入标题',
    attributes: { 'data-placeholder': '请在这里输入标题' },
    single: true,
    onChange: changed,
  });
  return {
    get: () => prose.text(),
    set(value) {
      const p = document.createElement('p');
      p.textContent = value;
      prose.set(p.outerHTML);
      control.value = value;
    },
  };
}

/** The settings under the body, bound to whatever article is in the editor. */
export function bindSettings(article: () => Article, changed: () => void): { refresh(): void } {
  const author = must<HTMLInputElement>('#author');
  const digest = must<HTMLTextAreaElement>('#js_description');
  const url = must<HTMLInputElement>('input.js_url');
  const comment = must<HTMLInputElement>('.js_interaction_setting');
  const popover = must('.popover-article-setting__content');
  const urlLink = must('.js_article_url_allow_click');
  const originalDialog = must('.claim__original-dialog');
  const claimDialog = must('.claim-source_dialog_panel');
  const closed = must('#js_original_box');
  const opened = must('#js_original_open');

  const refresh = () => {
    const a = article();
    author.value = a.author;
    digest.value = a.digest;
    url.value = a.sourceurl;
    urlLink.textContent = a.sourceurl || '未添加';
    comment.checked = a.comment;
    show(closed, !a.original);
    show(opened, a.original);
    must('.js_author', opened).textContent = a.author;
    show(must('.js_claim_source_desc'), !a.claimText);
    show(must('.js_claim_source_selected'), Boolean(a.claimText));
    must('.js_claim_source_selected').textContent = a.claimText;
    const preview = must('.js_cover_preview_new');
    show(preview, Boolean(a.cover));
    show(must('#js_cover_null'), !a.cover);
    preview.style.backgroundImage = a.cover ? `url("${a.cover}")` : '';
  };
  const set = (change: (a: Article) => void) => () => {
    change(article());
    changed();
  };
  author.addEventListener(
    'input',
    set((a) => {
      a.author = author.value;
    }),
  );
  digest.addEventListener(
    'input',
    set((a) => {
      a.digest = digest.value;
    }),
  );
  comment.addEventListener(
    'change',
    set((a) => {
      a.comment = comment.checked;
    }),
  );
  url.addEventListener(
    'input',
    set((a) => {
      a.sourceurl = url.value;
    }),
  );
  urlLink.addEventListener('click', () => show(popover, true));
  must('.js_url_done').addEventListener('click', () => {
    show(popover, false);
    refresh();
  });
  must('.js_original_apply').addEventListener('click', () => show(originalDialog, true));
  const original = (value: boolean) => () => {
    show(originalDialog, false);
    article().original = value;
    refresh();
    changed();
  };
  must('.js_original_ok').addEventListener('click', original(true));
  must('.js_original_cancel').addEventListener('click', original(false));
  must('.js_claim_source_open').addEventListener('click', () => show(claimDialog, true));
  must('.js_claim_ok').addEventListener('click', () => {
    show(claimDialog, false);
    const chosen = claimDialog.querySelector<HTMLInputElement>('input:checked');
    article().claim = chosen?.value ?? '0';
    article().claimText = chosen?.nextElementSibling?.textContent ?? '';
    refresh();
    changed();
  });
  must('.js_choose_cover').addEventListener('click', () => {
    article().cover = 'https://mmbiz.qpic.cn/practice/cover.png';
    refresh();
    changed();
  });
  return { refresh };
}

/** Left column with every article of the message. */
export function sideList(
  articles: () => readonly Article[],
  current: () => number,
  select: (index: number) => void,
): { refresh(): void; titles(): void } {
  const list = must('#js_side_article_list');
  return {
    refresh() {
      list.replaceChildren(
        ...articles().map((article, index) => {
          const item = element(
            `<div class="js_appmsg_item appmsg_item" data-index="${index}"><div class="js_appmsg_thumb"></div><div class="appmsg_title js_appmsg_title"></div></div>`,
          );
          item.classList.toggle('current', index === current());
          must('.appmsg_title', item).textContent = article.title || '标题';
          if (article.cover) must('.js_appmsg_thumb', item).style.backgroundImage = `url("${article.cover}")`;
          item.addEventListener('click', () => select(index));
          return item;
        }),
      );
    },
    titles() {
      for (const [index, article] of articles().entries()) {
        const title = list.children[index]?.querySelector('.appmsg_title');
        if (title) title.textContent = article.title || '标题';
      }
    },
  };
}

/** Form fields of the save request (platform file §3.1). */
export function saveFields(articles: readonly Article[], appmsgid: string, seq: string): Record<string, string> {
  const fields: Record<string, string> = {
    AppMsgId: appmsgid,
    count: String(articles.length),
    data_seq: seq,
    operate_from: 'Chrome',
    isnew: appmsgid ? '0' : '1',
    articlenum: String(articles.length),
    random: String(Math.random()),
    is_auto_type_setting: '3',
  };
  for (const [i, a] of articles.entries()) {
    const picture = settings.createType === '8';
    Object.assign(fields, {
      [`title${i}`]: a.title,
      [`author${i}`]: a.author,
      [`digest${i}`]: a.digest,
      [`auto_gen_digest${i}`]: a.digest || picture ? '0' : '1',
      [`content${i}`]: a.content,
      [`sourceurl${i}`]: a.sourceurl,
      [`fileid${i}`]: a.cover ? '503000001' : '',
      [`cdn_url${i}`]: a.cover,
      [`cdn_235_1_url${i}`]: a.cover,
      [`cdn_1_1_url${i}`]: a.cover,
      [`show_cover_pic${i}`]: '0',
      [`need_open_comment${i}`]: a.comment ? '1' : '0',
      [`only_fans_can_comment${i}`]: '0',
      [`copyright_type${i}`]: a.original ? '1' : '0',
      [`claim_source_type${i}`]: a.claim,
      [`share_page_type${i}`]: picture ? '8' : '0',
      [`guide_words${i}`]: '',
    });
  }
  return fields;
}
