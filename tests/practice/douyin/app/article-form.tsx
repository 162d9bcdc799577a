import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';
import { useEffect, useRef, useState } from 'react';
import { createArticle } from './publish';
import { go, practice, toast } from './route';
import { beijingSeconds, DEFAULTS, Row, SettingRows } from './settings';
import { useSubmit } from './submit';

/** The article form (TipTap); opens without an upload. */
export function ArticleForm() {
  const host = useRef<HTMLDivElement>(null);
  const editor = useRef<Editor | null>(null);
  const [title, setTitle] = useState('');
  const [summary, setSummary] = useState('');
  const [settings, setSettings] = useState(DEFAULTS);
  const [ready, setReady] = useState(false);
  const [topics, setTopics] = useState<readonly string[]>([]);
  const { submit, busy, dialog } = useSubmit();

  useEffect(() => {
    const timer = setTimeout(() => setReady(true), Number(practice.switches['upload-ms'] ?? 300));
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    if (!ready || !host.current) return;
    const made = new Editor({
      element: host.current,
      extensions: [StarterKit],
      editorProps: { attributes: { role: 'textbox' } },
    });
    editor.current = made;
    return () => made.destroy();
  }, [ready]);

  if (!ready) return <div className="uploading-Pv1">加载中…</div>;
  const publish = () => {
    if (settings.scheduled && beijingSeconds(settings.time) === null) return toast('请选择发布时间');
    const made = editor.current;
    if (!made) return;
    submit(
      createArticle({ title, summary, html: made.getHTML(), text: made.getText({ blockSeparator: '\n' }), settings }),
    );
  };
  return (
    <>
      <div className="section-title">文章内容</div>
      <div className="semi-input-wrapper">
        <input
          type="text"
          className="semi-input semi-input-default"
          placeholder="请输入文章标题，最多不超过30个字"
          value={title}
          onChange={(event) => setTitle([...event.target.value].slice(0, 30).join(''))}
        />
        <span className="semi-input-suffix">{[...title].length}/30</span>
      </div>
      <div className="semi-input-wrapper" style={{ margin: '12px 0' }}>
        <input
          type="text"
          className="semi-input semi-input-default"
          placeholder="添加内容摘要或文章精彩部分吸引用户阅读，最多不超过30个字"
          value={summary}
          onChange={(event) => setSummary([...event.target.value].slice(0, 30).join(''))}
        />
      </div>
      <div ref={host} />
      <Row label="文章话题">
        {topics.map((topic) => (
          <span className="topicItem-bPZqC9" key={topic}>
            <span className="topicText-IgqBDd">#{topic}</span>{' '}
          </span>
        ))}
        <button type="button" onClick={() => setTopics(topics.length === 0 ? ['政务公开'] : [])}>
          {topics.length === 0 ? '点击添加话题' : '修改话题'}
        </button>
      </Row>
      <Row label="文章封面">
        <div className="mycard-cover muted">点击上传封面图</div>
      </Row>
      <SettingRows value={settings} change={setSettings} />
      <div className="footer-bar">
        <button type="button" className="button-dhlUZE primary-cECiOJ fixed-J9O8Yw" disabled={busy} onClick={publish}>
          发布
        </button>
        <button
          type="button"
          className="button-dhlUZE default-Pk2"
          onClick={() => go('/creator-micro/content/upload?enter_from=publish')}
        >
          暂存离开
        </button>
      </div>
      {dialog}
    </>
  );
}
