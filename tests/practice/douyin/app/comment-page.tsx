import { useEffect, useRef, useState } from 'react';
import {
  isOld,
  type ListedWork,
  loadComments,
  loadReplies,
  loadWorks,
  many,
  PAGE,
  type ShownComment,
  sendReply,
} from './comment-data';
import { CommentRow, ReplyBox } from './comment-row';
import { toast } from './route';

const FILTERS = [
  ['全部评论', '0'],
  ['未回复', '0,not_replied'],
  ['已回复', '0,replied'],
] as const;
/** Height assumed for a row that is not rendered. */
const ROW = 104;

/** 评论管理: one work at a time, lazily loaded, only the rows near the viewport in the DOM. */
export function CommentPage({ url }: { url: URL }) {
  const [works, setWorks] = useState<readonly ListedWork[]>([]);
  const [work, setWork] = useState<ListedWork | null>(null);
  const [choosing, setChoosing] = useState(false);
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>(FILTERS[0]);
  const [open, setOpen] = useState(false);

  // biome-ignore lint/correctness/useExhaustiveDependencies: changing item_id on an open page does not reload (§1.2)
  useEffect(() => {
    loadWorks().then((list) => {
      setWorks(list);
      setWork(list.find((w) => w.item_id_plain === url.searchParams.get('item_id')) ?? list[0] ?? null);
    });
  }, []);

  return (
    <div className="page">
      <button
        type="button"
        className="douyin-creator-interactive-button douyin-creator-interactive-button-tertiary"
        onClick={() => setChoosing(true)}
      >
        选择作品
      </button>
      {choosing && (
        <div className="douyin-creator-interactive-sidesheet-body">
          <ul className="douyin-creator-interactive-list-items">
            {works.map((item) => (
              // biome-ignore lint/a11y/useKeyWithClickEvents: plain cards on the real page
              <li
                className="container-Lkxos9"
                key={item.item_id}
                onClick={() => {
                  setWork(item);
                  setFilter(FILTERS[0]);
                  setChoosing(false);
                }}
              >
                <div className="title-LUOP3b">{item.title}</div>
                <div className="muted">{item.create_time}</div>
                <div className="right-os7ZB9 muted">{item.comment_count} 条评论</div>
              </li>
            ))}
          </ul>
        </div>
      )}
      {work && (
        <>
          <div className="section-title">
            <span className="title-LUOP3b">{work.title}</span>
          </div>
          <div className="muted">{work.create_time}</div>
          <ReplyBox
            placeholder="有爱评论，说点好听的~"
            send={async (text) => {
              const reason = await sendReply(work, '', text);
              toast(reason ?? '发送成功');
              return reason === null;
            }}
          />
          {!isOld(work) && (
            <div style={{ position: 'relative', marginTop: 12 }}>
              {/* biome-ignore lint/a11y/useFocusableInteractive: as on the real page */}
              {/* biome-ignore lint/a11y/useAriaPropsForRole: as on the real page */}
              {/* biome-ignore lint/a11y/useKeyWithClickEvents: as on the real page */}
              <div role="combobox" className="douyin-creator-interactive-select" onClick={() => setOpen(!open)}>
                {filter[0]}
              </div>
              <span className="douyin-creator-interactive-select">最新发布</span>
              <span className="douyin-creator-interactive-select">全部人群</span>
              {open && (
                <div className="douyin-creator-interactive-select-list">
                  {FILTERS.map((item) => (
                    // biome-ignore lint/a11y/noStaticElementInteractions: plain divs on the real page
                    // biome-ignore lint/a11y/useKeyWithClickEvents: plain divs on the real page
                    <div
                      className="douyin-creator-interactive-select-option"
                      key={item[0]}
                      onClick={() => {
                        setFilter(item);
                        setOpen(false);
                      }}
                    >
                      {item[0]}
                    </div>
                  ))}
                </div>
              )}
            </div>
          )}
          <List work={work} options={filter[1]} key={`${work.item_id}/${filter[1]}`} />
        </>
      )}
    </div>
  );
}

function List({ work, options }: { work: ListedWork; options: string }) {
  const [rows, setRows] = useState<readonly ShownComment[]>([]);
  const [more, setMore] = useState(true);
  const [first, setFirst] = useState(0);
  const cursor = useRef(0);
  const loading = useRef(false);

  const load = async () => {
    if (loading.current) return;
    loading.current = true;
    const from = cursor.current;
    const pages = await Promise.all(
      (many && from > 0 ? [0, 1, 2] : [0]).map((i) => loadComments(work, from + i * PAGE, options)),
    );
    cursor.current = Math.max(...pages.map((page) => page.cursor));
    setRows((known) => {
      const ids = new Set(known.map((row) => row.id));
      // Pages repeat what stood on the one before.
      return [...known, ...pages.flatMap((page) => page.items).filter((row) => !ids.has(row.id) && ids.add(row.id))];
    });
    setMore(pages.every((page) => page.more));
    loading.current = false;
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once per list (key)
  useEffect(() => void load(), []);

  const expand = async (row: ShownComment) => {
    const page = await loadReplies(work, row.id);
    setRows((known) => {
      const at = known.indexOf(row);
      return at < 0 ? known : [...known.slice(0, at + 1), ...page.items, ...known.slice(at + 1)];
    });
  };
  const collapse = (row: ShownComment) =>
    setRows((known) => {
      const at = known.indexOf(row);
      let end = at + 1;
      while (known[end]?.child) end += 1;
      return [...known.slice(0, at + 1), ...known.slice(end)];
    });

  const last = Math.min(rows.length, first + 14);
  return (
    <div
      className="comment-scroll"
      onScroll={(event) => {
        const { scrollTop, scrollHeight, clientHeight } = event.currentTarget;
        setFirst(Math.max(0, Math.floor(scrollTop / ROW) - 3));
        if (more && scrollTop + clientHeight > scrollHeight - 2 * ROW) load();
      }}
    >
      <div style={{ height: first * ROW }} />
      {rows.slice(first, last).map((row, i) => (
        <CommentRow
          key={many ? (first + i) % 16 : row.id}
          row={row}
          expanded={rows[first + i + 1]?.child === true}
          expand={() => expand(row)}
          collapse={() => collapse(row)}
          send={async (text) => {
            const reason = await sendReply(work, row.id, text);
            toast(reason ?? '回复成功');
            return reason === null;
          }}
        />
      ))}
      <div style={{ height: (rows.length - last) * ROW }} />
      <div className="muted loading-Ru1">
        {rows.length === 0 && !more ? '暂无符合条件的评论' : more ? '加载中' : '没有更多评论'}
      </div>
    </div>
  );
}
