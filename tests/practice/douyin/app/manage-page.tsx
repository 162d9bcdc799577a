import { useEffect, useState } from 'react';
import { getXhr, postForm } from './http';
import { go, toast } from './route';
import { beijingSeconds } from './settings';

interface Listed {
  readonly aweme_id: string;
  readonly item_title: string;
  readonly images: readonly unknown[];
  readonly public_time: number;
}

export function HomePage() {
  return (
    <>
      <h2>欢迎使用创作者中心</h2>
      <p className="muted">从左侧进入作品管理、评论管理,或点击“高清发布”上传作品。</p>
    </>
  );
}

const TABS = ['全部作品', '已发布', '审核中', '未通过'];

/** Works list; landing page after publishing. Cards carry no id in the DOM (platform file §2.8). */
export function ManagePage() {
  const [works, setWorks] = useState<readonly Listed[]>([]);
  const [tab, setTab] = useState(TABS[0]);
  const [timed, setTimed] = useState<Listed | null>(null);
  const load = () =>
    getXhr('/janus/douyin/creator/pc/work_list?status=0&count=12&max_cursor=0').then((answer) =>
      setWorks((answer as { aweme_list: Listed[] }).aweme_list),
    );
  // biome-ignore lint/correctness/useExhaustiveDependencies: once
  useEffect(() => void load(), []);
  const now = Date.now() / 1000;
  const shown = works.filter(
    (w) =>
      tab === '全部作品' || (tab === '已发布' && w.public_time <= now) || (tab === '审核中' && w.public_time > now),
  );
  return (
    <>
      <div className="tabs">
        {TABS.map((label) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: tabs are plain divs on the real page
          // biome-ignore lint/a11y/useKeyWithClickEvents: tabs are plain divs on the real page
          <div key={label} className={label === tab ? 'active' : ''} onClick={() => setTab(label)}>
            {label}
          </div>
        ))}
        <input className="semi-input" placeholder="搜索作品" style={{ border: '1px solid #d9dce1', paddingLeft: 8 }} />
      </div>
      {shown.map((work) => (
        <Card key={work.aweme_id} data={work} scheduled={work.public_time > now} changeTime={() => setTimed(work)} />
      ))}
      {timed && (
        <TimeDialog
          work={timed}
          close={() => {
            setTimed(null);
            load();
          }}
        />
      )}
    </>
  );
}

function Card({ data, scheduled, changeTime }: { data: Listed; scheduled: boolean; changeTime: () => void }) {
  const when = new Date(data.public_time * 1000 + 8 * 3_600_000).toISOString();
  return (
    <div className="video-card-Kx1">
      <div className="video-card-content-Pz3">
        <div className="info">
          <div>{data.item_title || '(无标题)'}</div>
          <div className="muted">
            {data.images.length > 0 ? '图文' : '视频'}　{when.slice(0, 10)} {when.slice(11, 16)}{' '}
            {scheduled ? '定时发布中' : '已发布'}
          </div>
        </div>
        <Action
          label="评论"
          run={() => go(`/creator-micro/interactive/comment?item_id=${data.aweme_id}&enter_from=content_manage_v2`)}
        />
        {scheduled && <Action label="修改定时" run={changeTime} />}
        <Action
          label="编辑作品"
          run={() =>
            go(
              `/creator-micro/content/post/${data.images.length > 0 ? 'image' : 'video'}?mid=${data.aweme_id}&enter_from=content_manage`,
            )
          }
        />
        <Action label="设置权限" run={() => toast('仿真页面未提供此功能')} />
        <Action label="删除作品" run={() => toast('仿真页面未提供此功能')} />
      </div>
    </div>
  );
}

function Action({ label, run }: { label: string; run: () => void }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: card actions are plain text on the real page
    // biome-ignore lint/a11y/useKeyWithClickEvents: card actions are plain text on the real page
    <span className="link" onClick={run}>
      {label}
    </span>
  );
}

function TimeDialog({ work, close }: { work: Listed; close: () => void }) {
  const [time, setTime] = useState('');
  return (
    <div className="semi-modal-mask">
      <div className="semi-modal-content" role="dialog">
        <div className="semi-modal-header">修改发布时间</div>
        <div className="semi-input-wrapper">
          <input
            className="semi-input"
            placeholder="日期和时间"
            value={time}
            onChange={(event) => setTime(event.target.value)}
          />
        </div>
        <div className="semi-modal-footer">
          <button type="button" className="semi-button" onClick={close}>
            取消
          </button>
          <button
            type="button"
            className="semi-button semi-button-primary"
            onClick={async () => {
              const seconds = beijingSeconds(time);
              if (seconds === null) return toast('请选择发布时间');
              const answer = await postForm('/web/api/media/update/timer/', {
                item_id: work.aweme_id,
                publish_time: String(seconds),
              }).catch(() => null);
              const ok = answer && (JSON.parse(answer.text) as { status_code: number }).status_code === 0;
              toast(ok ? '修改成功' : '修改失败');
              close();
            }}
          >
            确定
          </button>
        </div>
      </div>
    </div>
  );
}
