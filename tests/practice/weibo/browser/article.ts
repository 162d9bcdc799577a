import { Editor } from '@tiptap/core';
import { StarterKit } from '@tiptap/starter-kit';
import { defineComponent, h, onMounted, reactive } from 'vue';
import { $http, type Answer } from './http';
import { button, config, mountPage, toast, toastLayer } from './woo';

const API = '/article/v5/aj/editor/draft';
const draftId = /^#\/draft\/(\w+)/.exec(location.hash)?.[1] ?? '';

/** Long-article editor: TipTap with autosave; 下一步 saves too and only opens the dialog that publishes (§3.1, §7). */
const ArticleEditor = defineComponent({
  setup() {
    const state = reactive({ id: draftId, title: '', lead: '', modal: false, text: '', saved: '', busy: false });
    let editor: Editor | null = null;
    let timer = 0;

    const save = async (action: '1' | '2') => {
      if (!state.id) state.id = String((await $http.post(`${API}/create`, {})).data?.id ?? '');
      await $http.post(`${API}/save`, {
        id: state.id,
        title: state.title,
        summary: state.lead,
        content: editor?.getHTML() ?? '',
        cover: '',
        status: '0',
        publish_at: '',
        action,
        follow_to_read: '0',
      });
      state.saved = '已自动保存';
    };
    const changed = () => {
      state.saved = '编辑中';
      clearTimeout(timer);
      timer = window.setTimeout(() => void save('1'), 1200);
    };
    const next = async () => {
      clearTimeout(timer);
      await save('2');
      state.modal = true;
    };
    const publish = async () => {
      state.busy = true;
      const answer: Answer = await $http
        .post(`${API}/publish`, {
          id: state.id,
          uid: config.account.uid,
          text: state.text,
          rank: '0',
          sync_wb: '1',
          is_original: '0',
          follow_official: '0',
          follow_to_read: '0',
          mblog_statement: '0',
          time: '',
          timestamp: '',
          ver: '4.0',
        })
        .catch(() => ({ code: 0, msg: '网络错误' }));
      state.busy = false;
      if (answer.data?.geetest) toast('请完成验证');
      else if (String(answer.code) === '100000') {
        toast('发布成功');
        state.modal = false;
      } else toast(`发布失败：${answer.msg ?? ''}`);
    };

    onMounted(async () => {
      const data = state.id ? (await $http.get(`${API}/load`, { id: state.id })).data : null;
      state.title = data?.title ?? '';
      state.lead = data?.summary ?? '';
      editor = new Editor({
        element: document.querySelector('.editor-body') as HTMLElement,
        extensions: [StarterKit],
        content: data?.content ?? '',
        onUpdate: changed,
      });
      (editor.view.dom as HTMLElement).classList.add('tiptap');
    });

    return () =>
      h('div', [
        h('main', [
          h('div', { class: 'editor-page' }, [
            h('div', { class: 'editor-bar' }, [
              h('span', { class: 'time' }, state.saved),
              h('div', { class: 'next', role: 'button', onClick: () => void next() }, ' 下一步 '),
            ]),
            h('textarea', {
              class: 'el-textarea__inner',
              rows: 1,
              placeholder: '请输入标题',
              value: state.title,
              onInput: (e: Event) => {
                state.title = (e.target as HTMLTextAreaElement).value;
                changed();
              },
            }),
            h('input', {
              class: 'lead',
              placeholder: '导语（选填）',
              value: state.lead,
              onInput: (e: Event) => {
                state.lead = (e.target as HTMLInputElement).value;
                changed();
              },
            }),
            h('div', { class: 'editor-body' }),
          ]),
        ]),
        state.modal
          ? h('div', { class: 'publish-modal' }, [
              h('div', [
                h('div', '发布文章'),
                h('textarea', {
                  placeholder: '和大家说点什么',
                  value: state.text,
                  onInput: (e: Event) => {
                    state.text = (e.target as HTMLTextAreaElement).value;
                  },
                }),
                h('div', { class: 'tools' }, [
                  h('span', { class: 'spacer' }),
                  button('取消', () => {
                    state.modal = false;
                  }),
                  button('发布', () => void publish(), { primary: true, disabled: state.busy }),
                ]),
              ]),
            ])
          : null,
        toastLayer(),
      ]);
  },
});

mountPage(ArticleEditor);
