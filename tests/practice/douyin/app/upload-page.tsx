import { useState } from 'react';
import { go } from './route';

const TABS = [
  ['发布视频', 'video/*'],
  ['发布图文', 'image/*'],
  ['发布全景视频', 'video/*'],
  ['发布文章', ''],
] as const;

let chosen: File[] = [];

/** Files chosen on the upload page, handed over to the form once. */
export function takeChosenFiles(): File[] {
  const files = chosen;
  chosen = [];
  return files;
}

/** Upload page: four tabs that switch without a change of address (platform file §1.1). */
export function UploadPage({ url }: { url: URL }) {
  const [tab, setTab] = useState(url.searchParams.get('default-tab') === '3' ? 1 : 0);
  const accept = TABS[tab]?.[1] ?? '';
  const open = (files: FileList | null) => {
    chosen = [...(files ?? [])];
    if (chosen.length === 0) return;
    go(
      tab === 1
        ? '/creator-micro/content/post/image?default-tab=3&enter_from=publish_page&media_type=image&type=new'
        : '/creator-micro/content/post/video?enter_from=publish_page',
    );
  };
  return (
    <>
      <div className="tabs">
        {TABS.map(([label], i) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: tabs are plain divs on the real page
          // biome-ignore lint/a11y/useKeyWithClickEvents: tabs are plain divs on the real page
          <div
            key={label}
            className={i === tab ? 'active' : ''}
            onClick={() => {
              if (label === '发布文章') {
                go(
                  '/creator-micro/content/post/article?default-tab=5&enter_from=publish_page&media_type=article&type=new',
                );
              } else setTab(i);
            }}
          >
            {label}
          </div>
        ))}
      </div>
      {url.searchParams.get('enter_from') === 'publish' && (
        <p>
          你还有上次未发布的{tab === 1 ? '图文' : '视频'}，是否继续编辑？ <span className="link">继续编辑</span>
          <span className="link">放弃</span>
        </p>
      )}
      <div className="container-drop">
        <p>点击上传，或直接将{tab === 1 ? '图片' : '视频'}文件拖入此区域</p>
        <p className="muted">{tab === 1 ? '最多35张，单张不超过50MB，不支持gif' : '时长60分钟以内，大小16GB以内'}</p>
        <input
          type="file"
          accept={accept}
          multiple={tab === 1}
          style={{ position: 'absolute', inset: 0, opacity: 0, cursor: 'pointer' }}
          onChange={(event) => open(event.target.files)}
        />
      </div>
    </>
  );
}
