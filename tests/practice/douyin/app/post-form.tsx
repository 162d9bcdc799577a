import { useEffect, useState } from 'react';
import { Description } from './description';
import { getXhr, uploadFile } from './http';
import { createV1, createV2, updateText } from './publish';
import { go, practice, toast } from './route';
import { beijingSeconds, DEFAULTS, Row, SettingRows, type Settings } from './settings';
import { useSubmit } from './submit';
import type { Content } from './tokens';
import { takeChosenFiles } from './upload-page';

interface Picture {
  readonly uri: string;
  readonly src: string;
}

const sample = (name: string): Picture => ({
  uri: `tos-cn-i-practice/${name}`,
  src: `/obj/tos-cn-i-practice/${name}~tplv-practice.image`,
});

const TEXTS = {
  video: { title: '填写作品标题，为作品获得更多流量', body: '添加作品简介', limit: 30 },
  legacy: { title: '填写作品标题，为作品获得更多流量', body: '添加作品简介', limit: 30 },
  image: { title: '添加作品标题', body: '添加作品描述...', limit: 20 },
} as const;

/** The forms for video and image-text, the older video form, and the edit form of a published work (`mid`). */
export function PostForm({ kind, url }: { kind: 'video' | 'image' | 'legacy'; url: URL }) {
  const edited = url.searchParams.get('mid');
  const [media, setMedia] = useState<readonly Picture[] | null>(null);
  const [start, setStart] = useState<{ title: string; description: string } | null>(null);

  useEffect(() => {
    let gone = false;
    const load = async () => {
      if (edited) {
        const answer = (await getXhr(`/web/api/media/item/info/?item_id=${edited}`)) as {
          aweme?: { item_title: string; caption: string; images: { uri: string }[] };
        };
        const work = answer.aweme;
        if (gone) return;
        if (!work) return toast('作品不存在');
        setStart({ title: work.item_title, description: work.caption });
        setMedia(work.images.map(({ uri }) => ({ uri, src: `/obj/${uri}~tplv-practice.image` })));
        return;
      }
      // The form appears only when the upload is done (about 40 s on the real page).
      const delay = Number(practice.switches['upload-ms'] ?? 1200);
      const files = takeChosenFiles();
      const [uris] = await Promise.all([
        Promise.all(files.map(uploadFile)),
        new Promise((resolve) => setTimeout(resolve, delay)),
      ]);
      if (gone) return;
      const shown = uris.map((uri) => ({ uri, src: `/obj/${uri}~tplv-practice.image` }));
      const fallback = kind === 'image' ? [sample('sample-1'), sample('sample-2')] : [sample('video-1')];
      setStart({ title: '', description: '' });
      setMedia(shown.length > 0 ? shown : fallback);
    };
    load().catch(() => toast('上传失败'));
    return () => {
      gone = true;
    };
  }, [edited, kind]);

  if (!media || !start) return <div className="uploading-Pv1">{edited ? '加载中…' : '作品上传中，请稍候…'}</div>;
  return <Filled kind={kind} edited={edited} media={media} setMedia={setMedia} start={start} />;
}

function Filled(props: {
  kind: 'video' | 'image' | 'legacy';
  edited: string | null;
  media: readonly Picture[];
  setMedia: (next: readonly Picture[]) => void;
  start: { title: string; description: string };
}) {
  const { kind, edited, media, setMedia, start } = props;
  const [title, setTitle] = useState(start.title);
  const [content, setContent] = useState<Content>({ text: '', tokens: [] });
  const [settings, setSettings] = useState<Settings>(DEFAULTS);
  const { submit, busy, dialog } = useSubmit();
  const texts = TEXTS[kind];
  const changed = practice.switches.markup === 'changed';
  const buttonClass = kind === 'legacy' ? 'button--1SZwR' : 'button-dhlUZE';

  const publish = () => {
    if (settings.scheduled && beijingSeconds(settings.time) === null) return toast('请选择发布时间');
    const post = {
      kind: kind === 'image' ? ('image' as const) : ('video' as const),
      title,
      content,
      media: media.map((m) => m.uri),
      settings,
    };
    if (edited) return submit(updateText(edited, title, content));
    return submit(kind === 'legacy' ? createV1(post) : createV2(post));
  };

  return (
    <>
      <div className="section-title">作品描述</div>
      <div className="editor-kit-root-container">
        <div className="publish-mention-wrapper-Qx7b">
          <div className="semi-input-wrapper">
            <input
              type="text"
              className="semi-input semi-input-default"
              placeholder={changed ? '标题' : texts.title}
              value={title}
              onChange={(event) => setTitle([...event.target.value].slice(0, texts.limit).join(''))}
            />
            <span className="semi-input-suffix">
              {[...title].length}/{texts.limit}
            </span>
          </div>
          <div className="editor-kit-editor-container old">
            <div
              className="zone-container editor-kit-container editor notranslate"
              contentEditable
              suppressContentEditableWarning
              data-zone-id="0"
            >
              <div className="ace-line" data-node="true">
                <span data-string="true">旧版编辑器的残留内容</span>
              </div>
            </div>
          </div>
          <Description placeholder={texts.body} initial={start.description} changed={setContent} disguised={changed} />
          <div hidden>
            <div contentEditable suppressContentEditableWarning>
              剪贴板缓冲
            </div>
          </div>
        </div>
      </div>

      {kind === 'image' ? (
        <Row label="编辑图文">
          <div className="muted">
            已添加{media.length}张图片 <span className="link">清空并重新上传</span>
          </div>
          <div className="images">
            {media.map((picture) => (
              <div className="container-mXw1" key={picture.uri}>
                <img className="img-V2p9" src={picture.src} alt="" />
                {/* biome-ignore lint/a11y/useKeyWithClickEvents: an icon on the real page */}
                <img
                  className="del-x1"
                  src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'%3E%3Ccircle cx='5' cy='5' r='5' fill='%23000a'/%3E%3C/svg%3E"
                  alt="删除"
                  onClick={() => setMedia(media.filter((m) => m !== picture))}
                />
                <div className="operator-button-1f">编辑</div>
              </div>
            ))}
          </div>
        </Row>
      ) : (
        <Row label="设置封面">
          <video className="video-preview" src={media[0]?.src} muted />
          <div>
            <span className="link">重新上传</span> <span className="link">选择封面</span>
          </div>
          <div className="muted">横封面4:3　竖封面3:4　封面效果检测通过</div>
        </Row>
      )}

      <SettingRows value={settings} change={setSettings} legacy={kind === 'legacy'} />

      <div className="footer-bar">
        <button
          type="button"
          className={`${buttonClass} primary-cECiOJ fixed-J9O8Yw`}
          disabled={busy}
          onClick={publish}
        >
          {changed
            ? '送出'
            : edited
              ? '提交修改'
              : practice.switches['scheduled-label'] && settings.scheduled
                ? '定时发布'
                : '发布'}
        </button>
        <button
          type="button"
          className={`${buttonClass} default-Pk2`}
          onClick={() => go('/creator-micro/content/upload?enter_from=publish')}
        >
          暂存离开
        </button>
      </div>
      {dialog}
    </>
  );
}
