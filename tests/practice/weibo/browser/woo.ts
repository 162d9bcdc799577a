import { type Component, createApp, h, reactive, type VNode, type VNodeChild } from 'vue';
import type { PageConfig } from '../shell';
import { $http } from './http';

export const config: PageConfig = JSON.parse(document.getElementById('practice-config')?.textContent ?? '{}');
const webpack = config.markup === 'webpack';

/** CSS-module names of the two builds: `Name_local_hash` and `_local_hash_line`. */
export const css = {
  form: webpack ? 'Form_wbproform_3UDoi wbpro-form' : '_wbproform_q8ke3_2 wbpro-form',
  input: webpack ? 'Form_input_2gtXx' : '_input_1f5hn_8',
  file: webpack ? 'FileUpload_file_27ilM' : '_file_hqmwy_20',
  tile: webpack ? 'Image_focus_23gKL' : '_focus_1f5hn_40',
  close: webpack ? 'Image_close_3Ikpk' : '_close_1f5hn_52',
  loading: webpack ? 'Image_loading_1lfUB' : '_loading_1f5hn_60',
  send: webpack ? 'Tool_btn_2Eane' : '_btn_16nfl_33',
  icon: webpack ? 'Tool_iconitem_2d5Oo' : '_iconitem_16nfl_12',
  text: webpack ? 'detail_wbtext_4CRf9' : '_wbtext_1psp9_14',
  from: webpack ? 'head-info_from_3NdTx' : '_from_1tpft_46',
  name: webpack ? 'ALink_default_2ibt1' : '_h3_1tpft_20',
  retweet: webpack ? 'toolbar_retweet_1L_U5' : '_retweet_1bn8a_8',
};

/** Labels are padded by spaces, as in the platform's own markup (§2.2). */
export function button(
  label: string,
  onClick: () => void,
  options: { primary?: boolean; disabled?: boolean; title?: string; class?: string } = {},
): VNode {
  const kind = options.primary ? 'woo-button-flat woo-button-primary' : 'woo-button-line woo-button-default';
  return h(
    'button',
    {
      class: `woo-button-main ${kind} woo-button-m woo-button-round ${options.class ?? ''}`.trim(),
      disabled: options.disabled ?? false,
      ...(options.title ? { title: options.title } : {}),
      onClick,
    },
    [h('span', { class: 'woo-button-wrap' }, [h('span', { class: 'woo-button-content' }, ` ${label} `)])],
  );
}

/** Pop-up menu: trigger plus items, closed after a choice. */
export function popMenu(
  state: { open: boolean },
  trigger: VNodeChild,
  items: readonly (readonly [label: string, pick: () => void])[],
): VNode {
  return h('div', { class: 'woo-pop-wrap' }, [
    h(
      'span',
      {
        class: 'woo-pop-ctrl',
        onClick: () => {
          state.open = !state.open;
        },
      },
      [trigger],
    ),
    state.open
      ? h('div', { class: 'woo-pop-main' }, [
          h(
            'div',
            { class: 'woo-pop-wrap-main' },
            items.map(([label, pick]) =>
              h(
                'div',
                {
                  class: 'woo-pop-item-main',
                  role: 'button',
                  onClick: () => {
                    state.open = false;
                    pick();
                  },
                },
                ` ${label} `,
              ),
            ),
          ),
        ])
      : null,
  ]);
}

export function modal(title: string, close: () => void, body: VNodeChild): VNode {
  return h('div', { class: 'woo-modal-wrap' }, [
    h('div', { class: 'woo-modal-mask', onClick: close }),
    h('div', { class: 'woo-modal-main', role: 'dialog' }, [
      h('div', { class: 'woo-modal-head' }, [
        h('span', ` ${title} `),
        h('i', { class: 'woo-font woo-font--cross', title: '关闭', onClick: close }, '✕'),
      ]),
      body,
    ]),
  ]);
}

const toasts = reactive<{ text: string }>({ text: '' });
let toastTimer = 0;

/** `$_w_toast` of the practice page. */
export function toast(text: string): void {
  toasts.text = text;
  clearTimeout(toastTimer);
  toastTimer = window.setTimeout(() => {
    toasts.text = '';
  }, 2500);
}

export const toastLayer = (): VNode | null =>
  toasts.text
    ? h('div', { class: 'woo-toast-wrap' }, [h('div', { class: 'woo-toast-main' }, [h('span', toasts.text)])])
    : null;

const head = reactive({ shown: !config.lateHead });

/** Head of every page; its fifth child leads to the account's own profile (§2.4). */
export function topNav(extra: VNodeChild = null): VNode {
  if (!head.shown) return h('div', { class: 'woo-tab-nav' });
  const home = `/u/${config.account.uid}`;
  const icon =
    'data:image/svg+xml,%3Csvg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"%3E%3Crect width="1" height="1" fill="%23ff8200"/%3E%3C/svg%3E';
  return h('div', { class: 'woo-tab-nav' }, [
    h('a', { href: '/', class: 'logo' }, '微博'),
    h('a', { href: '/mygroups' }, '关注'),
    h('a', { href: '/comment/inbox' }, '评论'),
    h('a', { href: 'https://me.weibo.com/content/timer' }, '创作者中心'),
    h('a', { href: home, title: config.account.name }, [
      h('img', { src: icon, alt: config.account.name }),
      ` ${config.account.name}`,
    ]),
    h('span', { class: 'spacer' }),
    extra,
  ]);
}

/** Mounts the page the way its build does: Vue 3 with a store, or with the `__vue__` of the older build. */
export function mountPage(root: Component): void {
  const app = createApp(root);
  const { uid, name } = config.account;
  const user = { id: Number(uid), idstr: uid, screen_name: name };
  app.config.globalProperties.$store = { state: { config: { config: { uid, user } } } };
  app.mount('#app');
  const node = document.getElementById('app') as HTMLElement & { __vue_app__?: unknown; __vue__?: unknown };
  if (webpack) {
    delete node.__vue_app__;
    node.__vue__ = { $root: { config: { uid, user } }, config: { uid, user } };
  }
  if (config.lateHead) {
    // Nothing of the page names the account while the lists arrive.
    window.setTimeout(() => {
      head.shown = true;
    }, 1500);
    return;
  }
  if (/^(?:www\.)?weibo\.com$/.test(location.hostname)) void $http.get('/ajax/config/get_config');
}
